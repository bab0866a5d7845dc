package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.neuron.Compartments;
import io.synfire.runtime.loihi.neuron.Compartments.Limits;
import io.synfire.runtime.loihi.neuron.Compartments.Noise;
import java.util.List;
import java.util.Optional;

/** Rounds the parameters of compartments whose scales are known. */
final class CompartmentRounding {
  private static final int LARGEST_NOISE_EXPONENT = 23;

  private final String label;
  private final FloatCompartments floats;
  private final Scales scales;
  private final Convention convention;
  private final List<String> warnings;

  /** For a block; notes what is lost among the warnings. */
  CompartmentRounding(FloatBlock block, Scales scales, Convention convention, List<String> warnings) {
    label = block.label();
    floats = block.compartments();
    this.scales = scales;
    this.convention = convention;
    this.warnings = warnings;
  }

  /** The compartments with these decays. */
  Compartments round(Decays decays) {
    int size = floats.size();
    int[] threshold = new int[size];
    int[] bias = new int[size];
    for (int i = 0; i < size; i++) {
      threshold[i] = threshold(i);
      bias[i] = bias(scaledBias(i));
    }
    return new Compartments(decays.current(), decays.voltage(), threshold, bias, floats.refractoryDelay(), limits());
  }

  /** A mantissa of 17 bits times 64. */
  private int threshold(int neuron) {
    int mantissa = (int) Math.rint(Math.rint(floats.threshold()[neuron] * scales.vScale()) / 64);
    if (mantissa < 1) {
      throw new IllegalArgumentException("block " + label + ": the threshold " + floats.threshold()[neuron] + " of neuron " + neuron + " is "
          + floats.threshold()[neuron] * scales.vScale() + " at the scale that the largest weight or bias asks for, and at least 64 is needed; "
          + "raise the threshold, or lower the largest weight or bias");
    }
    return mantissa << 6;
  }

  /** In single precision, as biases are given, where the biases decided about the scale. */
  private double scaledBias(int neuron) {
    double bias = floats.bias()[neuron];
    double scale = scales.bScale()[neuron];
    return scales.wMax() > ScaleSearch.NOTHING ? bias * scale : (float) bias * (float) scale;
  }

  /** A mantissa of 12 bits and sign times the smallest power of two, 1 to 128, that holds it. */
  static int bias(double value) {
    double whole = Math.rint(value);
    int exponent = 0;
    while (Math.abs(whole) > Math.scalb(4095.0, exponent)) {
      exponent++;
    }
    return (int) Math.rint(Math.scalb(whole, -exponent)) << exponent;
  }

  private Limits limits() {
    double minimum = floats.limits().minimum() * scales.vScale();
    double maximum = floats.limits().maximum() * scales.vScale();
    int low = (int) Math.clamp(Math.rint(log2(1 - minimum)), 0, 31);
    int high = (int) Math.clamp(Math.rint((log2(maximum + 1) - 9) * 0.5), 0, 7);
    return new Limits((int) (1 - (1L << low)), (1 << 9 + 2 * high) - 1, noise(floats.limits().noise()));
  }

  private Optional<Noise> noise(FloatNoise noise) {
    boolean any = false;
    for (boolean enabled : noise.enabled()) {
      any |= enabled;
    }
    if (!any) {
      return Optional.empty();
    }
    double exponent = Math.rint(log2(Math.pow(10, noise.exponent()) * scales.vScale()));
    if (exponent < 1) {
      boolean off = convention == Convention.NEAREST;
      warnings.add("block " + label + ": Noise amplitude falls below lower limit: its exponent is " + (long) exponent
          + " and the smallest is 1, so that the block has " + (off ? "none" : "more") + "; raise the amplitude, or do without noise");
      if (off) {
        return Optional.empty();
      }
    }
    if (exponent > LARGEST_NOISE_EXPONENT) {
      warnings.add("block " + label + ": Noise amplitude exceeds upper limit (" + (long) exponent + " > " + LARGEST_NOISE_EXPONENT
          + "): the exponent is clipped; lower the amplitude to have it as given");
    }
    int clipped = (int) Math.clamp(exponent, 1, LARGEST_NOISE_EXPONENT);
    return Optional.of(new Noise(noise.enabled(), clipped, (int) Math.rint(2 * noise.offset()), noise.atMembrane()));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
