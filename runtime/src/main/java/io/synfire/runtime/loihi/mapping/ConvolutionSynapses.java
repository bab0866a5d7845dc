package io.synfire.runtime.loihi.mapping;

import io.synfire.chip.ConvolutionGeometry;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Spread;
import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A convolution as population axons: a pixel of the source is an axon, its channel the atom. Pixels that find the same part of the kernel share
 * a set of weights; each has the first target as its base. Bases end at 255, so what exceeds that goes into the indices, in sets of their own.
 */
public final class ConvolutionSynapses {
  private final ConvolutionGeometry geometry;
  private final float[][][][] kernel;
  private final List<float[][]> weights = new ArrayList<>();
  private final List<int[][]> indices = new ArrayList<>();
  private final Map<List<Integer>, Integer> known = new HashMap<>();

  private ConvolutionSynapses(ConvolutionGeometry geometry, float[][][][] kernel) {
    this.geometry = geometry;
    this.kernel = kernel;
  }

  /**
   * The synapses of a convolution.
   *
   * @param geometry its geometry
   * @param kernel {@code [row][column][channel][filter]}
   * @param port input port of the target
   * @param population 16 or 32: bits of a spike
   */
  public static FloatSynapseGroup synapses(ConvolutionGeometry geometry, float[][][][] kernel, int port, int population) {
    return new ConvolutionSynapses(geometry, kernel).group(port, population);
  }

  /**
   * The axons that lead from a source to the synapses of a convolution.
   *
   * @param source the source image
   * @param block index of the target block
   * @param synapses index of the synapse group in that block
   */
  public static AxonGroup axons(Image source, int block, int synapses) {
    return new AxonGroup(
        block, synapses, IntStream.range(0, source.size()).map(source::pixel).toArray(), IntStream.range(0, source.size()).map(source::channel).toArray());
  }

  private FloatSynapseGroup group(int port, int population) {
    int pixels = geometry.input().extent().pixels();
    int[] set = new int[pixels];
    int[] base = new int[pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      Spread spread = geometry.spread(pixel);
      base[pixel] = spread.targets().length == 0 ? -1 : spread.targets()[0] % TileSynapses.BASES;
      set[pixel] = spread.targets().length == 0 ? 0 : set(spread, base[pixel]);
    }
    int last = indices.stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream).max().orElse(0);
    return new FloatSynapseGroup(
        port,
        new Routing(pixels, set, base),
        weights.toArray(float[][][]::new),
        indices.toArray(int[][][]::new),
        Optional.empty(),
        new FloatStorage(SynapseFormat.sparse(last + 1, 0), population),
        Optional.empty());
  }

  private int set(Spread spread, int base) {
    int[] index = Arrays.stream(spread.targets()).map(target -> target - base).toArray();
    List<Integer> key = IntStream.concat(Arrays.stream(spread.kernel()), Arrays.stream(index)).boxed().toList();
    return known.computeIfAbsent(key, k -> fresh(spread, index));
  }

  private int fresh(Spread spread, int[] index) {
    int channels = geometry.input().channels();
    float[][] rows = new float[channels][index.length];
    for (int channel = 0; channel < channels; channel++) {
      for (int k = 0; k < index.length; k++) {
        rows[channel][k] = weight(spread.kernel()[k], channel);
      }
    }
    int[][] same = new int[channels][];
    Arrays.fill(same, index);
    weights.add(rows);
    indices.add(same);
    return weights.size() - 1;
  }

  private float weight(int element, int channel) {
    int pixel = element / geometry.filters();
    int columns = geometry.kernel().columns();
    return kernel[pixel / columns][pixel % columns][channel][element % geometry.filters()];
  }
}
