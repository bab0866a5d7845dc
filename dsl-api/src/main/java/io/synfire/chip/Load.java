package io.synfire.chip;

/**
 * What one pathway needs of the cores at its ends.
 *
 * @param axonsIn {@code [tile of the target]} entries for arriving spikes
 * @param synapseBits {@code [tile of the target]} memory
 * @param axonsOut {@code [tile of the source]} entries for departing spikes
 */
record Load(int[] axonsIn, long[] synapseBits, int[] axonsOut) {

  static Load of(Tiling source, Tiling target) {
    return new Load(new int[target.tiles()], new long[target.tiles()], new int[source.tiles()]);
  }
}
