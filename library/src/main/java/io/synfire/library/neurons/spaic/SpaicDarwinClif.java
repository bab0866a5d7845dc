package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * The "darwin_clif" of SPAIC 0.6.3, for comparison only: current and potential of the Darwin chip, rounded half to even and held within 16
 * bits, with decay factors that are multiples of 1/256. Reads its input one step late. The bias is scaled as SPAIC does it, not as the chip.
 *
 * @param tauM time constant of the potential
 * @param tauS time constant of the current
 * @param bias constant input
 * @param vTh threshold
 * @param step time step of the decay factors, whatever that of the run
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        decay_m = round(256 * exp(-step / tau_m)) / 256 : 1
        decay_s = round(256 * exp(-step / tau_s)) / 256 : 1
        offset = round(32768 * bias) / 2 * 15 : 1
        i = min(max(round(decay_s * i + i_late), -32768), 32768) : 1
        v = min(max(round(decay_m * v + i + offset), -32768), 32768) : 1
        i_late = i_syn : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record SpaicDarwinClif(Time tauM, Time tauS, Scalar bias, Scalar vTh, Time step) implements SpaicDarwinClifModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicDarwinClif defaults() {
    return new SpaicDarwinClif(ms(12), ms(8), scalar(0), scalar(16384), ms(0.1));
  }
}
