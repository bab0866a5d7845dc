package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.loihi.rates.LoihiLif;
import io.synfire.runtime.loihi.rates.LoihiRectifiedLinear;
import io.synfire.runtime.loihi.rates.OutputNoise;
import io.synfire.runtime.loihi.rates.RateModel;
import io.synfire.runtime.loihi.rates.ReferenceNeurons;
import io.synfire.runtime.loihi.rates.SmoothRate;
import io.synfire.runtime.loihi.rates.Softening;
import io.synfire.runtime.loihi.rates.TrainingRate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges rates of the chip's neurons, their stepped references, and the values they are trained with. */
public final class LoihiRatesJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-9;

  @Override
  public Set<String> schemas() {
    return Set.of("loihi-rates/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    Differences differences = new Differences();
    double[] input = fields.vector("J");
    RateModel model = model(fields);
    if (fields.has("forward")) {
      training(differences, fields, model);
    } else {
      differences.close("rates", Arrays.stream(input).map(model::rate).toArray(), fields.vector("rates"), TOLERANCE);
      if (model instanceof LoihiLif lif) {
        differences.close("time constants", new double[] {lif.chipTauRc(), lif.chipTauRef()},
            new double[] {fields.number("tau_rc_discretized"), fields.number("tau_ref_discretized")}, TOLERANCE);
      }
      steps(differences, fields, model.open(input.length));
    }
    return differences.verdict();
  }

  private static RateModel model(JsonFields fields) {
    return switch (fields.text("type")) {
      case "LoihiLIF" -> new LoihiLif(
          fields.number("dt"), fields.number("tau_rc"), fields.number("tau_ref"), fields.number("amplitude"), fields.number("min_voltage", 0));
      case "LoihiSpikingRectifiedLinear" -> new LoihiRectifiedLinear(fields.number("dt"), fields.number("amplitude"));
      default -> throw new UnsupportedCaseException("neurons of type " + fields.text("type"));
    };
  }

  private static void steps(Differences differences, JsonFields fields, ReferenceNeurons neurons) {
    JsonNode recorded = fields.array("step_spikes");
    double[] input = fields.vector("J");
    int[][] found = new int[recorded.size()][];
    int[][] expected = new int[recorded.size()][];
    for (int k = 0; k < found.length; k++) {
      double[] output = neurons.step(input);
      found[k] = IntStream.range(0, output.length).filter(i -> output[i] != 0).toArray();
      expected[k] = IntegerFields.vector("step_spikes", recorded.get(k));
    }
    differences.equal("step spikes", found, expected);
    differences.close("final voltage", neurons.voltage(), fields.vector("final_voltage"), TOLERANCE);
  }

  private static void training(Differences differences, JsonFields fields, RateModel model) {
    double[] input = fields.vector("J");
    double[] phase = fields.has("uniform_draws") ? fields.vector("uniform_draws") : new double[input.length];
    TrainingRate rate = new TrainingRate(model, smooth(fields, model), noise(fields));
    double[] forward = IntStream.range(0, input.length).mapToDouble(i -> rate.forward(input[i], phase[i])).toArray();
    differences.close("forward", forward, fields.vector("forward"), TOLERANCE);
    differences.close("backward", Arrays.stream(input).map(rate::backward).toArray(), fields.vector("backward_surrogate_value"), TOLERANCE);
  }

  private static SmoothRate smooth(JsonFields fields, RateModel model) {
    boolean soft = model instanceof LoihiLif && fields.number("lif_smoothing", 0) > 0;
    return soft ? ((LoihiLif) model).smooth(new Softening(fields.number("lif_smoothing"), Softening.Far.LIMIT)) : model.smooth();
  }

  private static OutputNoise noise(JsonFields fields) {
    return switch (fields.text("noise", "none")) {
      case "none" -> OutputNoise.NONE;
      case "lowpass_rc" -> new OutputNoise.LowpassRc(fields.number("tau_s"));
      case "alpha_rc" -> new OutputNoise.AlphaRc(fields.number("tau_s"));
      default -> throw new UnsupportedCaseException("noise of kind " + fields.text("noise"));
    };
  }
}
