package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.chip.ConvolutionGeometry.Extent;
import io.synfire.chip.ConvolutionGeometry.Image;
import io.synfire.chip.ConvolutionGeometry.Padding;
import io.synfire.chip.ConvolutionGeometry.Spread;
import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convolutions by pixels against sums written out. */
class ConvolutionGeometryTest {

  private static ConvolutionGeometry random(Random r, boolean transposed) {
    Extent kernel = new Extent(1 + r.nextInt(4), 1 + r.nextInt(4));
    Extent in = new Extent(kernel.rows() + r.nextInt(4), kernel.columns() + r.nextInt(4));
    Padding padding = r.nextBoolean() ? Padding.SAME : Padding.VALID;
    Extent strides = new Extent(1 + r.nextInt(3), 1 + r.nextInt(3));
    return new ConvolutionGeometry(new Image(in, 1 + r.nextInt(2), r.nextBoolean()), kernel, 1 + r.nextInt(3), strides, padding, transposed);
  }

  /** Pixels before the edge that a convolution with padding SAME reads. */
  private static int before(int in, int kernel, int stride, Padding padding) {
    int out = Math.ceilDiv(in, stride);
    return padding == Padding.VALID ? 0 : Math.max((out - 1) * stride + kernel - in, 0) / 2;
  }

  /** Whether a target pixel reads a source pixel, and by which element of the kernel, by the definition of a correlation. */
  private static List<String> expected(ConvolutionGeometry g) {
    List<String> links = new ArrayList<>();
    Extent in = g.input().extent();
    Extent out = g.output().extent();
    int up = before(in.rows(), g.kernel().rows(), g.strides().rows(), g.padding());
    int left = before(in.columns(), g.kernel().columns(), g.strides().columns(), g.padding());
    for (int target = 0; target < out.pixels(); target++) {
      for (int element = 0; element < g.kernel().pixels(); element++) {
        int row = target / out.columns() * g.strides().rows() + element / g.kernel().columns() - up;
        int column = target % out.columns() * g.strides().columns() + element % g.kernel().columns() - left;
        for (int f = 0; f < g.filters() && row >= 0 && row < in.rows() && column >= 0 && column < in.columns(); f++) {
          links.add((row * in.columns() + column) + " " + g.output().neuron(target, f) + " " + (element * g.filters() + f));
        }
      }
    }
    return links;
  }

  private static List<String> found(ConvolutionGeometry g) {
    List<String> links = new ArrayList<>();
    for (int pixel = 0; pixel < g.input().extent().pixels(); pixel++) {
      Spread spread = g.spread(pixel);
      assertThat(spread.targets()).isSorted().doesNotHaveDuplicates();
      for (int k = 0; k < spread.targets().length; k++) {
        links.add(pixel + " " + spread.targets()[k] + " " + spread.kernel()[k]);
      }
    }
    return links;
  }

  @Test
  void aConvolutionIsACorrelationWithTheKernel() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      ConvolutionGeometry g = random(random, false);
      assertThat(found(g)).as("%s", g).containsExactlyInAnyOrderElementsOf(expected(g));
    }
  }

  /** A transposed convolution turns the arrows of the convolution of its output into its input. */
  @Test
  void aTransposedConvolutionIsTheGradientOfAConvolution() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      ConvolutionGeometry g = random(random, true);
      Image image = new Image(g.output().extent(), 1, true);
      ConvolutionGeometry forward = new ConvolutionGeometry(image, g.kernel(), 1, g.strides(), g.padding(), false);
      if (g.filters() == 1 && forward.output().extent().equals(g.input().extent())) {
        List<String> turned = found(forward).stream().map(l -> l.split(" ")).map(l -> l[1] + " " + l[0] + " " + l[2]).toList();
        assertThat(found(g)).as("%s", g).containsExactlyInAnyOrderElementsOf(turned);
      }
    }
  }

  @Test
  void everyTargetIsInTheImage() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      ConvolutionGeometry g = random(random, random.nextBoolean());
      for (int pixel = 0; pixel < g.input().extent().pixels(); pixel++) {
        assertThat(Arrays.stream(g.spread(pixel).targets())).allMatch(t -> t >= 0 && t < g.output().size());
        assertThat(Arrays.stream(g.spread(pixel).kernel())).allMatch(k -> k >= 0 && k < g.kernel().pixels() * g.filters());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "28, 3, 1, VALID, false, 26", "28, 3, 2, VALID, false, 13", "28, 3, 1, SAME, false, 28", "28, 3, 2, SAME, false, 14", "7, 3, 3, SAME, false, 3",
    "5, 5, 4, VALID, false, 1", "4, 3, 2, VALID, true, 9", "4, 3, 2, SAME, true, 8", "4, 1, 3, VALID, true, 12"
  })
  void theSizeOfTheTargetFollowsFromKernelAndStride(int in, int kernel, int stride, Padding padding, boolean transposed, int out) {
    Image image = new Image(new Extent(in, in + 1), 1, true);
    ConvolutionGeometry g = new ConvolutionGeometry(image, new Extent(kernel, 1), 2, new Extent(stride, 1), padding, transposed);
    assertThat(g.output().extent()).isEqualTo(new Extent(out, in + 1));
    assertThat(g.output().channels()).isEqualTo(2);
  }

  @Test
  void neuronsOfAnImageAreNumberedByPixelAndChannel() {
    for (boolean last : new boolean[] {false, true}) {
      Image image = new Image(new Extent(3, 4), 5, last);
      assertThat(image.size()).isEqualTo(60);
      assertThat(image.shape()).isEqualTo(last ? Shape.of(3, 4, 5) : Shape.of(5, 3, 4));
      for (int n = 0; n < image.size(); n++) {
        assertThat(image.neuron(image.pixel(n), image.channel(n))).isEqualTo(n);
      }
    }
    assertThat(new Image(new Extent(3, 4), 5, true).neuron(2, 1)).isEqualTo(11);
    assertThat(new Image(new Extent(3, 4), 5, false).neuron(2, 1)).isEqualTo(14);
  }

  @Test
  void whatIsNoConvolutionIsRefused() {
    Image image = new Image(new Extent(3, 3), 1, true);
    Extent one = new Extent(1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Extent(0, 3)).withMessage("an extent needs positive rows and columns, was 0x3");
    assertThatIllegalArgumentException().isThrownBy(() -> new Image(one, 0, true)).withMessage("an image needs at least one channel, had 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new ConvolutionGeometry(image, one, 0, one, Padding.VALID, false))
        .withMessage("a convolution needs at least one filter, had 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new ConvolutionGeometry(image, new Extent(4, 1), 1, one, Padding.VALID, false))
        .withMessage("a kernel of 4x1 does not fit into an image of 3x3 without padding; pad, or take a smaller kernel");
    assertThat(new ConvolutionGeometry(image, new Extent(4, 4), 1, one, Padding.SAME, false).output().extent()).isEqualTo(new Extent(3, 3));
  }
}
