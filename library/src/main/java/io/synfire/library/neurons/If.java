package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.model.ResetGradient;
import io.synfire.units.Scalar;

/**
 * Perfect integrator with threshold: {@code v += i - decay}; a spike where v exceeds the threshold, then v = 0. Lapicque 1907 without leak;
 * dimensionless. The gradient follows the branch the reset took.
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
    reset = "v = 0",
    resetGradient = ResetGradient.DETACHED)
public record If(Scalar vTh, Scalar decay) implements IfModel {

  /** Threshold 1, no decay, as in SPAIC 0.6.3. */
  public static If defaults() {
    return new If(scalar(1), scalar(0));
  }
}
