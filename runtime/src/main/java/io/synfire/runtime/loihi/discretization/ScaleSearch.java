package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatCompartments;
import java.util.Arrays;

/**
 * Finds the scales of a block: all ports share one scale of the voltage, under which the largest weight uses all bits of its mantissa, and
 * threshold and biases fit. Without weights the biases decide, without biases the threshold.
 */
final class ScaleSearch {
  static final int LARGEST_THRESHOLD = (1 << 17) - 1 << 6;
  static final int LARGEST_BIAS = 4095 << 7;
  private static final int LARGEST_INPUT = (1 << 21) - 1;
  static final double NOTHING = 1e-8; // weights and biases up to this are none
  private static final int SMALLEST_EXPONENT = -7;

  private final String label;
  private final FloatCompartments floats;
  private final Decays decays;

  ScaleSearch(String label, FloatCompartments floats, Decays decays) {
    this.label = label;
    this.floats = floats;
    this.decays = decays;
  }

  /** The product of the factors of current and voltage, {@code [port][neuron]}. */
  static double[][] factors(Decays decays) {
    double[][] factors = new double[decays.currentFactor().length][decays.voltageFactor().length];
    for (int p = 0; p < factors.length; p++) {
      for (int i = 0; i < factors[p].length; i++) {
        factors[p][i] = decays.currentFactor()[p][i] * decays.voltageFactor()[i];
      }
    }
    return factors;
  }

  /**
   * The scales for weights up to these.
   *
   * @throws IllegalArgumentException naming the block, quantity, value, limit and remedy, if there are none
   */
  Scales find(WeightRange range, double[][] factor) {
    requireFinite();
    double most = 0;
    int port = 0;
    int neuron = 0;
    for (int p = 0; p < factor.length; p++) {
      for (int i = 0; i < factor[p].length; i++) {
        double effect = range.largest()[p][i] * factor[p][i];
        if (effect > most) {
          most = effect;
          port = p;
          neuron = i;
        }
      }
    }
    double largest = range.largest()[port][neuron];
    return largest > NOTHING ? byWeights(largest, factor, factor[port][neuron]) : withoutWeights(largest, factor);
  }

  private Scales byWeights(double largest, double[][] factor, double reference) {
    double wScale = 255 / largest;
    for (int exponent = 0; exponent >= SMALLEST_EXPONENT; exponent--) {
      double vScale = 1 / reference * wScale * Math.scalb(1.0, 6 + exponent);
      double[] bScale = times(decays.voltageFactor(), vScale);
      if (thresholdsFit(vScale) && biasesFit(bScale)) {
        double[][] wScales = Arrays.stream(factor).map(row -> Arrays.stream(row).map(f -> wScale * (f / reference)).toArray()).toArray(double[][]::new);
        return new Scales(vScale, bScale, wScales, largest, exponent);
      }
    }
    double smallest = 1 / reference * wScale * Math.scalb(1.0, 6 + SMALLEST_EXPONENT);
    throw new IllegalArgumentException("block " + label + ": Could not find appropriate weight exponent. With the largest weight " + largest
        + " at 255 and the smallest exponent " + SMALLEST_EXPONENT + ", " + worst(smallest)
        + "; raise the weights, or lower threshold and bias, so that they differ less");
  }

  private Scales withoutWeights(double largest, double[][] factor) {
    int neuron = 0;
    double[] bias = floats.bias();
    double[] voltage = decays.voltageFactor();
    for (int i = 0; i < bias.length; i++) {
      if (Math.abs(bias[i]) * voltage[i] > Math.abs(bias[neuron]) * voltage[neuron]) {
        neuron = i;
      }
    }
    double most = Math.abs(bias[neuron]);
    if (most > NOTHING) {
      return byBias(largest, most, voltage[neuron]);
    }
    int limit = Math.min(LARGEST_THRESHOLD, LARGEST_INPUT);
    double vScale = limit / (Arrays.stream(floats.threshold()).max().orElseThrow() + 1);
    double[] bScale = times(voltage, vScale);
    return new Scales(vScale, bScale, currentScales(bScale), largest, 0);
  }

  private Scales byBias(double largest, double most, double reference) {
    for (double scale = LARGEST_BIAS / most; scale * most > 1; scale /= 2) {
      double vScale = scale / reference;
      if (thresholdsFit(vScale)) {
        double used = scale;
        double[] bScale = Arrays.stream(decays.voltageFactor()).map(f -> used * (f / reference)).toArray();
        return new Scales(vScale, bScale, currentScales(bScale), largest, 0);
      }
    }
    throw new IllegalArgumentException("block " + label + ": Could not find appropriate bias scaling. With the largest bias " + most
        + " at 1, the smallest integer, " + worst(1 / most / reference) + "; raise the bias, or lower the threshold");
  }

  private double[][] currentScales(double[] bScale) {
    double[][] scales = new double[decays.currentFactor().length][bScale.length];
    for (int p = 0; p < scales.length; p++) {
      for (int i = 0; i < bScale.length; i++) {
        scales[p][i] = bScale[i] * decays.currentFactor()[p][i] / 64;
      }
    }
    return scales;
  }

  private boolean thresholdsFit(double vScale) {
    return Arrays.stream(floats.threshold()).allMatch(t -> Math.rint(t * vScale) <= LARGEST_THRESHOLD);
  }

  private boolean biasesFit(double[] bScale) {
    for (int i = 0; i < bScale.length; i++) {
      if (!(Math.abs(Math.rint(floats.bias()[i] * bScale[i])) <= LARGEST_BIAS)) {
        return false;
      }
    }
    return true;
  }

  private String worst(double vScale) {
    double threshold = Arrays.stream(floats.threshold()).max().orElseThrow();
    if (!thresholdsFit(vScale)) {
      return "the threshold " + threshold + " is " + Math.rint(threshold * vScale) + ", and at most " + LARGEST_THRESHOLD + " fits";
    }
    double bias = Arrays.stream(floats.bias()).map(Math::abs).max().orElseThrow();
    return "the bias " + bias + " is above " + LARGEST_BIAS + ", the most that fits";
  }

  private void requireFinite() {
    if (Arrays.stream(decays.voltageFactor()).anyMatch(f -> !Double.isFinite(f))) {
      throw new IllegalArgumentException("block " + label + ": Voltage (V) scaling is required, and the decay of the voltage rounds to 0 of 4095; "
          + "it must be at least 0.5/4095: shorten the time constant, or lengthen the step");
    }
    if (Arrays.stream(floats.bias()).anyMatch(b -> !Double.isFinite(b))) {
      throw new IllegalArgumentException("block " + label + ": every bias must be a finite number");
    }
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(v -> factor * v).toArray();
  }
}
