package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import java.util.Arrays;
import java.util.Set;

/** Judges samples in trained networks: spike times of every layer, class, loss, and derivatives with and without the limit of derivatives by weights. */
public final class SamplesJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-4;

  @Override
  public Set<String> schemas() {
    return Set.of("fastanddeep-samples/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields file = golden.file().shared();
    PretrainedNetwork model = Recorded.model(golden.file(), file.text("model")).withRounding(file.number("weight_rounding", 0));
    JsonFields sample = golden.fields();
    Agreement agreement = new Agreement();
    NetworkSpec network = Variants.quiet(model.network());
    NetworkPass pass = SpikeTimeNetwork.of(Variants.unlimited(network)).pass(1);
    double[] outputs = forward(pass, model.parameters(), sample);
    layers(agreement, network, pass, sample.array("layer_outputs"));
    agreement.times("output_times", outputs, sample.vector("output_times"), TOLERANCE);
    Objective objective = model.objective();
    int label = sample.integer("label", 0);
    agreement.equal("predicted", objective.loss().select(outputs), sample.integer("predicted", -1));
    double[][] error = new double[1][outputs.length];
    double penalty = objective.penalty(network, model.parameters());
    var cost = objective.mean(new double[][] {outputs}, new int[] {label}, penalty, error);
    agreement.number("loss", cost.mean(), sample.number("loss"), TOLERANCE * Math.max(1, Math.abs(sample.number("loss"))));
    Backward backward = new Backward(model, network, error, cost.defined());
    if (sample.has("gradients_raw")) {
      backward.compare(agreement, "gradients_raw", pass, sample.object("gradients_raw"));
    }
    if (sample.has("gradients_clipped")) {
      NetworkPass limited = SpikeTimeNetwork.of(network).pass(1);
      forward(limited, model.parameters(), sample);
      backward.compare(agreement, "gradients_clipped", limited, sample.object("gradients_clipped"));
    }
    return agreement.verdict();
  }

  private static double[] forward(NetworkPass pass, NetworkParameters parameters, JsonFields sample) {
    double[][] inputs = {Recorded.times(sample.vector("input_times"))};
    return pass.forward(parameters, inputs, 0, 1, PassOptions.EXACT)[0].clone();
  }

  private static void layers(Agreement agreement, NetworkSpec network, NetworkPass pass, JsonNode recorded) {
    int next = 0;
    for (int k = 0; k < network.layers().size(); k++) {
      if (!(network.layers().get(k) instanceof BroadcastLayer)) {
        if (next >= recorded.size()) {
          agreement.equal("number of layer_outputs", "more than " + next, recorded.size());
          return;
        }
        agreement.times("layer_outputs[" + k + "]", pass.times(k)[0], flat(new JsonFields(recorded.get(next++)), "times"), TOLERANCE);
      }
    }
    agreement.equal("number of layer_outputs", next, recorded.size());
  }

  /** An array of numbers, or of arrays of them one after the other. */
  private static double[] flat(JsonFields fields, String field) {
    JsonNode array = fields.array(field);
    return array.path(0).isArray()
        ? Arrays.stream(fields.matrix(field)).flatMapToDouble(Arrays::stream).toArray()
        : fields.vector(field);
  }

  /**
   * The backward pass of a sample.
   *
   * @param model the model
   * @param network the model's network without noise
   * @param error derivatives of the loss by output times
   * @param defined 1 where the loss is defined, 0 where it is not
   */
  private record Backward(PretrainedNetwork model, NetworkSpec network, double[][] error, double defined) {

    void compare(Agreement agreement, String name, NetworkPass pass, JsonFields recorded) {
      NetworkParameters sum = NetworkParameters.zeros(network);
      pass.backward(error, sum);
      model.objective().addPenaltyDerivative(network, model.parameters(), defined, sum);
      JsonNode layers = recorded.array("params");
      int next = 0;
      for (int k = 0; k < network.layers().size(); k++) {
        if (sum.values().get(k).length > 0) {
          JsonFields layer = new JsonFields(layers.path(next++));
          String field = layer.has("dL_dweights") ? "dL_dweights" : "dL_ddelay_parameters";
          agreement.numbers(name + " " + field + "[" + k + "]", sum.values().get(k), layer.matrix(field), TOLERANCE);
        }
      }
      agreement.equal("number of " + name, next, layers.size());
      if (recorded.has("dL_dinput")) {
        agreement.numbers(name + " dL_dinput", pass.inputGradients()[0], flat(recorded, "dL_dinput"), TOLERANCE);
      }
    }
  }
}
