package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Resonate-and-fire neuron with a reset, the RF_IZ of Lava (Izhikevich, Neural Networks 14, 2001): {@code re = c re - s im + a_re},
 * {@code im = s re + c im + a_im}; a spike where {@code im >= v_th}, then {@code re = 0} and im just below the threshold. Dimensionless.
 *
 * @param sinDecay s: sine of the angle of a step times the damping
 * @param cosDecay c: cosine of the angle of a step times the damping
 * @param vTh threshold of im; positive
 * @param gap how far below the threshold im is after a spike; positive. One integer unit in fixed point
 */
@NeuronModel(
    equations =
        """
        input a_re : 1
        input a_im : 1
        re_old = re : 1
        im_old = im : 1
        re = cos_decay * re_old - sin_decay * im_old + a_re : 1
        im = sin_decay * re_old + cos_decay * im_old + a_im : 1
        """,
    threshold = "im >= v_th",
    reset =
        """
        re = 0
        im = v_th - gap
        """)
public record ResonateAndFireIzhikevich(Scalar sinDecay, Scalar cosDecay, Scalar vTh, Scalar gap) implements ResonateAndFireIzhikevichModel {

  public ResonateAndFireIzhikevich {
    ModelParameters.positive("ResonateAndFireIzhikevich", "vTh", vTh);
    ModelParameters.positive("ResonateAndFireIzhikevich", "gap", gap);
  }

  /** A neuron of a period of so many steps that loses the fraction alpha of its amplitude in each. */
  public static ResonateAndFireIzhikevich of(double period, double alpha, double vTh) {
    double angle = 2 * Math.PI / period;
    return new ResonateAndFireIzhikevich(scalar((1 - alpha) * Math.sin(angle)), scalar((1 - alpha) * Math.cos(angle)), scalar(vTh), scalar(1e-5));
  }

  /** A period of 10 steps, a damping of 0.07, threshold 1. */
  public static ResonateAndFireIzhikevich defaults() {
    return of(10, 0.07, 1);
  }
}
