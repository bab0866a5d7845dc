package io.synfire.runtime.loihi.rates;

/**
 * What a filter behind a spiking neuron shows at a random time between two spikes, in place of the rate: trains a network of rates for the ripple of
 * filtered spikes. Mean over the interval: the rate.
 */
public sealed interface OutputNoise {
  /** The rate itself. */
  OutputNoise NONE = new None();

  /**
   * The filtered output for one spike of area 1 in every interval.
   *
   * @param interval time from spike to spike in seconds
   * @param at time since the last spike, 0 to the interval
   * @param tauRc time constant of the neuron's membrane in seconds
   */
  double output(double interval, double at, double tauRc);

  /** No ripple. */
  record None() implements OutputNoise {
    @Override
    public double output(double interval, double at, double tauRc) {
      return 1 / interval;
    }
  }

  /**
   * A low-pass synapse in front of a membrane.
   *
   * <pre>
   * (exp(-t/tauRc) / (1 - exp(-T/tauRc)) - exp(-t/tauS) / (1 - exp(-T/tauS))) / (tauRc - tauS)
   * </pre>
   *
   * @param tauS time constant of the synapse in seconds; not that of the membrane
   */
  record LowpassRc(double tauS) implements OutputNoise {
    public LowpassRc {
      requirePositive(tauS);
    }

    @Override
    public double output(double interval, double at, double tauRc) {
      double membrane = Math.exp(-at / tauRc) / -Math.expm1(-interval / tauRc);
      double synapse = Math.exp(-at / tauS) / -Math.expm1(-interval / tauS);
      return (membrane - synapse) / difference(tauRc, tauS);
    }
  }

  /**
   * An alpha synapse (two equal low-pass filters) in front of a membrane. With d = tauRc - tauS, R = 1 - exp(-T/tauRc), S = 1 - exp(-T/tauS),
   *
   * <pre>
   * tauRc (exp(-t/tauRc) / (d^2 R) - exp(-t/tauS) / (d^2 S)) - exp(-t/tauS) (t + (T - t) (1 - S)) / (tauS d S^2)
   * </pre>
   *
   * @param tauS time constant of the synapse in seconds; not that of the membrane
   */
  record AlphaRc(double tauS) implements OutputNoise {
    public AlphaRc {
      requirePositive(tauS);
    }

    @Override
    public double output(double interval, double at, double tauRc) {
      double d = difference(tauRc, tauS);
      double synapse = Math.exp(-at / tauS);
      double r = -Math.expm1(-interval / tauRc);
      double s = -Math.expm1(-interval / tauS);
      double ramp = synapse * (at + (interval - at) * (1 - s)) / (tauS * d * s * s);
      return tauRc * (Math.exp(-at / tauRc) / (d * d * r) - synapse / (d * d * s)) - ramp;
    }
  }

  private static void requirePositive(double tauS) {
    if (!(tauS > 0)) {
      throw new IllegalArgumentException("the time constant of a noisy output's synapse must be above 0 s, was " + tauS);
    }
  }

  private static double difference(double tauRc, double tauS) {
    if (tauRc == tauS) {
      throw new IllegalArgumentException("the synapse of a noisy output and the membrane must have different time constants, both are " + tauS
          + " s; change one of them slightly");
    }
    return tauRc - tauS;
  }
}
