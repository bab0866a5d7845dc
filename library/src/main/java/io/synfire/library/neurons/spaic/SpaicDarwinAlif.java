package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * The "darwin_alif" of SPAIC 0.6.3, for comparison only: {@link SpaicDarwinClif} with a threshold that rises by a fifth of its resting value
 * with every spike, and is not rounded.
 *
 * @param tauM time constant of the potential
 * @param tauS time constant of the current
 * @param bias constant input
 * @param vTh resting threshold
 * @param step time step of the decay factors, whatever that of the run
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        decay_m = round(256 * exp(-step / tau_m)) / 256 : 1
        decay_s = round(256 * exp(-step / tau_s)) / 256 : 1
        offset = round(32768 * bias) / 2 * 15 : 1
        init theta = v_th
        i = min(max(round(decay_s * i + i_late), -32768), 32768) : 1
        v = min(max(round(decay_m * v + i + offset), -32768), 32768) : 1
        i_late = i_syn : 1
        """,
    threshold = "v > theta",
    reset = "v = 0",
    update = "theta = 0.999 * theta + round(0.001 * v_th) + spike * round(0.2 * v_th) : 1")
public record SpaicDarwinAlif(Time tauM, Time tauS, Scalar bias, Scalar vTh, Time step) implements SpaicDarwinAlifModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicDarwinAlif defaults() {
    return new SpaicDarwinAlif(ms(12), ms(8), scalar(0), scalar(16384), ms(0.1));
  }
}
