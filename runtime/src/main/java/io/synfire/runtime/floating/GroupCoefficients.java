package io.synfire.runtime.floating;

/**
 * The values of the coefficients of a group's kernel.
 *
 * @param uniform {@code [coefficient]} those that are equal for all neurons
 * @param perNeuron {@code [coefficient][neuron]} the others; null in the slots of the former
 */
record GroupCoefficients(float[] uniform, float[][] perNeuron) {

  /** {@code [coefficient][sample * neurons + neuron]} those that differ between neurons, for tiles of up to so many samples. */
  float[][] tiles(int samples) {
    float[][] tiles = new float[perNeuron.length][];
    for (int c = 0; c < tiles.length; c++) {
      tiles[c] = perNeuron[c] == null ? null : Tiles.repeated(perNeuron[c], samples);
    }
    return tiles;
  }
}
