package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Sigma-delta neuron, that of Lava (O'Connor and Welling 2016): the sum of all input, rectified, of which only changes are sent.
 * {@code sigma = sigma + a}, {@code y = max(sigma + bias, 0)}, {@code change = y - last + residue}; {@code s = change} where its magnitude reaches the
 * threshold, else 0; {@code residue = change - s}, {@code last = y}. Dimensionless. Send {@code s}.
 *
 * @param bias what is added to the sum before it is rectified
 * @param vTh threshold of the change; 0 or more
 */
@NeuronModel(
    equations =
        """
        input a : 1
        sigma += a : 1
        y = max(sigma + bias, 0) : 1
        change = y - last + residue : 1
        s = abs(change) >= v_th ? change : 0 : 1
        residue = change - s : 1
        last = y : 1
        """)
public record SigmaDelta(Scalar bias, Scalar vTh) implements SigmaDeltaModel {

  public SigmaDelta {
    ModelParameters.notNegative("SigmaDelta", "vTh", vTh);
  }

  /** No bias, threshold 1. */
  public static SigmaDelta defaults() {
    return new SigmaDelta(scalar(0), scalar(1));
  }
}
