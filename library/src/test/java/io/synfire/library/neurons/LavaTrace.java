package io.synfire.library.neurons;

import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.loihi.microcode.MicrocodeCompiler;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.OverflowLog;
import io.synfire.runtime.loihi.neuron.SeededNoise;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.Arrays;
import java.util.List;

/** One neuron of Lava in fixed point, step by step. */
final class LavaTrace {
  private final NeuronUnit unit;
  private final Microcode microcode;
  private final Firing firing;
  private long steps;

  private LavaTrace(Microcode microcode) {
    this.microcode = microcode;
    this.unit = microcode.open(new UnitContext("trace", new OverflowLog(false), new SeededNoise(new CounterRandom(0))));
    this.firing = new Firing(1, microcode.graded());
  }

  /** A neuron in which some variables wrap. */
  static LavaTrace of(Record model, String... wrapping) {
    NeuronModelDefinition definition = ModelReader.read(model);
    StepProgram program = ModelCompiler.compile(definition.text());
    return new LavaTrace(MicrocodeCompiler.compile(program, NeuronParameters.of(definition, 1, 1e-3), scales(program, wrapping)));
  }

  /** A neuron that sends a variable in single units. */
  static LavaTrace graded(Record model, String sent, String... wrapping) {
    NeuronModelDefinition definition = ModelReader.read(model);
    StepProgram program = ModelCompiler.compile(definition.text());
    return new LavaTrace(
        MicrocodeCompiler.graded(program, NeuronParameters.of(definition, 1, 1e-3), scales(program, wrapping).scaled(sent, 1), sent));
  }

  private static FixedPointScales scales(StepProgram program, String... wrapping) {
    FixedPointScales scales = FixedPointScales.of(program, LavaFixedPoint.UNITS, 1);
    for (String variable : wrapping) {
      scales = scales.wrapping(variable);
    }
    return scales;
  }

  /**
   * What a step did.
   *
   * @param output payload of the spike, 0 for none
   * @param values values of some variables at its end
   */
  record Step(int output, List<Integer> values) {
    static Step of(int output, Integer... values) {
      return new Step(output, List.of(values));
    }
  }

  /** What the last step did to some variables. */
  Step last(String... variables) {
    int output = firing.count == 0 ? 0 : microcode.graded() ? firing.payload[0] : 1;
    return new Step(output, Arrays.stream(variables).map(this::value).toList());
  }

  /** A step with one value for each port. */
  LavaTrace step(int... input) {
    unit.step(++steps, Arrays.stream(input).mapToObj(x -> new int[] {x}).toArray(int[][]::new), firing);
    return this;
  }

  int value(String variable) {
    return unit.variable(variable)[0];
  }
}
