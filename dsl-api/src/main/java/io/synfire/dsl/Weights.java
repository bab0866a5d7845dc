package io.synfire.dsl;

import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;

/** What becomes of trained weights when the network is edited; and, as static methods, where the first weights come from. */
public enum Weights {
  /** They are kept; an edit after which they do not fit is refused. */
  KEEP,
  /**
   * They are dropped: the connection starts again from its own initial weights, or where these are given ones that do not fit, from {@link #standard()}.
   */
  REINITIALISE;

  /** Independent normal weights. */
  public static WeightSource normal(double mean, double standardDeviation) {
    return new WeightSource.Normal(mean, standardDeviation);
  }

  /** Independent uniform weights. */
  public static WeightSource uniform(double minimum, double maximum) {
    return new WeightSource.Uniform(minimum, maximum);
  }

  /** Equal weights. */
  public static WeightSource constant(double value) {
    return new WeightSource.Constant(value);
  }

  /** Uniform weights by fan-in, gain 1; see {@link WeightSource.KaimingUniform}. */
  public static WeightSource kaimingUniform() {
    return kaimingUniform(1);
  }

  /** Uniform weights by fan-in; see {@link WeightSource.KaimingUniform}. */
  public static WeightSource kaimingUniform(double gain) {
    return new WeightSource.KaimingUniform(gain);
  }

  /** Uniform weights by fan-in and fan-out, gain 1; see {@link WeightSource.XavierUniform}. */
  public static WeightSource xavierUniform() {
    return xavierUniform(1);
  }

  /** Uniform weights by fan-in and fan-out; see {@link WeightSource.XavierUniform}. */
  public static WeightSource xavierUniform(double gain) {
    return new WeightSource.XavierUniform(gain);
  }

  /** Given weights, {@code [source][target]}; {@code [1][target]} for one-to-one connections and biases. */
  public static WeightSource given(float[][] weights) {
    return new WeightSource.Given(WeightMatrix.of(weights));
  }

  /** The weights of a connection that says nothing about them: normal, mean 0.005, standard deviation 0.05. */
  public static WeightSource standard() {
    return normal(0.005, 0.05);
  }
}
