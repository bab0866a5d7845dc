package io.synfire.runtime.loihi.compilation;

import io.synfire.model.StepProgram;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.Reach;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Scales;
import io.synfire.runtime.loihi.discretization.WeightLoss;
import io.synfire.runtime.loihi.microcode.CoefficientRounding;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.runtime.loihi.microcode.PortDrive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Neurons of any model as microcode. */
final class MicrocodeTarget implements NeuronTarget {
  private static final int LARGEST_WEIGHT = 255;

  private final String group;
  private final StepProgram program;
  private final NeuronParameters parameters;
  private final Optional<String> sent;

  /**
   * A target.
   *
   * @param group id of the group
   * @param program a step of its model, with its constant input
   * @param parameters values of its parameters
   * @param sent the variable whose value its spikes carry, if they do
   */
  MicrocodeTarget(String group, StepProgram program, NeuronParameters parameters, Optional<String> sent) {
    this.group = group;
    this.program = program;
    this.parameters = parameters;
    this.sent = sent;
  }

  @Override
  public List<Arm> arms(int modelPort) {
    double[] one = new double[parameters.size()];
    Arrays.fill(one, 1);
    return List.of(new Arm(modelPort, one));
  }

  @Override
  public IntegerNeurons discretize(List<ArrivingSynapses> synapses) {
    Map<String, PortDrive> drive = new LinkedHashMap<>();
    for (int p = 0; p < program.inputs().size(); p++) {
      drive.put(program.inputs().get(p).name(), drive(p, synapses));
    }
    Microcode code = compile(new MicrocodeScales(program, FixedPointScales.find(program, parameters, drive)).of(sent, synapses, drive));
    Scales scales = scales(code);
    List<SynapseGroup> rounded = new ArrayList<>();
    List<WeightLoss> losses = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (int s = 0; s < synapses.size(); s++) {
      Discretizer.RoundedSynapses found = Discretizer.round("group " + group, s, synapses.get(s).group(), scales);
      rounded.add(found.synapses());
      losses.add(found.loss());
      warnings.addAll(found.warnings());
    }
    double[][] weightScale = synapses.stream().map(g -> filled(code.inputs().get(g.group().port()).scale())).toArray(double[][]::new);
    IntegerNeurons.Rounding rounding = new IntegerNeurons.Rounding("microcode", losses, summary(code), warnings);
    return new IntegerNeurons(code, rounded, weightScale, variables(code), Map.of(), rounding);
  }

  private Microcode compile(FixedPointScales scales) {
    return sent.map(variable -> MicrocodeCompiler.graded(program, parameters, scales, variable))
        .orElseGet(() -> MicrocodeCompiler.compile(program, parameters, scales));
  }

  private double[] filled(double value) {
    double[] all = new double[parameters.size()];
    Arrays.fill(all, value);
    return all;
  }

  /** Scales at which a weight becomes what the port wants. */
  private Scales scales(Microcode code) {
    double[][] wScale = code.inputs().stream().map(port -> filled(port.scale() / 64)).toArray(double[][]::new);
    double least = code.inputs().stream().mapToDouble(Microcode.Input::scale).min().orElse(1);
    return new Scales(1, filled(1), wScale, LARGEST_WEIGHT / (least / 64), 0);
  }

  private PortDrive drive(int port, List<ArrivingSynapses> synapses) {
    double[] lowest = new double[parameters.size()];
    double[] highest = new double[parameters.size()];
    double largest = 0;
    for (ArrivingSynapses arriving : synapses) {
      FloatSynapseGroup group = arriving.group();
      Reach learned = group.learning().map(FloatLearning::reach).orElse(Reach.NONE);
      for (int source = 0; group.port() == port && source < group.weights().length; source++) {
        float[] weights = group.weights()[source][0];
        for (int k = 0; k < weights.length; k++) {
          int target = group.indices()[source][0][k];
          lowest[target] += Math.min(learned.lowest(), arriving.lowest(weights[k]));
          highest[target] += Math.max(learned.highest(), arriving.highest(weights[k]));
        }
      }
      largest = group.port() == port ? Math.max(largest, arriving.largest()) : largest;
    }
    return new PortDrive(largest, Arrays.stream(lowest).min().orElse(0), Arrays.stream(highest).max().orElse(0));
  }

  private Map<String, StateView> variables(Microcode code) {
    Map<String, StateView> views = new LinkedHashMap<>();
    for (Microcode.Variable variable : code.variables()) {
      views.put(variable.name(), new StateView(variable.name(), filled(variable.format().scale()), filled(0)));
    }
    return views;
  }

  private static String summary(Microcode code) {
    double worst = code.roundings().stream().mapToDouble(CoefficientRounding::relativeError).max().orElse(0);
    StringBuilder scales = new StringBuilder();
    code.variables().forEach(v -> scales.append(String.format(Locale.ROOT, "%s 1 = %.6g, ", v.name(), v.format().scale())));
    return scales + String.format(Locale.ROOT, "%d instructions, coefficients within %.3g %%", code.code().instructions().size(), 100 * worst);
  }
}
