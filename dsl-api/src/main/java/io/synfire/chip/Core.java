package io.synfire.chip;

/**
 * One core's worth of a network.
 *
 * @param label name in tables and messages, such as {@code "layer1[0:512]"} or {@code "image[0:8,0:8,0:16]"}
 * @param group id of the group it belongs to
 * @param tile which tile of the group it holds
 * @param demand what it needs
 */
public record Core(String label, String group, int tile, CoreDemand demand) {

  /** The label of a tile: the group's name, and, where it is cut, first and last + 1 along each dimension in brackets. */
  public static String label(String group, Tiling tiling, int tile) {
    return tiling.tiles() == 1 ? group : group + "[" + tiling.ranges(tile) + "]";
  }
}
