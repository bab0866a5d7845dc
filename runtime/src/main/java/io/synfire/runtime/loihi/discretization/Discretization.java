package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.Block;
import java.util.List;
import java.util.Optional;

/**
 * A block in integers, and how it came about.
 *
 * @param block the block
 * @param scales from the units of the network to those of the chip
 * @param warnings texts that name the block, what was lost, the value and the limit; every text once
 * @param losses one for every synapse group
 * @param rateError how far the firing rates are from those of the float neurons; empty for neurons that do not integrate
 */
public record Discretization(Block block, Scales scales, List<String> warnings, List<WeightLoss> losses, Optional<RateError> rateError) {
  public Discretization {
    warnings = List.copyOf(warnings);
    losses = List.copyOf(losses);
  }
}
