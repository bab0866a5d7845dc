package io.synfire.chip;

import io.synfire.chip.ConvolutionGeometry.Spread;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One axon for each pixel; axons that find the same part of the kernel at the same indices share their memory. */
final class ConvolutionAxons implements Axons {
  /** Bases are below this. */
  static final int BASES = 256;

  private final Connectivity.Convolution convolution;
  private final Spread[] spreads;

  ConvolutionAxons(Connectivity.Convolution convolution) {
    this.convolution = convolution;
    ConvolutionGeometry geometry = convolution.geometry();
    spreads = IntStream.range(0, geometry.input().extent().pixels()).mapToObj(geometry::spread).toArray(Spread[]::new);
  }

  @Override
  public int count() {
    return spreads.length;
  }

  @Override
  public int of(int neuron) {
    return convolution.geometry().input().pixel(neuron);
  }

  @Override
  public int[] targets(int axon) {
    return spreads[axon].targets();
  }

  @Override
  public int slots() {
    return convolution.population() == 32 ? 2 : 1;
  }

  @Override
  public boolean keepsSilent() {
    return true;
  }

  @Override
  public long bits(int[] axons, int[] position) {
    Set<List<Integer>> sets = new HashSet<>();
    int last = 0;
    for (int axon : axons) {
      if (spreads[axon].targets().length > 0) {
        List<Integer> set = set(spreads[axon], position);
        sets.add(set);
        last = Math.max(last, set.get(set.size() - 1));
      }
    }
    SynapseFormat format = SynapseFormat.sparse(last + 1, 0);
    int channels = convolution.geometry().input().channels();
    return sets.stream().mapToLong(set -> format.bitsPerAxon(channels * set.size() / 2)).sum();
  }

  /** Which elements of the kernel an axon uses, followed by the indices they lead to. */
  private static List<Integer> set(Spread spread, int[] position) {
    int[] kept = IntStream.range(0, spread.targets().length).filter(k -> position[spread.targets()[k]] >= 0).toArray();
    int first = position[spread.targets()[kept[0]]];
    int base = first % BASES;
    IntStream elements = Arrays.stream(kept).map(k -> spread.kernel()[k]);
    return IntStream.concat(elements, Arrays.stream(kept).map(k -> position[spread.targets()[k]] - base)).boxed().toList();
  }
}
