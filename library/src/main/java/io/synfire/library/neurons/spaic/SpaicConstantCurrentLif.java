package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.library.neurons.ModelParameters;
import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * The "constantcurrentlif" of SPAIC 0.6.3, for comparison only: forward Euler, driven by the input of the previous step, and reset one step late.
 * {@link io.synfire.library.neurons.ConstantCurrentLif} has none of this.
 *
 * @param tauM membrane time constant; positive
 * @param vTh threshold
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        u = v + dt / tau_m * (i_last - v) : 1
        v = u - u * spike : 1
        """,
    threshold = "u > v_th",
    update = "i_last = i_syn : 1")
public record SpaicConstantCurrentLif(Time tauM, Scalar vTh) implements SpaicConstantCurrentLifModel {

  public SpaicConstantCurrentLif {
    ModelParameters.positive("SpaicConstantCurrentLif", "tauM", tauM);
  }

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicConstantCurrentLif defaults() {
    return new SpaicConstantCurrentLif(ms(20), scalar(1));
  }
}
