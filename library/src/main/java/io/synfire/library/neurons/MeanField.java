package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.model.NeuronModel;
import io.synfire.units.Scalar;
import io.synfire.units.Time;

/**
 * Threshold-linear rate neuron: {@code tau du/dt = rho i - u}, {@code rate = max(u, 0)}. Exact over a step. Dimensionless; it does not spike.
 *
 * @param rho gain
 * @param tau time constant; positive
 */
@NeuronModel(
    equations =
        """
        input i_syn : 1
        tau * du/dt = rho * i_syn - u : 1
        rate = max(u, 0) : 1
        """)
public record MeanField(Scalar rho, Time tau) implements MeanFieldModel {

  public MeanField {
    ModelParameters.positive("MeanField", "tau", tau);
  }

  /** Gain 0.1, 1 ms. */
  public static MeanField defaults() {
    return new MeanField(scalar(0.1), ms(1));
  }
}
