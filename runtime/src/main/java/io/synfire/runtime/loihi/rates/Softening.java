package io.synfire.runtime.loihi.rates;

/**
 * How the onset of a LIF neuron's rate is softened: the input above threshold J - 1 is replaced by {@code z = sigma ln(1 + exp((J - 1) / sigma))}
 * (Hunsberger and Eliasmith, "Spiking Deep Networks with LIF Neurons", 2015).
 *
 * @param sigma width of the onset in units of the input, above 0
 * @param far what z is where the exponential is beyond the range of a double
 */
public record Softening(double sigma, Far far) {

  /** What becomes of inputs so far above threshold, about 710 widths, that the exponential overflows. */
  public enum Far {
    /** They count as they are, z = J - 1. */
    LINEAR,
    /** They count as infinite, and the rate jumps to its limit, as in the reference implementation of nengo-extras. For comparison with it. */
    LIMIT
  }

  public Softening {
    if (!(sigma > 0)) {
      throw new IllegalArgumentException("the width of a softened onset must be above 0, was " + sigma);
    }
  }

  /** A width, with inputs far above threshold as they are. */
  public Softening(double sigma) {
    this(sigma, Far.LINEAR);
  }

  /** The soft input above threshold. */
  double above(double input) {
    double j = (input - 1) / sigma;
    double grown = Math.exp(j);
    return far == Far.LINEAR && Double.isInfinite(grown) ? input - 1 : sigma * Math.log1p(grown);
  }
}
