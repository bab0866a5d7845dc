package io.synfire.runtime.loihi.block;

import java.util.List;

/**
 * Everything a chip runs.
 *
 * @param blocks one per core
 * @param inputs sources of spikes on the host
 */
public record ChipProgram(List<Block> blocks, List<SpikeInput> inputs) {
  public ChipProgram {
    blocks = List.copyOf(blocks);
    inputs = List.copyOf(inputs);
  }
}
