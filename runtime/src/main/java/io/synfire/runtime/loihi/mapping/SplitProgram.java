package io.synfire.runtime.loihi.mapping;

import java.util.List;

/**
 * A program whose blocks were split.
 *
 * @param program the split program; its blocks are those of the first original block, then those of the second, and so on
 * @param pieces {@code [original block][tile]} where its neurons are now
 */
public record SplitProgram(FloatProgram program, List<List<Piece>> pieces) {
  public SplitProgram {
    pieces = pieces.stream().map(List::copyOf).toList();
  }

  /**
   * One tile of an original block.
   *
   * @param block index of the block that holds it now
   * @param neurons neurons of the original block, ascending; neuron i of the new block is {@code neurons[i]}
   */
  public record Piece(int block, int[] neurons) {}
}
