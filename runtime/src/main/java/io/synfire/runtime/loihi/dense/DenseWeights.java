package io.synfire.runtime.loihi.dense;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Weights of all sources to all targets with common sign mode, number of bits and exponent. The arrays are never changed.
 *
 * @param weights {@code [target][source]} as given, before they are limited and lose low bits
 * @param mode signs of the weights
 * @param bits number of bits of a weight, 1 to 8
 * @param exponent power of two by which the sum of a step is multiplied, -31 to 16; a negative one shifts it to the right
 */
public record DenseWeights(int[][] weights, SignMode mode, int bits, int exponent) {

  public DenseWeights {
    if (weights.length == 0 || Arrays.stream(weights).anyMatch(row -> row.length != weights[0].length)) {
      throw new IllegalArgumentException("dense weights are one row of equal length for each target, was an array of " + weights.length + " rows");
    }
    if (exponent < -31 || exponent > 16) {
      throw new IllegalArgumentException("the exponent of weights is -31 to 16, was " + exponent);
    }
    mode.effective(0, bits);
  }

  /** Weights whose signs say their mode. */
  public static DenseWeights of(int[][] weights, int bits, int exponent) {
    return new DenseWeights(weights, SignMode.of(weights), bits, exponent);
  }

  /**
   * The same effect with the fewest bits: weights are shifted so that the largest uses the whole range, the exponent takes that back, and low bits
   * that all weights have 0 are dropped. Low bits that do not fit are lost.
   *
   * @param weights {@code [target][source]}; at least one is not 0
   */
  public static DenseWeights optimized(int[][] weights) {
    SignMode mode = SignMode.of(weights);
    int most = Arrays.stream(weights).flatMapToInt(Arrays::stream).max().orElse(0);
    int least = Arrays.stream(weights).flatMapToInt(Arrays::stream).min().orElse(0);
    if (most == 0 && least == 0) {
      throw new IllegalArgumentException("weights that are all 0 have no best number of bits");
    }
    double scale = switch (mode) {
      case EXCITATORY -> 255.0 / most;
      case INHIBITORY -> -255.0 / least;
      case MIXED -> Math.min(127.0 / most, -128.0 / least);
    };
    int left = Math.getExponent(scale) + mode.mixed();
    int[][] shifted = mapped(weights, w -> left < 0 ? w >> -left : w << left);
    int all = Arrays.stream(shifted).flatMapToInt(Arrays::stream).reduce(0, (a, b) -> a | b);
    int bits = Math.clamp(8 + mode.mixed() - Integer.numberOfTrailingZeros(all), 1, 8);
    return new DenseWeights(shifted, mode, bits, -left);
  }

  /** The weights that the core holds, {@code [target][source]}. */
  public int[][] effective() {
    return mapped(weights, w -> mode.effective(w, bits));
  }

  private static int[][] mapped(int[][] weights, IntUnaryOperator change) {
    return Arrays.stream(weights).map(row -> Arrays.stream(row).map(change).toArray()).toArray(int[][]::new);
  }

  /** Number of targets. */
  public int targets() {
    return weights.length;
  }

  /** Number of sources. */
  public int sources() {
    return weights[0].length;
  }
}
