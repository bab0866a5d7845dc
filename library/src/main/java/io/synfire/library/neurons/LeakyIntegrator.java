package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;

import io.synfire.model.NeuronModel;
import io.synfire.units.Resistance;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/**
 * Current-based leaky integrator with exponential synapse and no threshold, the usual read-out neuron:
 * {@code tau_mem dv/dt = v_leak - v + r i}, {@code tau_syn di/dt = -i}, with i raised by the input of a step. Exact over a step. A weight is the
 * current that one spike adds.
 *
 * @param tauMem membrane time constant; positive
 * @param tauSyn synaptic time constant; positive
 * @param r membrane resistance; positive
 * @param vLeak resting potential
 */
@NeuronModel(
    equations =
        """
        input i_syn : A
        i += i_syn : A
        tau_mem * dv/dt = v_leak - v + r * i : V
        tau_syn * di/dt = -i
        init v = v_leak
        """)
public record LeakyIntegrator(Time tauMem, Time tauSyn, Resistance r, Voltage vLeak) implements LeakyIntegratorModel {

  public LeakyIntegrator {
    ModelParameters.positive("LeakyIntegrator", "tauMem", tauMem);
    ModelParameters.positive("LeakyIntegrator", "tauSyn", tauSyn);
    ModelParameters.positive("LeakyIntegrator", "r", r);
  }

  /** 10 ms and 5 ms, 1 megohm, rest at 0 mV. */
  public static LeakyIntegrator defaults() {
    return new LeakyIntegrator(ms(10), ms(5), megohms(1), mV(0));
  }
}
