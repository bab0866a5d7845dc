package io.synfire.library.check.loihi;

import static io.synfire.units.Units.scalar;

import io.synfire.library.neurons.AdaptiveThresholdLif;
import io.synfire.library.neurons.LavaFixedPoint;
import io.synfire.library.neurons.ResonateAndFire;
import io.synfire.model.ModelReader;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges {@code lava-neuron/1}: Lava's resonate-and-fire neuron in fixed point, and its adaptive one in floats or in fixed point. */
public final class LavaNeuronJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-9;

  /** Enough for the fraction of a 4096th by which the reference multiplies a current. */
  private static final int FINE_BITS = 30;

  @Override
  public Set<String> schemas() {
    return Set.of("lava-neuron/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    if (!fields.has("rf") && !fields.has("atrlif")) {
      throw new UnsupportedCaseException("the case has neither \"rf\" nor \"atrlif\"");
    }
    Differences differences = new Differences();
    if (fields.has("rf")) {
      resonate(fields.object("rf"), differences);
    }
    if (fields.has("atrlif")) {
      adaptive(fields.object("atrlif"), differences);
    }
    return differences.verdict();
  }

  private static void resonate(JsonFields fields, Differences differences) {
    int bits = fields.integer("decay_bits", 0);
    double units = Math.scalb(1.0, fields.integer("state_exp", 0));
    ResonateAndFire model = new ResonateAndFire(
        LavaFixedPoint.coefficient(IntegerFields.integer(fields, "sin_decay"), bits),
        LavaFixedPoint.coefficient(IntegerFields.integer(fields, "cos_decay"), bits),
        scalar(fields.number("vth") / units));
    int[][] real = IntegerFields.matrix(fields, "a_real");
    FixedNeurons neurons = FixedNeurons.of(ModelReader.read(model));
    FixedPointScales scales = FixedPointScales.of(neurons.program(), units, 1)
        .withCoefficientBits(Math.max(bits, FixedPointScales.COEFFICIENT_BITS));
    NeuronTrace trace = new NeuronTrace(MicrocodeCompiler.compile(neurons.program(), neurons.parameters(real[0].length), scales));
    trace.run(new int[][][] {real, IntegerFields.matrix(fields, "a_imag")}, "re", "im");
    JsonFields expected = fields.object("expected");
    differences.equal("real", trace.variable("re"), IntegerFields.matrix(expected, "real"));
    differences.equal("imag", trace.variable("im"), IntegerFields.matrix(expected, "imag"));
    differences.equal("s of rf", trace.spikes(), IntegerFields.matrix(expected, "s"));
  }

  private static void adaptive(JsonFields fields, Differences differences) {
    switch (fields.text("model", "floating_pt")) {
      case "floating_pt" -> adaptiveFloat(fields, differences);
      case "fixed_pt" -> adaptiveFixed(fields, differences);
      default -> throw new UnsupportedCaseException("the adaptive neuron has no model " + fields.text("model"));
    }
  }

  private static void adaptiveFixed(JsonFields fields, Differences differences) {
    JsonFields of = fields.object("params");
    AdaptiveThresholdLif model = new AdaptiveThresholdLif(LavaFixedPoint.fineDecay(of.number("delta_i")), LavaFixedPoint.decay(of.number("delta_v")),
        LavaFixedPoint.decay(of.number("delta_theta")), LavaFixedPoint.decay(of.number("delta_r")), scalar(of.number("theta_0")),
        scalar(of.number("theta_step")), LavaFixedPoint.bias((int) bias(of), (int) of.number("bias_exp", 0)));
    int[][] input = IntegerFields.matrix(fields, "a_in");
    FixedNeurons neurons = FixedNeurons.of(ModelReader.read(model));
    FixedPointScales scales = neurons.scales(1).wrapping("i").withCoefficientBits(FINE_BITS);
    NeuronTrace trace = new NeuronTrace(MicrocodeCompiler.compile(neurons.program(), neurons.parameters(input[0].length), scales));
    trace.run(new int[][][] {input}, "i", "v", "theta", "r");
    JsonFields expected = fields.object("expected");
    for (String variable : List.of("i", "v", "theta", "r")) {
      differences.equal(variable, trace.variable(variable), IntegerFields.matrix(expected, variable));
    }
    differences.equal("s", trace.spikes(), IntegerFields.matrix(expected, "s"));
  }

  /** The bias, or its mantissa: the reference in floats knows no exponent. */
  private static double bias(JsonFields params) {
    return params.number("bias", params.number("bias_mant", 0));
  }

  private static void adaptiveFloat(JsonFields fields, Differences differences) {
    JsonFields of = fields.object("params");
    AdaptiveThresholdLif model = new AdaptiveThresholdLif(scalar(of.number("delta_i")), scalar(of.number("delta_v")), scalar(of.number("delta_theta")),
        scalar(of.number("delta_r")), scalar(of.number("theta_0")), scalar(of.number("theta_step")), scalar(bias(of)));
    double[][] input = fields.matrix("a_in");
    FixedNeurons neurons = FixedNeurons.of(ModelReader.read(model));
    FloatTrace trace = FloatTrace.of(neurons.program(), neurons.parameters(input[0].length), input);
    trace.compare(fields.object("expected"), Map.of("i", "i", "v", "v", "theta", "theta", "r", "r", "spike", "s"), differences, TOLERANCE);
  }
}
