package io.synfire.runtime.loihi.rates;

/**
 * Leaky integrate-and-fire neuron of the chip: its time constant is one that a decay of 12 bits can say, its refractory time and its intervals are
 * whole steps.
 *
 * <pre>
 * tauRc'  = -dt / ln(1 - rint((1 - exp(-dt / tauRc)) 4095) / 4095)
 * tauRef' = dt rint(tauRef / dt)
 * rate(J) = (amplitude / dt) / ceil((tauRef' + tauRc' ln(1 + 1 / (J - 1))) / dt)      for J above 1
 * </pre>
 *
 * @param dt step in seconds
 * @param tauRc time constant of the membrane in seconds
 * @param tauRef refractory time in seconds, 0 or more
 * @param amplitude what a spike counts for
 * @param minimum lower limit of the voltage, 0 or below
 */
public record LoihiLif(double dt, double tauRc, double tauRef, double amplitude, double minimum) implements RateModel {
  private static final int STAIRS = 4095;

  public LoihiLif {
    if (!(dt > 0 && tauRc > 0 && tauRef >= 0 && minimum <= 0)) {
      throw new IllegalArgumentException("a LIF neuron needs a step and a time constant above 0 s, a refractory time of 0 s or more and a minimum "
          + "voltage of 0 or below, was " + dt + " s, " + tauRc + " s, " + tauRef + " s and " + minimum);
    }
    if (Math.rint(-Math.expm1(-dt / tauRc) * STAIRS) == 0) {
      throw new IllegalArgumentException("the membrane's time constant " + tauRc + " s is " + tauRc / dt + " steps, and a decay of 12 bits reaches to "
          + "8190; shorten it, or lengthen the step");
    }
  }

  /** Amplitude 1, no negative voltage. */
  public LoihiLif(double dt, double tauRc, double tauRef) {
    this(dt, tauRc, tauRef, 1, 0);
  }

  /** The time constant that the chip has in place of {@link #tauRc}, in seconds. */
  public double chipTauRc() {
    return -dt / Math.log1p(-Math.rint(-Math.expm1(-dt / tauRc) * STAIRS) / STAIRS);
  }

  /** The refractory time that the chip has in place of {@link #tauRef}, in seconds. */
  public double chipTauRef() {
    return dt * Math.rint(tauRef / dt);
  }

  @Override
  public double interval(double input) {
    double above = input - 1;
    return above > 0 ? Math.ceil((chipTauRef() + chipTauRc() * Math.log1p(1 / above)) / dt) : Double.POSITIVE_INFINITY;
  }

  /** {@code amplitude / (tauRef' + dt / 2 + tauRc' ln(1 + 1 / (J - 1)))} for J above 1, else 0; the slope at the start is bounded by J - 1 >= 1e-15. */
  @Override
  public SmoothRate smooth() {
    return new SmoothLif(chipTauRc(), chipTauRef() + dt / 2, amplitude);
  }

  /** A smooth rate without the infinite slope at J = 1. */
  public SmoothRate smooth(Softening softening) {
    return new SoftLif(new SmoothLif(chipTauRc(), chipTauRef() + dt / 2, amplitude), softening);
  }

  @Override
  public ReferenceNeurons open(int size) {
    return new SteppedLif(this, size);
  }
}
