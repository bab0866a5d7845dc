package io.synfire.library.check.loihi;

import io.synfire.library.neurons.LavaFixedPoint;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.NeuronParameters;

/**
 * A model in the units of Lava's fixed point.
 *
 * @param model the model
 * @param program its step
 */
record FixedNeurons(NeuronModelDefinition model, StepProgram program) {
  /** The time step has no meaning in these models. */
  static final double DT = 1e-3;

  static FixedNeurons of(NeuronModelDefinition model) {
    return new FixedNeurons(model, ModelCompiler.compile(model.text()));
  }

  NeuronParameters parameters(int size) {
    return NeuronParameters.of(model, size, DT);
  }

  FixedPointScales scales(double port) {
    return FixedPointScales.of(program, LavaFixedPoint.UNITS, port);
  }
}
