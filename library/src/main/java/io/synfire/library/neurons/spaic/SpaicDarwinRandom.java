package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.library.neurons.ModelParameters;
import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * The "darwin_random" of SPAIC 0.6.3 without its noise, for comparison only: {@code v = exp(-step / tau_m) v + bias}; a spike where v exceeds the
 * threshold, then v = 0. It has a step length of its own, whatever dt is, and ignores its input.
 *
 * @param tauM membrane time constant; positive
 * @param step step length of the decay
 * @param bias drive in every step
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = exp(-step / tau_m) * v + bias + 0 * i_syn : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record SpaicDarwinRandom(Time tauM, Time step, Scalar bias, Scalar vTh) {

  public SpaicDarwinRandom {
    ModelParameters.positive("SpaicDarwinRandom", "tauM", tauM);
  }

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicDarwinRandom defaults() {
    return new SpaicDarwinRandom(ms(10), ms(0.1), scalar(0), scalar(15000));
  }
}
