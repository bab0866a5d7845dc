package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Perfect integrator with a constant drive: {@code v += i + bias}; a spike where v exceeds the threshold, then v = 0. Dimensionless. The
 * gradient passes the reset through the spike, {@code v - v * spike}.
 *
 * @param vTh threshold
 * @param bias drive in every step
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v + i_syn + bias : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record BiasedIf(Scalar vTh, Scalar bias) implements BiasedIfModel {

  /** Threshold 1, no bias, as in SPAIC 0.6.3. */
  public static BiasedIf defaults() {
    return new BiasedIf(scalar(1), scalar(0));
  }
}
