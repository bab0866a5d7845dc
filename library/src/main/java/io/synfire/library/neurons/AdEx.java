package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nS;
import static io.synfire.units.Units.pA;
import static io.synfire.units.Units.pF;

import io.synfire.model.Integrator;
import io.synfire.model.NeuronModel;
import io.synfire.units.Capacitance;
import io.synfire.units.Conductance;
import io.synfire.units.Current;
import io.synfire.units.Time;
import io.synfire.units.Voltage;

/**
 * Adaptive exponential integrate-and-fire neuron (Brette and Gerstner, J. Neurophysiol. 94, 2005):
 * {@code c dv/dt = -g_leak (v - v_leak) + g_leak delta_t exp((v - v_exp) / delta_t) - w + i}, {@code tau_w dw/dt = a (v - v_leak) - w}; a spike
 * where v exceeds the peak, then {@code v = v_reset}, {@code w += b}. Forward Euler; use a time step of 0.1 ms or less.
 *
 * @param c membrane capacitance; positive
 * @param gLeak leak conductance; positive
 * @param vLeak resting potential
 * @param vExp potential at which the upstroke takes off (V_T of the publication)
 * @param deltaT slope factor of the upstroke; positive
 * @param tauW time constant of the adaptation; positive
 * @param a coupling of the adaptation to v
 * @param b what a spike adds to the adaptation
 * @param vPeak potential at which a spike is cut off
 * @param vReset potential after a spike
 */
@NeuronModel(
    equations =
        """
        input i_syn : A
        c * dv/dt = g_leak * (delta_t * exp((v - v_exp) / delta_t) - (v - v_leak)) - w + i_syn : V
        tau_w * dw/dt = a * (v - v_leak) - w : A
        init v = v_leak
        """,
    threshold = "v > v_peak",
    reset =
        """
        v = v_reset
        w += b
        """,
    integrator = Integrator.FORWARD_EULER)
public record AdEx(
    Capacitance c, Conductance gLeak, Voltage vLeak, Voltage vExp, Voltage deltaT, Time tauW, Conductance a, Current b,
    Voltage vPeak, Voltage vReset) implements AdExModel {

  public AdEx {
    ModelParameters.positive("AdEx", "c", c);
    ModelParameters.positive("AdEx", "gLeak", gLeak);
    ModelParameters.positive("AdEx", "deltaT", deltaT);
    ModelParameters.positive("AdEx", "tauW", tauW);
  }

  /** The parameters of the publication. */
  public static AdEx defaults() {
    return new AdEx(pF(281), nS(30), mV(-70.6), mV(-50.4), mV(2), ms(144), nS(4), pA(80.5), mV(20), mV(-70.6));
  }
}
