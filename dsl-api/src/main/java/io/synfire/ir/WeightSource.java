package io.synfire.ir;

/** Where weights come from. */
public sealed interface WeightSource {

  /**
   * Independent normal weights.
   *
   * @param mean mean
   * @param standardDeviation standard deviation, not negative
   */
  record Normal(double mean, double standardDeviation) implements WeightSource {
    public Normal {
      if (!Double.isFinite(mean) || !(standardDeviation >= 0) || Double.isInfinite(standardDeviation)) {
        throw new IllegalArgumentException(
            "normal weights need a finite mean and a finite standard deviation >= 0, were " + mean + " and " + standardDeviation);
      }
    }
  }

  /**
   * Independent uniform weights.
   *
   * @param minimum lower limit
   * @param maximum upper limit
   */
  record Uniform(double minimum, double maximum) implements WeightSource {
    public Uniform {
      if (!(minimum <= maximum) || Double.isInfinite(minimum) || Double.isInfinite(maximum)) {
        throw new IllegalArgumentException("uniform weights need finite limits, minimum <= maximum, were " + minimum + " and " + maximum);
      }
    }
  }

  /**
   * Equal weights.
   *
   * @param value the weight
   */
  record Constant(double value) implements WeightSource {
    public Constant {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a constant weight must be a finite number, was " + value);
      }
    }
  }

  /**
   * Uniform in +-gain * sqrt(3 / fan-in), He et al. 2015.
   *
   * @param gain gain of the nonlinearity, positive
   */
  record KaimingUniform(double gain) implements WeightSource {
    public KaimingUniform {
      requireGain(gain);
    }
  }

  /**
   * Uniform in +-gain * sqrt(6 / (fan-in + fan-out)), Glorot and Bengio 2010.
   *
   * @param gain gain of the nonlinearity, positive
   */
  record XavierUniform(double gain) implements WeightSource {
    public XavierUniform {
      requireGain(gain);
    }
  }

  /**
   * Given weights.
   *
   * @param matrix {@code [source][target]}; for one-to-one connections and biases {@code [1][target]}
   */
  record Given(WeightMatrix matrix) implements WeightSource {}

  private static void requireGain(double gain) {
    if (!(gain > 0) || Double.isInfinite(gain)) {
      throw new IllegalArgumentException("the gain of initial weights must be positive and finite, was " + gain);
    }
  }
}
