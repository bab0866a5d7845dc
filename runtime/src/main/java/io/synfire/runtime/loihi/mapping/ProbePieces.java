package io.synfire.runtime.loihi.mapping;

import io.synfire.runtime.loihi.mapping.SplitProgram.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the neurons that are recorded from a block are after it was split. Values of the parts, one part after the other, are the values that
 * were asked for, in another order; a weighted sum of them is the sum of the parts' weighted sums.
 *
 * @param parts one for each block that holds some of them
 * @param order {@code [k]} which of the values is the k-th asked for; empty where they are in order
 */
public record ProbePieces(List<Part> parts, Optional<int[]> order) {

  /**
   * What is recorded from one block.
   *
   * @param block index of the block
   * @param neurons neurons of that block, ascending
   * @param positions position of each among the neurons that were asked for, such as its row in a matrix of weights
   */
  public record Part(int block, int[] neurons, int[] positions) {}

  public ProbePieces {
    parts = List.copyOf(parts);
  }

  /**
   * Finds recorded neurons.
   *
   * @param pieces the tiles of the original block
   * @param recorded recorded neurons of the original block, ascending
   */
  public static ProbePieces of(List<Piece> pieces, int[] recorded) {
    List<Part> parts = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (Piece piece : pieces) {
      int[] kept = IntStream.range(0, piece.neurons().length).filter(i -> Arrays.binarySearch(recorded, piece.neurons()[i]) >= 0).toArray();
      if (kept.length > 0) {
        int[] positions = Arrays.stream(kept).map(i -> Arrays.binarySearch(recorded, piece.neurons()[i])).toArray();
        parts.add(new Part(piece.block(), kept, positions));
        Arrays.stream(positions).forEach(found::add);
      }
    }
    if (found.size() != recorded.length) {
      throw new IllegalArgumentException(
          recorded.length + " neurons were to be recorded, of which the block has " + found.size() + "; record each once, in ascending order");
    }
    int[] order = IntStream.range(0, found.size()).boxed().sorted(Comparator.comparing(found::get)).mapToInt(Integer::intValue).toArray();
    boolean inOrder = IntStream.range(0, order.length).allMatch(k -> order[k] == k);
    return new ProbePieces(parts, inOrder ? Optional.empty() : Optional.of(order));
  }
}
