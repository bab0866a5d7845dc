package io.synfire.runtime.loihi.mapping;

import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.SpikeInput;
import java.util.List;

/**
 * Everything a chip runs, before discretisation.
 *
 * @param blocks blocks of neurons
 * @param inputs sources of spikes on the host
 */
public record FloatProgram(List<FloatBlock> blocks, List<SpikeInput> inputs) {
  public FloatProgram {
    blocks = List.copyOf(blocks);
    inputs = List.copyOf(inputs);
  }
}
