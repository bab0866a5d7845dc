package io.synfire.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.Progress;
import io.synfire.runtime.training.Score;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

class ChartsTest {
  private static final SpikeRecord SPIKES = new SpikeRecord(new int[] {1, 4, 4}, new int[3], new int[] {0, 2, 3});
  private static final SampleTrace TRACE = new SampleTrace(null, "v", 4, 5e-4, new Observations(0, 10, Map.of(), Map.of(), Map.of(), Map.of()));

  @TempDir private Path folder;

  private BufferedImage saved(XYChart chart) throws IOException {
    Path file = folder.resolve("chart.png");
    ChartStyle.save(chart, file);
    return ImageIO.read(file.toFile());
  }

  private static long colours(BufferedImage image) {
    return IntStream.range(0, image.getHeight()).flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y))).distinct().count();
  }

  private static EpochMetrics epoch(int number, double train, double test) {
    return new EpochMetrics(new Progress(number, 10L * number), new Score(1.0 / number, train), new Score(2.0 / number, test), 0.01, 1);
  }

  @Test
  void theLearningCurveShowsAccuraciesInPercentAndTheLoss() throws IOException {
    XYChart chart = LearningCurve.chart("net", List.of(epoch(1, 0.5, 0.6), epoch(2, 0.7, 0.75)));
    assertThat(chart.getTitle()).isEqualTo("net: test accuracy 75.00 %");
    assertThat(chart.getSeries("test accuracy (left)").getYData()).containsExactly(60, 75);
    assertThat(chart.getSeries("training accuracy (left)").getYData()).containsExactly(50, 70);
    assertThat(chart.getSeries("training loss (right)").getYData()).containsExactly(1, 0.5);
    assertThat(chart.getStyler().getYAxisMin(0)).isEqualTo(40);
    BufferedImage image = saved(chart);
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(960, 540);
    assertThat(colours(image)).isGreaterThan(10);
  }

  @Test
  void theRasterHasADotForEverySpikeInMilliseconds() throws IOException {
    XYChart chart = Rasters.chart("Input", SPIKES, TRACE, 4);
    assertThat(chart.getTitle()).isEqualTo("Input, 3 spikes");
    assertThat(chart.getSeries("spikes").getXData()).containsExactly(0.5, 2, 2);
    assertThat(chart.getSeries("spikes").getYData()).containsExactly(0, 2, 3);
    assertThat(chart.getStyler().getXAxisMax()).isEqualTo(5);
    assertThat(colours(saved(chart))).isGreaterThan(10);
  }

  @Test
  void aSilentRasterIsStillDrawn() throws IOException {
    XYChart chart = Rasters.chart("Input", new SpikeRecord(new int[0], new int[0], new int[0]), TRACE, 300);
    assertThat(chart.getTitle()).isEqualTo("Input, 0 spikes");
    assertThat(saved(chart).getWidth()).isEqualTo(960);
  }

  @Test
  void receptiveFieldsAreTilesFromWhiteToDark() {
    float[][] weight = new float[5][4];
    weight[4][2] = 0.5f;
    OnlinePlots.Tiles tiles = new OnlinePlots.Tiles(weight, io.synfire.ir.Shape.of(2, 2), List.of("a", "b", "c", "d", "e"));
    BufferedImage image = ReceptiveFields.image(List.of("title", "below"), tiles);
    int dark = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        dark += (image.getRGB(x, y) & 0xffffff) == 0x0b3c68 ? 1 : 0;
      }
    }
    assertThat(dark).as("a quarter of one tile").isEqualTo(56 * 56);
  }

  @Test
  void theConfusionMatrixGrowsWithTheClassesAndColoursTheDiagonalBlue() {
    BufferedImage two = ConfusionMatrix.image("two", new int[][] {{9, 1}, {0, 0}});
    BufferedImage three = ConfusionMatrix.image("three", new int[3][3]);
    assertThat(three.getWidth() - two.getWidth()).isEqualTo(58).isEqualTo(three.getHeight() - two.getHeight());
    int right = two.getRGB(115, 101);
    int wrong = two.getRGB(115 + 58, 101);
    assertThat(right & 0xff).isGreaterThan(right >> 16 & 0xff);
    assertThat(wrong & 0xff).isLessThan(wrong >> 16 & 0xff);
    assertThat(colours(two)).isGreaterThan(10);
  }

  @Test
  void aChartThatCannotBeWrittenIsNamed() {
    Path file = folder.resolve("none/chart.png");
    assertThatThrownBy(() -> ChartStyle.save(Rasters.chart("x", SPIKES, TRACE, 4), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": cannot be written");
  }

  @Test
  void theTraceOfASampleIsItsOwnRow() {
    float[][][] states = {{{1, 2}}, {{3, 4}}};
    var seen = new Observations(0, 2, Map.of(), Map.of(), Map.of(SampleTrace.STATE, states), Map.of(SampleTrace.INPUT, SPIKES));
    SampleTrace trace = new SampleTrace(null, "v", 4, 1e-3, seen);
    assertThat(Arrays.deepToString(trace.states().orElseThrow())).isEqualTo("[[1.0, 2.0], [3.0, 4.0]]");
    assertThat(trace.spikes(SampleTrace.INPUT)).contains(SPIKES);
    assertThat(trace.spikes(SampleTrace.HIDDEN)).isEmpty();
    assertThat(TRACE.states()).isEmpty();
  }
}
