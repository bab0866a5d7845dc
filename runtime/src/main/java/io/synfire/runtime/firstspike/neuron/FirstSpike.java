package io.synfire.runtime.firstspike.neuron;

/**
 * When a current-based leaky integrate-and-fire neuron crosses its threshold, exactly. A state is the potential above the leak, {@code u = V - leak}, and
 * the synaptic current I; from it, {@code u(s) = u exp(-s / tauMem) + I response(s)} and {@code I(s) = I exp(-s / tauSyn)} until the next input. All
 * solvers work in time since the state, so that nothing overflows, however late it is. Instances are immutable.
 */
public sealed interface FirstSpike permits EqualConstants, DoubleConstant, DistinctConstants {

  /** The solver for the time constants of a neuron: in closed form where tauMem is tauSyn or twice tauSyn, to a few roundings; else by Newton's method. */
  static FirstSpike of(CurrentLif neuron) {
    if (same(neuron.tauMem(), neuron.tauSyn())) {
      return new EqualConstants(neuron);
    }
    return same(neuron.tauMem(), 2 * neuron.tauSyn()) ? new DoubleConstant(neuron) : new DistinctConstants(neuron);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= 2 * Math.ulp(a);
  }

  /** The neuron. */
  CurrentLif neuron();

  /** Threshold above the leak. */
  default double threshold() {
    return neuron().threshold() - neuron().leak();
  }

  /** Potential above the leak {@code elapsed} after an input of weight 1; {@code elapsed} is 0 or more. */
  double response(double elapsed);

  /** Derivative of {@link #response} by the time. */
  double responseSlope(double elapsed);

  /** Potential above the leak a time after a state. */
  default double potential(double potential, double current, double elapsed) {
    return potential * Math.exp(-elapsed / neuron().tauMem()) + current * response(elapsed);
  }

  /** Synaptic current a time after a state. */
  default double current(double current, double elapsed) {
    return current * Math.exp(-elapsed / neuron().tauSyn());
  }

  /** dV/dt of a state. */
  default double slope(double potential, double current) {
    return neuron().gain() * current - potential / neuron().tauMem();
  }

  /**
   * Finds the first upward crossing of a threshold after a state.
   *
   * @param potential potential above the leak, below the threshold
   * @param current synaptic current
   * @param threshold threshold above the leak, positive
   * @param end how long the state holds, until the next input; {@link SpikeTime#NONE} for ever
   * @param into takes time and slope of the crossing, if there is one
   * @return whether there is a crossing within {@code end}, itself included
   */
  boolean crosses(double potential, double current, double threshold, double end, Crossing into);

  /** Time from a state to the first upward crossing of the neuron's own threshold within {@code end}; {@link SpikeTime#NONE} if there is none. */
  default double crossing(double potential, double current, double end) {
    Crossing found = new Crossing();
    return crosses(potential, current, threshold(), end, found) ? found.elapsed : SpikeTime.NONE;
  }

  /**
   * How a spike time that is not the model's own moves with the inputs before it: with the closed forms of the model's spike time, in which the time that
   * was seen stands for the model's (spike times of a chip, or of noisy thresholds; Goeltz et al. 2021).
   *
   * @param potential potential above the leak at the time of the spike, of the inputs up to then
   * @param current synaptic current then
   * @param into takes the result; both 0 where the inputs do not carry the model to its threshold
   */
  void nominal(double potential, double current, Sensitivity into);
}
