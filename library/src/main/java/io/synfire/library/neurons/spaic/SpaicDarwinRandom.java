package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * The "darwin_random" of SPAIC 0.6.3 without its noise, for comparison only: a leaky neuron that is driven by its bias and ignores its input.
 *
 * @param tauM time constant of the potential
 * @param bias constant input
 * @param vTh threshold
 * @param step time step of the decay factor, whatever that of the run
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        decay = round(32768 * exp(-step / tau_m)) / 32768 : 1
        v = decay * v + bias + 0 * i_syn : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record SpaicDarwinRandom(Time tauM, Scalar bias, Scalar vTh, Time step) implements SpaicDarwinRandomModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicDarwinRandom defaults() {
    return new SpaicDarwinRandom(ms(10), scalar(0), scalar(15000), ms(0.1));
  }
}
