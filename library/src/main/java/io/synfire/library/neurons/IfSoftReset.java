package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Perfect integrator that resets by subtraction: {@code v += i - decay}; a spike where v exceeds the threshold, then {@code v -= v_th}, so that
 * what exceeds the threshold is not lost (Rueckauer et al. 2017). Dimensionless.
 *
 * @param vTh threshold
 * @param decay what v loses in every step; may be 0
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v + i_syn - decay : 1
        """,
    threshold = "v > v_th",
    reset = "v -= v_th")
public record IfSoftReset(Scalar vTh, Scalar decay) implements IfSoftResetModel {

  /** Threshold 1, no decay. */
  public static IfSoftReset defaults() {
    return new IfSoftReset(scalar(1), scalar(0));
  }
}
