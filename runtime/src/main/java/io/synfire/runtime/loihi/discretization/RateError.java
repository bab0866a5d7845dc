package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.neuron.Compartments;
import java.util.Optional;

/**
 * How far the firing rates of integer neurons are from those of the float neurons under the same constant input. Inputs are those under which the
 * float neuron needs 2 to 256 steps, and at most two time constants, from reset to spike (closer to threshold a rate says nothing: any rounding
 * decides whether there is one). Both intervals follow exactly, because every spike resets the voltage.
 *
 * @param rms root of the mean square relative error of the rate
 * @param worst largest relative error of the rate
 */
public record RateError(double rms, double worst) {
  private static final int MOST_NEURONS = 16;
  private static final int LONGEST = 256;
  private static final int PATIENCE = 64;
  private static final double MOST_TIME_CONSTANTS = 2;

  /** The error over up to 16 neurons of a block; empty where the voltage does not integrate, or forgets within two steps. */
  static Optional<RateError> of(FloatCompartments floats, Compartments integers, Scales scales) {
    double squares = 0;
    double worst = 0;
    int count = 0;
    int stride = Math.ceilDiv(floats.size(), MOST_NEURONS);
    for (int i = 0; i < floats.size(); i += stride) {
      for (int steps = 2; steps <= LONGEST && steps * floats.decayV()[i] < MOST_TIME_CONSTANTS; steps *= 2) {
        int bias = CompartmentRounding.bias(drive(floats, i, steps) * scales.bScale()[i]);
        double refractory = Math.max(1, floats.refractoryDelay()[i]) - 1.0;
        double error = (steps + refractory) / (interval(integers, i, bias, steps * PATIENCE) + refractory) - 1;
        squares += error * error;
        worst = Math.max(worst, Math.abs(error));
        count++;
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(new RateError(Math.sqrt(squares / count), worst));
  }

  /** The constant input under which a float neuron fires that many steps after its reset. */
  private static double drive(FloatCompartments floats, int neuron, int steps) {
    double decay = floats.decayV()[neuron];
    double between = steps - 0.5;
    double sum = decay == 0 ? between : -Math.expm1(between * Math.log1p(-decay)) / decay;
    return floats.threshold()[neuron] / (sum * (floats.limits().scaleV() ? decay : 1));
  }

  /** Steps from reset to spike of an integer neuron; infinity if it takes more than these. */
  private static double interval(Compartments integers, int neuron, int bias, int patience) {
    long kept = 4096 - integers.decayV()[neuron];
    long v = 0;
    for (int step = 1; step <= patience; step++) {
      v = Math.min((v * kept >> 12) + bias, integers.limits().maximum());
      if (v > integers.threshold()[neuron]) {
        return step;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
