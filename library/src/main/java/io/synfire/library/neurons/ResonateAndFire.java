package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Resonate-and-fire neuron, the RF of Lava (Izhikevich, Neural Networks 14, 2001; Orchard et al. 2021): the complex state z is rotated and damped,
 * {@code re = c re - s im + a_re}, {@code im = s re + c im + a_im}; a spike where {@code re >= v_th} while im rises through 0. No reset. Dimensionless.
 *
 * @param sinDecay s: sine of the angle of a step times the damping
 * @param cosDecay c: cosine of the angle of a step times the damping
 * @param vTh threshold of re; positive
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
        crossing = (im >= 0) * (im_old < 0) : 1
        """,
    threshold = "crossing * re >= v_th")
public record ResonateAndFire(Scalar sinDecay, Scalar cosDecay, Scalar vTh) implements ResonateAndFireModel {

  public ResonateAndFire {
    ModelParameters.positive("ResonateAndFire", "vTh", vTh);
  }

  /** A neuron of a period of so many steps that loses the fraction alpha of its amplitude in each. */
  public static ResonateAndFire of(double period, double alpha, double vTh) {
    double angle = 2 * Math.PI / period;
    return new ResonateAndFire(scalar((1 - alpha) * Math.sin(angle)), scalar((1 - alpha) * Math.cos(angle)), scalar(vTh));
  }

  /** A period of 10 steps, a damping of 0.07, threshold 1. */
  public static ResonateAndFire defaults() {
    return of(10, 0.07, 1);
  }
}
