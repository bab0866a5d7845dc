package io.synfire.library.neurons;

import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.runtime.loihi.microcode.PortDrive;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.OverflowLog;
import io.synfire.runtime.loihi.neuron.SeededNoise;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A model run side by side in floats and as microcode at scales that were found, on the same random input. */
final class MicrocodeTwin {
  private static final double DT = 5e-4;
  private static final int SEARCHED_STEPS = 200;
  private static final int MOST_ARRIVING = 5;

  private final StepProgram program;
  private final NeuronParameters parameters;
  private final StepInterpreter interpreter;
  private final Map<String, PortDrive> drive = new LinkedHashMap<>();
  private final Microcode microcode;

  private MicrocodeTwin(NeuronModelDefinition model) {
    program = ModelCompiler.compile(model.text());
    parameters = NeuronParameters.of(model, 1, DT);
    interpreter = StepInterpreter.of(program, CoefficientValues.of(program, parameters.at(0), DT));
    double weight = weight();
    int lowest = program.spikes() ? -2 : 0;
    int highest = program.spikes() ? MOST_ARRIVING : 1;
    program.inputs().forEach(p -> drive.put(p.name(), new PortDrive(weight, lowest * weight, highest * weight)));
    microcode = MicrocodeCompiler.compile(program, parameters, FixedPointScales.find(program, parameters, drive));
  }

  static MicrocodeTwin of(Record model) {
    return new MicrocodeTwin(ModelReader.read(model));
  }

  /** The smallest power of two as a weight with which one step in ten has a spike; 1 where none has. */
  private double weight() {
    for (int exponent = -60; exponent < 30; exponent++) {
      double weight = Math.scalb(1.0, exponent);
      SplittableRandom random = new SplittableRandom(2);
      Map<String, Double> state = interpreter.initial(parameters.at(0), DT);
      int spikes = 0;
      for (int step = 0; step < SEARCHED_STEPS; step++) {
        Map<String, Double> input = new LinkedHashMap<>();
        program.inputs().forEach(p -> input.put(p.name(), weight * random.nextInt(-2, MOST_ARRIVING + 1)));
        state = interpreter.forward(state, input).state();
        spikes += spiked(state);
      }
      if (spikes > SEARCHED_STEPS / 10) {
        return weight;
      }
    }
    return 1;
  }

  private static int spiked(Map<String, Double> state) {
    return state.getOrDefault("spike", 0.0) > 0 ? 1 : 0;
  }

  /**
   * What came of a run.
   *
   * @param spikes spikes in floats
   * @param fired spikes as microcode
   * @param agreeing steps until only one of the two fired
   * @param errors largest error of each variable until then, relative to the largest value of the variable
   * @param overflows overflows of the microcode
   */
  record Comparison(int spikes, int fired, int agreeing, Map<String, Double> errors, Map<String, Map<String, Long>> overflows) {}

  Comparison run(int steps) {
    OverflowLog overflow = new OverflowLog(false);
    NeuronUnit unit = microcode.open(new UnitContext("twin", overflow, new SeededNoise(new CounterRandom(0))));
    Firing firing = new Firing(1, false);
    SplittableRandom random = new SplittableRandom(3);
    Map<String, Double> state = interpreter.initial(parameters.at(0), DT);
    Errors errors = new Errors(microcode, new LinkedHashMap<>(), new LinkedHashMap<>());
    int spikes = 0;
    int fired = 0;
    int agreeing = 0;
    for (int step = 0; step < steps; step++) {
      int[][] units = input(random);
      state = interpreter.forward(state, si(units)).state();
      unit.step(step + 1, units, firing);
      spikes += spiked(state);
      fired += firing.count;
      agreeing += agreeing == step && spiked(state) == firing.count ? 1 : 0;
      if (agreeing > step) {
        errors.see(state, unit);
      }
    }
    return new Comparison(spikes, fired, agreeing, errors.relative(), overflow.steps());
  }

  private int[][] input(SplittableRandom random) {
    int[][] units = new int[program.inputs().size()][1];
    for (int p = 0; p < units.length; p++) {
      PortDrive port = drive.get(program.inputs().get(p).name());
      double weight = port.largestWeight();
      int arriving = random.nextInt((int) (port.lowest() / weight), (int) (port.highest() / weight) + 1);
      units[p][0] = (int) Math.rint(arriving * weight * microcode.inputs().get(p).scale());
    }
    return units;
  }

  private Map<String, Double> si(int[][] units) {
    Map<String, Double> input = new LinkedHashMap<>();
    for (int p = 0; p < units.length; p++) {
      input.put(program.inputs().get(p).name(), units[p][0] / microcode.inputs().get(p).scale());
    }
    return input;
  }

  /** The largest values and errors of each variable. */
  private record Errors(Microcode microcode, Map<String, Double> largest, Map<String, Double> error) {

    void see(Map<String, Double> state, NeuronUnit unit) {
      state.forEach((name, value) -> {
        largest.merge(name, Math.abs(value), Math::max);
        error.merge(name, Math.abs(value - unit.variable(name)[0] / microcode.scale(name)), Math::max);
      });
    }

    Map<String, Double> relative() {
      Map<String, Double> relative = new LinkedHashMap<>();
      error.forEach((name, e) -> relative.put(name, e == 0 ? 0 : e / largest.get(name)));
      return relative;
    }
  }
}
