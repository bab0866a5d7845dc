package io.synfire.library.check.loihi;

import static io.synfire.units.Units.scalar;

import io.synfire.library.neurons.LavaFixedPoint;
import io.synfire.library.neurons.LavaLif;
import io.synfire.library.neurons.RefractoryLif;
import io.synfire.library.neurons.ResettingLif;
import io.synfire.library.neurons.TernaryLif;
import io.synfire.model.ModelReader;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.units.Scalar;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges {@code lava-lif/1}: leaky integrate-and-fire neurons of Lava, in fixed point, and with a refractory period in floats. */
public final class LavaLifJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-12;

  @Override
  public Set<String> schemas() {
    return Set.of("lava-lif/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    return switch (fields.text("kind")) {
      case "lif" -> fixed(fields, new LavaLif(du(fields), dv(fields), scalar(0), threshold(fields, "vth")));
      case "ternary" -> fixed(fields, new TernaryLif(du(fields), dv(fields), scalar(0), threshold(fields, "vth_hi"), threshold(fields, "vth_lo")));
      case "reset" -> fixed(fields, new ResettingLif(
          du(fields), dv(fields), scalar(0), threshold(fields, "vth"), scalar(fields.integer("reset_interval", 1)), scalar(fields.integer("reset_offset", 0))));
      case "refractory_float" -> refractory(fields);
      default -> throw new UnsupportedCaseException("there is no neuron of the kind " + fields.text("kind"));
    };
  }

  private static Scalar du(JsonFields fields) {
    return LavaFixedPoint.currentDecay(fields.integer("du", 0));
  }

  private static Scalar dv(JsonFields fields) {
    return LavaFixedPoint.voltageDecay(fields.integer("dv", 0));
  }

  private static Scalar threshold(JsonFields fields, String name) {
    return scalar(fields.number(name));
  }

  private static Verdict fixed(JsonFields fields, Record model) {
    int[][] input = IntegerFields.matrix(fields, "a_in");
    double[] mantissas = each(fields, "bias_mant", input[0].length);
    double[] exponents = each(fields, "bias_exp", input[0].length);
    double[] bias = IntStream.range(0, mantissas.length).mapToDouble(i -> LavaFixedPoint.bias((int) mantissas[i], (int) exponents[i]).si()).toArray();
    FixedNeurons neurons = FixedNeurons.of(ModelReader.read(model));
    NeuronParameters parameters = neurons.parameters(input[0].length).perNeuron("bias", bias);
    FixedPointScales scales = neurons.scales(1).wrapping("u");
    boolean ternary = model instanceof TernaryLif;
    NeuronTrace trace = new NeuronTrace(ternary
        ? MicrocodeCompiler.graded(neurons.program(), parameters, scales.scaled("s", 1), "s")
        : MicrocodeCompiler.compile(neurons.program(), parameters, scales));
    trace.run(new int[][][] {input}, "u", "v");
    JsonFields expected = fields.object("expected");
    Differences differences = new Differences();
    differences.equal("u", trace.variable("u"), IntegerFields.matrix(expected, "u"));
    differences.equal("v", trace.variable("v"), IntegerFields.matrix(expected, "v"));
    differences.equal("s", trace.spikes(), IntegerFields.matrix(expected, "s"));
    return differences.verdict();
  }

  /** One value for all neurons, or one for each. */
  private static double[] each(JsonFields fields, String field, int neurons) {
    if (fields.get(field).isArray()) {
      return fields.vector(field);
    }
    double[] each = new double[neurons];
    Arrays.fill(each, fields.number(field));
    return each;
  }

  private static Verdict refractory(JsonFields fields) {
    RefractoryLif model = new RefractoryLif(
        scalar(fields.number("du")), scalar(fields.number("dv")), scalar(0), threshold(fields, "vth"), scalar(fields.integer("refractory_period", 0)));
    double[][] input = fields.matrix("a_in");
    FixedNeurons neurons = FixedNeurons.of(ModelReader.read(model));
    NeuronParameters parameters = neurons.parameters(input[0].length).perNeuron("bias", each(fields, "bias_mant", input[0].length));
    FloatTrace trace = FloatTrace.of(neurons.program(), parameters, input);
    Differences differences = new Differences();
    trace.compare(fields.object("expected"), Map.of("u", "u", "v", "v", "spike", "s"), differences, TOLERANCE);
    return differences.verdict();
  }
}
