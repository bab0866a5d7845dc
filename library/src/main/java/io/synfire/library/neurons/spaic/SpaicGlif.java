package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "glif" (GLIF5) of SPAIC 0.6.3, for comparison only: at a spike the after-spike currents gain {@code f_j i_j + delta_i_j}, where the model (Teeter
 * et al. 2018) sets them to it. Dimensionless, rates per ms.
 *
 * @param c capacitance
 * @param r membrane resistance
 * @param eLeak resting value
 * @param k1 decay rate of the first current
 * @param k2 decay rate of the second current
 * @param f1 fraction of the first current gained at a spike
 * @param f2 fraction of the second current gained at a spike
 * @param deltaI1 what a spike adds to the first current
 * @param deltaI2 what a spike adds to the second current
 * @param bS decay rate of the spike component of the threshold
 * @param aV coupling of the voltage component of the threshold
 * @param bV decay rate of the voltage component of the threshold
 * @param thetaInf resting threshold
 * @param deltaThetaS what a spike adds to the spike component of the threshold
 * @param fV fraction of v kept at a spike
 * @param deltaV what v loses at a spike
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        i_1 = i_1 - dt / ms * k1 * i_1 : 1
        i_2 = i_2 - dt / ms * k2 * i_2 : 1
        theta_s = theta_s - dt / ms * b_s * theta_s : 1
        theta_v = theta_v + dt / ms * (a_v * (v - e_leak) - b_v * theta_v) : 1
        v = v + dt / ms / c * (i_1 + i_2 + i_syn - (v - e_leak) / r) : 1
        v_th = theta_v + theta_s + theta_inf : 1
        init i_1 = 0.08
        init i_2 = 0.06
        init theta_s = 0.1
        init theta_v = 0.2
        init v_th = 1
        """,
    threshold = "v > v_th",
    reset =
        """
        v = e_leak + f_v * (v - e_leak) - delta_v
        theta_s += delta_theta_s
        i_1 = i_1 + f1 * i_1 + delta_i1
        i_2 = i_2 + f2 * i_2 + delta_i2
        """)
public record SpaicGlif(
    Scalar c, Scalar r, Scalar eLeak, Scalar k1, Scalar k2, Scalar f1, Scalar f2, Scalar deltaI1, Scalar deltaI2,
    Scalar bS, Scalar aV, Scalar bV, Scalar thetaInf, Scalar deltaThetaS, Scalar fV, Scalar deltaV) implements SpaicGlifModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicGlif defaults() {
    return new SpaicGlif(
        scalar(60), scalar(2), scalar(0), scalar(0.8), scalar(0.6), scalar(1), scalar(1), scalar(0.1), scalar(0.1),
        scalar(0.02), scalar(0.12), scalar(0.3), scalar(1), scalar(0.2), scalar(0.1), scalar(0.05));
  }
}
