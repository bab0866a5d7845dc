package io.synfire.runtime.loihi.microcode;

import io.synfire.model.ModelBuilder;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.OverflowLog;
import io.synfire.runtime.loihi.neuron.SeededNoise;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.Arrays;

/** One neuron of a model of a test, as microcode. */
final class TrialNeuron {
  final Microcode microcode;
  final OverflowLog overflow;
  final NeuronUnit unit;
  final Firing firing;
  private long steps;

  private TrialNeuron(Microcode microcode, boolean strict) {
    this.microcode = microcode;
    this.overflow = new OverflowLog(strict);
    this.unit = microcode.open(new UnitContext("block", overflow, new SeededNoise(new CounterRandom(0))));
    this.firing = new Firing(microcode.size(), microcode.graded());
  }

  static TrialNeuron of(Microcode microcode) {
    return new TrialNeuron(microcode, false);
  }

  static TrialNeuron strict(Microcode microcode) {
    return new TrialNeuron(microcode, true);
  }

  /** With so many units for 1 in variables and ports. */
  static TrialNeuron of(ModelBuilder model, double scale) {
    NeuronModelDefinition definition = model.build();
    StepProgram program = ModelCompiler.compile(definition.text());
    return of(MicrocodeCompiler.compile(program, NeuronParameters.of(definition, 1, 1e-3), FixedPointScales.of(program, scale, scale)));
  }

  /** A step with one value for each port. */
  TrialNeuron step(int... input) {
    int[][] ports = new int[microcode.ports()][microcode.size()];
    for (int p = 0; p < ports.length; p++) {
      Arrays.fill(ports[p], input[p]);
    }
    unit.step(++steps, ports, firing);
    return this;
  }

  int value(String variable) {
    return unit.variable(variable)[0];
  }
}
