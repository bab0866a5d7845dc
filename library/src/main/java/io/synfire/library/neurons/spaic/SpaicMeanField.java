package io.synfire.library.neurons.spaic;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.library.neurons.ModelParameters;
import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * The "meanfield" of SPAIC 0.6.3, for comparison only: forward Euler, driven by the input of the previous step.
 * {@link io.synfire.library.neurons.MeanField} is driven by the present input.
 *
 * @param rho gain
 * @param tau time constant; positive
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        u = u + dt / tau * (rho * i_last - u) : 1
        rate = max(u, 0) : 1
        i_last = i_syn : 1
        """)
public record SpaicMeanField(Scalar rho, Time tau) implements SpaicMeanFieldModel {

  public SpaicMeanField {
    ModelParameters.positive("SpaicMeanField", "tau", tau);
  }

  /** The defaults of SPAIC 0.6.3. */
  public static SpaicMeanField defaults() {
    return new SpaicMeanField(scalar(0.1), ms(1));
  }
}
