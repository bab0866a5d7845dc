package io.synfire.runtime.loihi.rates;

/**
 * Integrate-and-fire neuron of the chip without leak: at most one spike a step, and what exceeds the threshold is lost with the reset, so that
 * intervals are whole steps.
 *
 * <pre>
 * rate(J) = (amplitude / dt) / ceil((1 / J) / dt)      for J above 0
 * </pre>
 *
 * @param dt step in seconds
 * @param amplitude what a spike counts for
 */
public record LoihiRectifiedLinear(double dt, double amplitude) implements RateModel {
  public LoihiRectifiedLinear {
    if (!(dt > 0)) {
      throw new IllegalArgumentException("a step must be above 0 s, was " + dt);
    }
  }

  @Override
  public double interval(double input) {
    return input > 0 ? Math.ceil(1 / input / dt) : Double.POSITIVE_INFINITY;
  }

  /** {@code amplitude / (dt / 2 + 1 / J)} for J above 0, else 0. */
  @Override
  public SmoothRate smooth() {
    return new SmoothRectifiedLinear(dt / 2, amplitude);
  }

  @Override
  public ReferenceNeurons open(int size) {
    return new SteppedRectifiedLinear(this, size);
  }
}
