package io.synfire.runtime.loihi.compilation;

import java.util.List;
import java.util.Map;

/**
 * Where a group of neurons is in the program that is emulated, whole or cut.
 *
 * @param id its id
 * @param neurons number of neurons
 * @param firstBlock block of its first tile; the others follow
 * @param tiles {@code [tile][k]} its neurons by tile
 * @param scattered whether the tiles one after the other are not the neurons in order
 * @param variables variable of the model to how it is kept
 * @param start integer variable to its values before the first step, {@code [neuron]}, where they are not those of the blocks
 */
public record ChipGroup(
    String id, int neurons, int firstBlock, List<int[]> tiles, boolean scattered, Map<String, StateView> variables, Map<String, int[]> start) {

  public ChipGroup {
    tiles = List.copyOf(tiles);
    variables = Map.copyOf(variables);
    start = Map.copyOf(start);
  }
}
