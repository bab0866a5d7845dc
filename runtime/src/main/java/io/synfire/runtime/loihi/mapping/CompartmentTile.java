package io.synfire.runtime.loihi.mapping;

import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.FloatCompartments.Limits;
import java.util.Arrays;

/** Picks the compartments of a tile. */
final class CompartmentTile {
  private CompartmentTile() {}

  /** The compartments of some neurons; what is common to all of them stays. */
  static FloatCompartments of(FloatCompartments whole, int[] neurons) {
    Limits limits = whole.limits();
    FloatNoise noise = limits.noise();
    boolean[] enabled = new boolean[noise.enabled().length == 0 ? 0 : neurons.length];
    for (int k = 0; k < enabled.length; k++) {
      enabled[k] = noise.enabled()[neurons[k]];
    }
    FloatNoise kept = new FloatNoise(enabled, noise.exponent(), noise.offset(), noise.atMembrane());
    return new FloatCompartments(
        Arrays.stream(whole.decayU()).map(port -> pick(port, neurons)).toArray(double[][]::new),
        pick(whole.decayV(), neurons),
        pick(whole.threshold(), neurons),
        pick(whole.bias(), neurons),
        Arrays.stream(neurons).map(i -> whole.refractoryDelay()[i]).toArray(),
        new Limits(limits.minimum(), limits.maximum(), limits.scaleU(), limits.scaleV(), kept));
  }

  private static double[] pick(double[] values, int[] neurons) {
    return Arrays.stream(neurons).mapToDouble(i -> values[i]).toArray();
  }
}
