package io.synfire.runtime.firstspike.pretrained;

import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;

/**
 * A trained network.
 *
 * @param name its name
 * @param substrate what it was trained on, such as {@code sim} for a simulation or {@code hx_pynn} for an analog chip
 * @param objective what training made small
 * @param network the network; how its weights were drawn is not known, and stands as 0
 * @param parameters its numbers
 */
public record PretrainedNetwork(String name, String substrate, Objective objective, NetworkSpec network, NetworkParameters parameters) {

  private static final double CHIP_STEP = 1 / 30.0;

  /** Whether it was trained on an analog chip. */
  public boolean onChip() {
    return substrate.startsWith("hx");
  }

  /** As its substrate computes: where that is a chip, with weights that are multiples of 1/30, of which a synapse has 63. */
  public PretrainedNetwork asOnSubstrate() {
    return onChip() && network.rounding() == 0 ? withRounding(CHIP_STEP) : this;
  }

  /** The same with weights that are rounded to multiples of a number, 0 for no rounding. */
  public PretrainedNetwork withRounding(double rounding) {
    return new PretrainedNetwork(name, substrate, objective, new NetworkSpec(network.inputs(), network.layers(), rounding), parameters);
  }
}
