package io.synfire.library.neurons;

import static io.synfire.units.Units.ms;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/**
 * Trace of spikes that a spike sets to 1, the GatedTrace of ngc-learn: {@code trace = trace (1 - dt / tau) (1 - x) + x} for an input x of 0 or 1.
 * Dimensionless; does not spike.
 *
 * @param tau time constant; positive
 */
@NeuronModel(
    equations =
        """
        input x : 1
        trace = trace * (1 - dt / tau) * (1 - x) + x : 1
        """)
public record GatedTrace(Time tau) implements GatedTraceModel {

  public GatedTrace {
    ModelParameters.positive("GatedTrace", "tau", tau);
  }

  /** 20 ms. */
  public static GatedTrace defaults() {
    return new GatedTrace(ms(20));
  }
}
