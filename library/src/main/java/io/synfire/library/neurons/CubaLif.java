package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;

import io.synfire.model.NeuronModel;
import io.synfire.units.Resistance;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/**
 * Current-based leaky integrate-and-fire neuron with exponential synapse: {@code tau_mem dv/dt = v_leak - v + r i},
 * {@code tau_syn di/dt = -i}, with i raised by the input of a step; a spike where v exceeds the threshold, then {@code v = v_reset} for the refractory
 * period. Exact over a step (Rotter and Diesmann 1999). A weight is the current that one spike adds.
 *
 * @param tauMem membrane time constant; positive
 * @param tauSyn synaptic time constant; positive
 * @param tRef refractory period; 0 or more
 * @param r membrane resistance; positive
 * @param vLeak resting potential
 * @param vTh threshold
 * @param vReset potential after a spike
 */
@NeuronModel(
    equations =
        """
        input i_syn : A
        i += i_syn : A
        tau_mem * dv/dt = v_leak - v + r * i : V
        tau_syn * di/dt = -i
        init v = v_leak
        """,
    threshold = "v > v_th",
    reset = "v = v_reset",
    refractory = "t_ref")
public record CubaLif(Time tauMem, Time tauSyn, Time tRef, Resistance r, Voltage vLeak, Voltage vTh, Voltage vReset) implements CubaLifModel {

  public CubaLif {
    ModelParameters.positive("CubaLif", "tauMem", tauMem);
    ModelParameters.positive("CubaLif", "tauSyn", tauSyn);
    ModelParameters.positive("CubaLif", "r", r);
    ModelParameters.notNegative("CubaLif", "tRef", tRef);
  }

  /** 10 ms and 5 ms, no refractory period, 1 megohm, rest and reset at 0 mV, threshold 1 mV. */
  public static CubaLif defaults() {
    return new CubaLif(ms(10), ms(5), ms(0), megohms(1), mV(0), mV(1), mV(0));
  }
}
