package io.synfire.ir;

/** Where weights come from. */
public sealed interface WeightSource {

  /**
   * Independent normal weights.
   *
   * @param mean mean
   * @param standardDeviation standard deviation, not negative
   */
  record Normal(double mean, double standardDeviation) implements WeightSource {}

  /**
   * Independent uniform weights.
   *
   * @param minimum lower limit
   * @param maximum upper limit
   */
  record Uniform(double minimum, double maximum) implements WeightSource {}

  /**
   * Equal weights.
   *
   * @param value the weight
   */
  record Constant(double value) implements WeightSource {}

  /**
   * Uniform in +-gain * sqrt(3 / fan-in), He et al. 2015.
   *
   * @param gain gain of the nonlinearity, positive
   */
  record KaimingUniform(double gain) implements WeightSource {}

  /**
   * Uniform in +-gain * sqrt(6 / (fan-in + fan-out)), Glorot and Bengio 2010.
   *
   * @param gain gain of the nonlinearity, positive
   */
  record XavierUniform(double gain) implements WeightSource {}

  /**
   * Given weights.
   *
   * @param matrix {@code [source][target]}; for one-to-one connections and biases {@code [1][target]}
   */
  record Given(WeightMatrix matrix) implements WeightSource {}
}
