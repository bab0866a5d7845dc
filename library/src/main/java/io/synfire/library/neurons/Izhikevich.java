package io.synfire.library.neurons;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.Integrator;
import io.synfire.model.NeuronModel;
import io.synfire.units.Frequency;
import io.synfire.units.Resistance;
import io.synfire.units.Scalar;
import io.synfire.units.Voltage;

/**
 * Izhikevich neuron (IEEE Trans. Neural Networks 14, 2003): {@code dv/dt = (0.04/mV v^2 + 5 v + 140 mV - u + r i) / ms},
 * {@code du/dt = a (b v - u)}; a spike where v exceeds the peak, then {@code v = v_reset}, {@code u += d}. Forward Euler, as published; use a time
 * step of 0.5 ms or less. The publication's dimensionless current is {@code r i} in mV: with 1 megohm, the input in nA.
 *
 * @param a rate of the recovery variable; positive
 * @param b coupling of the recovery variable to v
 * @param vReset potential after a spike (c of the publication)
 * @param d what a spike adds to u
 * @param vPeak potential at which a spike is cut off
 * @param r what turns the input current into drive
 */
@NeuronModel(
    equations =
        """
        input i_syn : A
        dv/dt = (0.04 / mV * v * v + 5 * v + 140 * mV - u + r * i_syn) / ms : V
        du/dt = a * (b * v - u) : V
        init v = v_reset
        init u = b * v_reset
        """,
    threshold = "v > v_peak",
    reset =
        """
        v = v_reset
        u += d
        """,
    integrator = Integrator.FORWARD_EULER)
public record Izhikevich(Frequency a, Scalar b, Voltage vReset, Voltage d, Voltage vPeak, Resistance r) implements IzhikevichModel {

  public Izhikevich {
    ModelParameters.positive("Izhikevich", "a", a);
  }

  /** Regular spiking: a = 0.02 per ms, b = 0.2, c = -65 mV, d = 8 mV. */
  public static Izhikevich defaults() {
    return new Izhikevich(hertz(20), scalar(0.2), mV(-65), mV(8), mV(30), megohms(1));
  }
}
