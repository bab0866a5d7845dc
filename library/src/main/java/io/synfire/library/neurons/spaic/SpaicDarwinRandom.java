package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * The "darwin_random" of SPAIC 0.6.3 without its noise, for comparison only: {@code v = decay v + bias}; a spike where v exceeds the threshold, then
 * v = 0. It ignores its input.
 *
 * @param decay decay factor of v per step, as the target rounds it
 * @param bias drive in every step
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        v = decay * v + bias + 0 * i_syn : 1
        """,
    threshold = "v > v_th",
    reset = "v = 0")
public record SpaicDarwinRandom(Scalar decay, Scalar bias, Scalar vTh) {

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicDarwinRandom defaults() {
    return new SpaicDarwinRandom(scalar(Math.rint(Math.exp(-0.01) * 256) / 256), scalar(0), scalar(15000));
  }
}
