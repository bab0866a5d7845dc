package io.synfire.chip;

/**
 * One core's worth of a network.
 *
 * @param label name in tables and messages, such as {@code "layer1[0:512]"}
 * @param group id of the group it belongs to
 * @param tile which tile of the group it holds
 * @param demand what it needs
 */
public record Core(String label, String group, int tile, CoreDemand demand) {

  /** The label of a tile: the group's name, with the neurons in brackets where it is cut: first and last+1 if consecutive, else the tile's number. */
  public static String label(String group, Tiling tiling, int tile) {
    if (tiling.tiles() == 1) {
      return group;
    }
    int[] neurons = tiling.tile(tile);
    int first = neurons[0];
    int end = neurons[neurons.length - 1] + 1;
    return group + "[" + (end - first == neurons.length ? first + ":" + end : "tile " + tile) + "]";
  }
}
