package io.synfire.library.check;

import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.SurrogateGradient;
import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.encoders.SpikeTrains;
import io.synfire.library.neurons.Clif;
import io.synfire.library.surrogates.Arctan;
import io.synfire.library.surrogates.Sigmoid;
import io.synfire.library.surrogates.Stbp;
import io.synfire.library.surrogates.Stca;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges {@code spaic-learning/1}: the gradient of a loss on spike counts through two layers. */
public final class SpaicLearningJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-4;
  private static final String LOSS = "mean over batch and output of (count-target)^2";

  @Override
  public Set<String> schemas() {
    return Set.of("spaic-learning/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    if (!fields.text("kind").equals("gradient")) {
      throw new UnsupportedCaseException("learning of kind " + fields.text("kind") + " (" + fields.text("algorithm", "unnamed") + ")");
    }
    if (!fields.text("loss_definition").equals(LOSS)) {
      throw new UnsupportedCaseException("loss \"" + fields.text("loss_definition") + "\"");
    }
    double[][][] input = fields.series("input");
    return Trial.run(network(fields), fields.number("dt"), Trial.options(input[0].length, true), run -> {
      run.input("input", Series.samples(input));
      return compare(fields, run, run.advance(input.length));
    });
  }

  private static NetworkDefinition network(JsonFields fields) {
    JsonFields weights = fields.object("weights");
    return new TrialNetwork(fields.integer("strategy", 0))
        .encoder("input", weights.matrix("c1")[0].length, SpikeTrains.defaults())
        .group(layer("layer1", weights.matrix("c1").length, fields))
        .group(layer("layer2", weights.matrix("c2").length, fields))
        .connect("c1", Wire.full("input", "layer1", weights.matrix("c1")))
        .connect("c2", Wire.full("layer1", "layer2", weights.matrix("c2")))
        .decoder("output", "layer2", SpikeCounts.defaults())
        .record("layer1", "spike")
        .record("layer2", "spike")
        .record("layer2", "v")
        .learner(new LearnerDefinition("learner", surrogate(fields), List.of()))
        .definition();
  }

  private static GroupDefinition layer(String id, int neurons, JsonFields fields) {
    PeerNeuron neuron = SpaicNeurons.of(fields.text("model"));
    GroupDefinition group = ModelValues.group(id, neurons, neuron, fields.entries("params"));
    if (!(neuron.model() instanceof Clif)) {
      return group;
    }
    GroupOptions options = new GroupOptions(group.options().perNeuron(), Map.of(), Set.of("gain"), Set.of());
    return new GroupDefinition(id, group.shape(), group.model(), options);
  }

  private static SurrogateGradient surrogate(JsonFields fields) {
    double alpha = fields.number("alpha");
    String function = fields.text("surrogate", "");
    return switch (fields.text("algorithm")) {
      case "stca" -> new Stca(alpha);
      case "stbp" -> new Stbp(alpha);
      case "sbp" -> switch (function) {
        case "atan" -> new Arctan(alpha);
        case "sigmoid" -> new Sigmoid(alpha);
        case "rectangle" -> new Stca(alpha);
        default -> throw new UnsupportedCaseException("surrogate " + function);
      };
      default -> throw new UnsupportedCaseException("algorithm " + fields.text("algorithm"));
    };
  }

  private static Verdict compare(JsonFields fields, Run run, Observations seen) {
    Comparison comparison = new Comparison(fields.number("tolerance", TOLERANCE));
    float[][] counts = seen.decoders().get("output");
    comparison.exact("counts", counts, fields.matrix("counts"));
    comparison.exact("hidden_O", seen.states().get("layer1_spike"), fields.series("hidden_O"));
    comparison.exact("output_O", seen.states().get("layer2_spike"), fields.series("output_O"));
    comparison.close("output_V", seen.states().get("layer2_v"), fields.series("output_V"), 1);
    float[][] adjoint = new float[counts.length][counts[0].length];
    double loss = loss(counts, fields.matrix("target"), adjoint);
    comparison.close("loss", new float[][] {{(float) loss}}, new double[][] {{fields.number("loss")}});
    ParameterStore gradient = run.backward(Map.of("output", adjoint), Map.of());
    comparison.close("grad_c1", transposed(gradient, "c1.weight"), fields.matrix("grad_c1"));
    comparison.close("grad_c2", transposed(gradient, "c2.weight"), fields.matrix("grad_c2"));
    if (fields.has("grad_V0")) {
      amplitudes(comparison, fields, gradient);
    }
    return comparison.verdict();
  }

  /** The peer trains the amplitude of the kernel; ours is {@code gain * amplitude}. */
  private static void amplitudes(Comparison comparison, JsonFields fields, ParameterStore gradient) {
    double[] expected = fields.vector("grad_V0");
    if (!fields.entries("params").isEmpty()) {
      throw new UnsupportedCaseException("the gradient of the amplitude for other parameters than the default ones");
    }
    float[] found = new float[expected.length];
    for (int layer = 0; layer < found.length; layer++) {
      double sum = 0;
      for (float[] row : gradient.get("layer" + (layer + 1) + ".gain")) {
        for (float g : row) {
          sum += g;
        }
      }
      found[layer] = (float) (sum / Clif.defaults().amplitude());
    }
    comparison.close("grad_V0", new float[][] {found}, new double[][] {expected});
  }

  private static double loss(float[][] counts, double[][] target, float[][] adjoint) {
    double loss = 0;
    double weight = 1.0 / (counts.length * counts[0].length);
    for (int b = 0; b < counts.length; b++) {
      for (int o = 0; o < counts[b].length; o++) {
        double difference = counts[b][o] - target[b][o];
        loss += weight * difference * difference;
        adjoint[b][o] = (float) (2 * weight * difference);
      }
    }
    return loss;
  }

  private static float[][] transposed(ParameterStore store, String name) {
    float[][] rows = store.get(name);
    float[][] columns = new float[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }
}
