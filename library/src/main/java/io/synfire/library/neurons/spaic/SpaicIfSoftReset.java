package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "ifsoftreset" of SPAIC 0.6.3, for comparison only: despite its name it resets to 0, {@code v - v * spike}, with a gradient through the spike.
 * {@link io.synfire.library.neurons.IfSoftReset} resets by subtraction.
 *
 * @param vTh threshold
 * @param decay what v loses in every step
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = v + i_syn - decay : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record SpaicIfSoftReset(Scalar vTh, Scalar decay) implements SpaicIfSoftResetModel {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicIfSoftReset defaults() {
    return new SpaicIfSoftReset(scalar(1), scalar(0));
  }
}
