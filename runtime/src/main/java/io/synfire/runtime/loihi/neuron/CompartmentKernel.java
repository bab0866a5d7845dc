package io.synfire.runtime.loihi.neuron;

import io.synfire.runtime.kernels.Primitives;

/**
 * A step of the compartments of a block in 32-bit arithmetic: right as long as limits of the voltage are at most {@link #SAFE} in magnitude, as biases and
 * thresholds are. All implementations give the same bits. Owns working memory: one for every run.
 */
interface CompartmentKernel {
  /** Largest magnitude of a limit of the voltage for which 32 bits are enough. */
  int SAFE = 1 << 30;

  /** Bits by which a value is shifted up and down again to wrap it to 21 bits and a sign. */
  int INPUT_SHIFT = 31 - CompartmentUnit.INPUT_BITS;

  /** The same for 23 bits and a sign. */
  int STATE_SHIFT = 31 - CompartmentUnit.STATE_BITS;

  /** What {@link #currents} tells: an input did not fit. */
  int INPUT_LOST = 1;

  /** What {@link #currents} tells: a current did not fit. */
  int CURRENT_LOST = 2;

  /** The fastest implementation that this virtual machine can run. */
  static CompartmentKernel best(Compartments parameters) {
    return Primitives.vectorised() ? new VectorCompartments(parameters) : new PlainCompartments(parameters, 0);
  }

  /** Advances the currents of a port; tells what did not fit. */
  int currents(int port, int[] input, int[] u);

  /** Advances the voltages and adds those that fire to the firing; tells whether the sum of current and bias did not fit somewhere. */
  boolean voltages(int[] u, int[] bias, Membrane membrane, Firing firing);
}
