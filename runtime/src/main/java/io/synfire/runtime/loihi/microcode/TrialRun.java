package io.synfire.runtime.loihi.microcode;

import io.synfire.model.CoefficientValues;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Finds how large the variables of a model become, by running some of its neurons in floats with the strongest input they may get. */
final class TrialRun {
  private static final int STEPS = 400;
  private static final int NEURONS = 4;
  private static final long SEED = 1;

  /** Inhibition without end may take a variable to values that need not be held: no more than so many times what excitation leads to. */
  private static final double INHIBITED = 32;

  /** Exponents of the constant input with which a neuron is tried that the strongest input does not make fire. */
  private static final int WEAKEST = -60;

  private static final int STRONGEST = 60;

  private final StepProgram program;
  private final NeuronParameters parameters;
  private final Map<String, PortDrive> drive;

  TrialRun(StepProgram program, NeuronParameters parameters, Map<String, PortDrive> drive) {
    this.program = program;
    this.parameters = parameters;
    this.drive = drive;
  }

  /** How the input of a step is chosen between its lowest and its highest value. */
  private interface Pattern {
    double at(String port, PortDrive drive, int step, Random random);
  }

  /**
   * How large a variable becomes.
   *
   * @param largest largest magnitude
   * @param growing whether it was still growing at the end of a run with the highest input
   */
  record Extent(double largest, boolean growing) {
    private static final Extent NONE = new Extent(0, false);
    private static final double GROWTH = 1.5;

    private static Extent of(double first, double second) {
      return new Extent(Math.max(first, second), first > 0 && second > GROWTH * first);
    }

    private Extent with(Extent other) {
      return new Extent(Math.max(largest, other.largest), growing || other.growing);
    }

    /** What inhibition leads to, as far as it has to be held beside what excitation leads to. */
    private Extent bounded(Extent excited) {
      double low = excited.largest == 0 ? largest : Math.min(largest, INHIBITED * excited.largest);
      return new Extent(Math.max(excited.largest, low), excited.growing);
    }
  }

  /** Variable to what it becomes. */
  Map<String, Extent> extents() {
    Map<String, Extent> extents = new LinkedHashMap<>();
    program.variables().forEach(v -> extents.put(v.name(), new Extent(0, false)));
    int neurons = Math.min(NEURONS, parameters.size());
    for (int k = 0; k < neurons; k++) {
      int neuron = (int) ((long) k * parameters.size() / neurons);
      extents(neuron).forEach((name, extent) -> extents.merge(name, extent, Extent::with));
    }
    return extents;
  }

  private Map<String, Extent> extents(int neuron) {
    Map<String, Extent> excited = new LinkedHashMap<>();
    Map<String, Extent> inhibited = new LinkedHashMap<>();
    boolean several = program.inputs().size() > 1 && program.spikes();
    Map<String, Extent> joint = several ? inhibited : excited;
    merge(joint, run(neuron, (port, d, step, random) -> d.highest()));
    merge(joint, run(neuron, (port, d, step, random) -> random.nextDouble() < 0.1 ? d.largestWeight() : 0));
    for (Pattern pattern : several ? alone() : List.<Pattern>of()) {
      Map<String, Extent> run = run(neuron, pattern);
      merge(fires(run) ? excited : inhibited, run);
    }
    for (int exponent = WEAKEST; program.spikes() && !fires(excited) && exponent < STRONGEST; exponent += 2) {
      for (Pattern pattern : forcing(Math.scalb(1.0, exponent))) {
        Map<String, Extent> forced = run(neuron, pattern);
        merge(fires(forced) ? excited : new LinkedHashMap<>(), forced);
      }
    }
    merge(inhibited, run(neuron, (port, d, step, random) -> d.lowest()));
    merge(inhibited, run(neuron, (port, d, step, random) -> random.nextBoolean() ? d.highest() : d.lowest()));
    Map<String, Extent> all = new LinkedHashMap<>();
    inhibited.forEach((name, low) -> all.put(name, low.bounded(excited.getOrDefault(name, Extent.NONE))));
    return all;
  }

  /** The strongest input through one port of several; which of them excite, whatever the sign of their weights, is seen when the neuron fires. */
  private List<Pattern> alone() {
    List<Pattern> patterns = new ArrayList<>();
    for (StepProgram.Port one : program.inputs()) {
      patterns.add((port, d, step, random) -> port.equals(one.name()) ? d.highest() : 0);
      patterns.add((port, d, step, random) -> port.equals(one.name()) ? d.lowest() : 0);
    }
    return patterns;
  }

  /** A constant input through all ports, and through each alone. */
  private List<Pattern> forcing(double input) {
    List<Pattern> patterns = new ArrayList<>();
    patterns.add((port, d, step, random) -> input);
    List<StepProgram.Port> each = program.inputs().size() > 1 ? program.inputs() : List.of();
    each.forEach(one -> patterns.add((port, d, step, random) -> port.equals(one.name()) ? input : 0));
    return patterns;
  }

  private static boolean fires(Map<String, Extent> run) {
    return run.getOrDefault("spike", Extent.NONE).largest() > 0;
  }

  private static void merge(Map<String, Extent> all, Map<String, Extent> run) {
    run.forEach((name, e) -> all.merge(name, e, Extent::with));
  }

  private Map<String, Extent> run(int neuron, Pattern pattern) {
    Random random = new Random(SEED);
    StepInterpreter interpreter = StepInterpreter.of(program, CoefficientValues.of(program, parameters.at(neuron), parameters.dt()));
    Map<String, Double> state = interpreter.initial(parameters.at(neuron), parameters.dt());
    state.putAll(parameters.initialAt(neuron));
    Map<String, Double> first = new LinkedHashMap<>();
    Map<String, Double> second = new LinkedHashMap<>();
    program.variables().forEach(v -> second.put(v.name(), 0.0));
    first.putAll(second);
    see(state, first);
    for (int step = 0; step < STEPS; step++) {
      StepInterpreter.Step result = interpreter.forward(state, input(pattern, step, random));
      state = result.state();
      see(result.symbols(), step < STEPS / 2 ? first : second);
    }
    Map<String, Extent> extents = new LinkedHashMap<>();
    first.forEach((name, size) -> extents.put(name, Extent.of(size, second.get(name))));
    return extents;
  }

  private Map<String, Double> input(Pattern pattern, int step, Random random) {
    Map<String, Double> input = new LinkedHashMap<>();
    for (StepProgram.Port port : program.inputs()) {
      input.put(port.name(), pattern.at(port.name(), drive.getOrDefault(port.name(), PortDrive.NONE), step, random));
    }
    return input;
  }

  private void see(Map<String, Double> symbols, Map<String, Double> largest) {
    symbols.forEach((symbol, value) -> {
      String variable = Versions.variable(program, symbol);
      if (variable != null && Double.isFinite(value)) {
        largest.merge(variable, Math.abs(value), Math::max);
      }
    });
  }
}
