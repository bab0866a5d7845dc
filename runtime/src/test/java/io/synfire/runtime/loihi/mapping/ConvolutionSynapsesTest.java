package io.synfire.runtime.loihi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.chip.Connectivity;
import io.synfire.chip.ConvolutionGeometry;
import io.synfire.chip.ConvolutionGeometry.Extent;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Padding;
import io.synfire.chip.ChipLimits;
import io.synfire.chip.Core;
import io.synfire.chip.CoreDemand;
import io.synfire.chip.Layout;
import io.synfire.chip.Partitioner;
import io.synfire.chip.Pathway;
import io.synfire.chip.Population;
import io.synfire.chip.Tiling;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.FloatCompartments.Limits;
import io.synfire.runtime.loihi.block.SpikeInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionSynapsesTest {

  @ParameterizedTest
  @CsvSource({
    "VALID, true, 1, 1, false", "VALID, false, 2, 1, false", "SAME, true, 1, 1, false", "SAME, false, 2, 2, false", "SAME, true, 2, 3, false",
    "VALID, true, 1, 1, true", "VALID, false, 2, 3, true", "SAME, true, 2, 1, true"
  })
  void spikesDeliverTheConvolutionWholeAndSplit(Padding padding, boolean channelsLast, int down, int across, boolean transposed) {
    Random random = new Random(3);
    ConvolutionGeometry geometry =
        new ConvolutionGeometry(new Image(new Extent(7, 6), 2, channelsLast), new Extent(3, 2), 3, new Extent(down, across), padding, transposed);
    float[][][][] kernel = kernel(random);
    FloatProgram whole = program(geometry, kernel);
    Shape shape = geometry.output().shape();
    Shape block = Shape.of(shape.dimensions().stream().mapToInt(d -> 1 + random.nextInt(d)).toArray());
    FloatProgram split = BlockSplitter.split(whole, List.of(new Tiling(shape, block))).program();

    for (int neuron = 0; neuron < geometry.input().size(); neuron++) {
      double[] expected = direct(geometry, kernel, neuron);
      assertThat(Delivery.of(whole, whole.inputs().get(0).axons(), neuron)[0]).containsExactly(expected);
      double[][] parts = Delivery.of(split, split.inputs().get(0).axons(), neuron);
      Tiling tiling = new Tiling(shape, block);
      for (int t = 0; t < tiling.tiles(); t++) {
        assertThat(parts[t]).containsExactly(Arrays.stream(tiling.tile(t)).mapToDouble(i -> expected[i]).toArray());
      }
    }
    assertThat(Demands.ofFloat(split.blocks())).isEqualTo(planned(geometry, block));
    assertThat(Demands.ofFloat(whole.blocks())).isEqualTo(planned(geometry, shape));
  }

  /** What the partitioner says of the same convolution. */
  private static List<CoreDemand> planned(ConvolutionGeometry geometry, Shape block) {
    Layout layout =
        new Layout(
            List.of(
                new Population("in", geometry.input().shape(), Optional.empty(), true),
                new Population("out", geometry.output().shape(), Optional.of(block), false)),
            List.of(new Pathway("c", 0, 1, new Connectivity.Convolution(geometry, 16), 0)));
    return Partitioner.partition(layout, Deployment.DEFAULT, ChipLimits.LOIHI).cores().stream().map(Core::demand).toList();
  }

  private static FloatProgram program(ConvolutionGeometry geometry, float[][][][] kernel) {
    int size = geometry.output().size();
    FloatNoise silent = new FloatNoise(new boolean[0], 0, 0, false);
    FloatCompartments compartments =
        new FloatCompartments(new double[1][size], new double[size], new double[size], new double[size], new int[size], new Limits(0, 1, true, false, silent));
    FloatBlock block = new FloatBlock("out", compartments, List.of(ConvolutionSynapses.synapses(geometry, kernel, 0, 16)), List.of());
    SpikeInput input = new SpikeInput("in", geometry.input().size(), List.of(ConvolutionSynapses.axons(geometry.input(), 0, 0)));
    return new FloatProgram(List.of(block), List.of(input));
  }

  private static float[][][][] kernel(Random random) {
    float[][][][] kernel = new float[3][2][2][3];
    for (float[][][] row : kernel) {
      for (float[][] column : row) {
        for (float[] channel : column) {
          for (int f = 0; f < channel.length; f++) {
            channel[f] = random.nextFloat() - 0.5f;
          }
        }
      }
    }
    return kernel;
  }

  /** What a spike of one neuron adds to each target, by the definition of a (transposed) correlation with zero padding. */
  private static double[] direct(ConvolutionGeometry g, float[][][][] kernel, int neuron) {
    Image out = g.output();
    double[] input = new double[out.size()];
    int row = g.input().pixel(neuron) / g.input().extent().columns();
    int column = g.input().pixel(neuron) % g.input().extent().columns();
    for (int target = 0; target < input.length; target++) {
      int y = out.pixel(target) / out.extent().columns();
      int x = out.pixel(target) % out.extent().columns();
      int i = element(g, row, y, true);
      int j = element(g, column, x, false);
      if (i >= 0 && i < 3 && j >= 0 && j < 2) {
        input[target] = kernel[i][j][g.input().channel(neuron)][out.channel(target)];
      }
    }
    return input;
  }

  private static int element(ConvolutionGeometry g, int from, int to, boolean vertical) {
    int stride = vertical ? g.strides().rows() : g.strides().columns();
    int size = vertical ? g.kernel().rows() : g.kernel().columns();
    int in = vertical ? g.input().extent().rows() : g.input().extent().columns();
    int out = vertical ? g.output().extent().rows() : g.output().extent().columns();
    boolean same = g.padding() == Padding.SAME;
    if (g.transposed()) {
      int pad = same ? Math.max((in - 1) * stride + size - out, 0) / 2 : 0;
      return to - from * stride + pad;
    }
    int pad = same ? Math.max((out - 1) * stride + size - in, 0) / 2 : 0;
    return from + pad - to * stride;
  }
}
