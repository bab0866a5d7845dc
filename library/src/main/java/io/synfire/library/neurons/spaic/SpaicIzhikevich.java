package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "izh" of SPAIC 0.6.3, for comparison only: the recovery variable moves by {@code a (b v - u)} in every step, whatever dt is, and starts at 1.
 * Dimensionless. {@link io.synfire.library.neurons.Izhikevich} scales it with dt.
 *
 * @param a what the recovery variable moves per step
 * @param b coupling of the recovery variable to v
 * @param vReset v after a spike, mV
 * @param d what a spike adds to u, mV
 * @param vTh threshold, mV
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        upstroke = dt / ms * (0.04 * v * v + 5 * v + 140 - u + i_syn) : 1
        u = u + a * (b * v - u) : 1
        v = v + upstroke : 1
        init v = -65
        init u = 1
        """,
    threshold = "v > v_th",
    reset =
        """
        v = v_reset
        u += d
        """)
public record SpaicIzhikevich(Scalar a, Scalar b, Scalar vReset, Scalar d, Scalar vTh) implements SpaicIzhikevichModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicIzhikevich defaults() {
    return new SpaicIzhikevich(scalar(0.02), scalar(0.2), scalar(-65), scalar(8), scalar(30));
  }
}
