package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.nS;
import static io.synfire.units.Units.pF;

import io.synfire.model.Integrator;
import io.synfire.model.NeuronModel;
import io.synfire.units.Capacitance;
import io.synfire.units.Conductance;
import io.synfire.units.Voltage;

/**
 * Squid giant axon (Hodgkin and Huxley, J. Physiol. 117, 1952), v counted from rest, membrane of capacitance c:
 * {@code c dv/dt = i - g_na m^3 h (v - e_na) - g_k n^4 (v - e_k) - g_leak (v - e_leak)} with the published rates of the gates. A spike is an upward
 * crossing of the threshold. Exponential Euler for the gates and v.
 *
 * @param c membrane capacitance; positive
 * @param gNa sodium conductance; positive
 * @param gK potassium conductance; positive
 * @param gLeak leak conductance; positive
 * @param eNa sodium reversal potential
 * @param eK potassium reversal potential
 * @param eLeak leak reversal potential
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : A
        v_last = v : V
        x_m = (25 * mV - v) / (10 * mV) : 1
        x_n = (10 * mV - v) / (10 * mV) : 1
        open_m = (abs(x_m) > 0.001 ? x_m / 2 * (1 / tanh(x_m / 2) - 1) : 1 - x_m / 2) / ms : 1/s
        close_m = 4 * exp(-v / (18 * mV)) / ms : 1/s
        open_n = 0.1 * (abs(x_n) > 0.001 ? x_n / 2 * (1 / tanh(x_n / 2) - 1) : 1 - x_n / 2) / ms : 1/s
        close_n = 0.125 * exp(-v / (80 * mV)) / ms : 1/s
        open_h = 0.07 * exp(-v / (20 * mV)) / ms : 1/s
        close_h = 1 / (exp((30 * mV - v) / (10 * mV)) + 1) / ms : 1/s
        dgate_m/dt = open_m * (1 - gate_m) - close_m * gate_m : 1
        dgate_n/dt = open_n * (1 - gate_n) - close_n * gate_n : 1
        dgate_h/dt = open_h * (1 - gate_h) - close_h * gate_h : 1
        g_sodium = g_na * gate_m * gate_m * gate_m * gate_h : S
        g_potassium = g_k * gate_n * gate_n * gate_n * gate_n : S
        c * dv/dt = i_syn - g_sodium * (v - e_na) - g_potassium * (v - e_k) - g_leak * (v - e_leak) : V
        crossing = min(v - v_th, v_th - v_last) : V
        init gate_m = 0.0529
        init gate_n = 0.3177
        init gate_h = 0.5961
        """,
    threshold = "crossing > 0 * mV",
    integrator = Integrator.EXPONENTIAL_EULER)
public record HodgkinHuxley(
    Capacitance c, Conductance gNa, Conductance gK, Conductance gLeak, Voltage eNa, Voltage eK, Voltage eLeak, Voltage vTh) implements HodgkinHuxleyModel {

  public HodgkinHuxley {
    ModelParameters.positive("HodgkinHuxley", "c", c);
  }

  /** The published densities on 0.01 mm^2 of membrane. */
  public static HodgkinHuxley defaults() {
    return new HodgkinHuxley(pF(100), nS(12000), nS(3600), nS(30), mV(115), mV(-12), mV(10.613), mV(50));
  }
}
