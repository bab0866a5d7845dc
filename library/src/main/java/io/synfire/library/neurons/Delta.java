package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;

/**
 * Sends the change of its input once it is large enough, the Delta of Lava (Yousefzadeh et al. 2019): {@code change = a - last + residue};
 * {@code s = change} where its magnitude reaches the threshold, else 0; {@code residue = change - s}, {@code last = a}. Dimensionless. Send {@code s}.
 *
 * @param vTh threshold of the change; 0 or more
 */
@NeuronModel(
    equations =
        """
        input a : 1
        change = a - last + residue : 1
        s = abs(change) >= v_th ? change : 0 : 1
        residue = change - s : 1
        last = a : 1
        """)
public record Delta(Scalar vTh) implements DeltaModel {

  public Delta {
    ModelParameters.notNegative("Delta", "vTh", vTh);
  }

  /** Threshold 1. */
  public static Delta defaults() {
    return new Delta(scalar(1));
  }
}
