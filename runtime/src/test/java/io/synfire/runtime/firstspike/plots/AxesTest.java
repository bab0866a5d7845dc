package io.synfire.runtime.firstspike.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where numbers lie in plots, and which are marked. */
class AxesTest {
  private static final double NAN = Double.NaN;

  @Test
  void anExtentHoldsTheFiniteNumbersAndIsNeverEmpty() {
    assertThat(Extent.of(new double[] {3, NAN, SpikeTime.NONE}, new double[] {-1, 2})).isEqualTo(new Extent(-1, 3));
    assertThat(Extent.of(new double[] {NAN})).isEqualTo(new Extent(0, 1));
    assertThat(Extent.of(new double[] {20, 20})).isEqualTo(new Extent(18, 22));
    assertThat(Extent.of(new double[] {0})).isEqualTo(new Extent(-0.5, 0.5));
    assertThat(new Extent(0, 10).roomy(0.1)).isEqualTo(new Extent(-1, 11));
  }

  @Test
  void aHistogramCountsEveryFiniteValueOnce() {
    Histogram histogram = Histogram.of(new double[] {0, 0.9, 1, 1, 3.999, 4, -7, 9, NAN, SpikeTime.NONE}, new Extent(0, 4), 4);
    assertThat(histogram.counts()).as("the ends take what lies outside").containsExactly(3, 2, 0, 3);
    assertThat(histogram.most()).isEqualTo(3);
    assertThat(Histogram.of(new double[0], 5).most()).as("an axis needs a height").isEqualTo(1);
    assertThat(Histogram.of(new double[] {2, 4, 6}, 2).extent()).isEqualTo(new Extent(2, 6));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 5", "0.13, 0.17, 4", "-3, 12, 6", "1e-9, 5e-9, 5", "1000, 250000, 8", "-0.4, 0.4, 3"})
  void marksAreRoundAndEvenAndAboutAsManyAsAskedFor(double low, double high, int about) {
    List<Double> ticks = new Axis("x", low, high, Axis.Kind.LINEAR).ticks(about);
    assertThat(ticks).hasSizeBetween(2, about + 2).allMatch(t -> t >= low - 1e-12 * Math.abs(high) && t <= high * (1 + 1e-12));
    double step = ticks.get(1) - ticks.get(0);
    for (int k = 1; k < ticks.size(); k++) {
      assertThat(ticks.get(k) - ticks.get(k - 1)).isCloseTo(step, within(1e-9 * step));
    }
    double digit = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
    assertThat(Math.min(Math.abs(digit - 1), Math.min(Math.abs(digit - 2), Math.abs(digit - 5)))).isLessThan(1e-6);
  }

  @Test
  void countsAreMarkedAtWholeNumbers() {
    assertThat(Axis.whole("epoch", 0, 2.5).ticks(8)).containsExactly(0.0, 1.0, 2.0);
    assertThat(new Axis("epoch", 0, 2.5, Axis.Kind.LINEAR).ticks(8)).contains(0.5);
  }

  @Test
  void largeNumbersAreShort() {
    assertThat(java.util.stream.DoubleStream.of(2000, 50_000, 100_000, 2_500_000, 1e10).mapToObj(Axis::text)).containsExactly(
        "2000", "50k", "100k", "2.5M", "1e+10");
  }

  @Test
  void factorsAreDistancesOnALogarithmicAxis() {
    Axis axis = new Axis("error", 0.1, 1000, Axis.Kind.LOGARITHMIC);
    assertThat(axis.share(0.1)).isZero();
    assertThat(axis.share(10)).isCloseTo(0.5, within(1e-14));
    assertThat(axis.ticks(5)).hasSize(5).allSatisfy(t -> assertThat(Math.log10(t)).isCloseTo(Math.rint(Math.log10(t)), within(1e-12)));
    assertThat(new Axis("error", 0.9, 30, Axis.Kind.LOGARITHMIC).ticks(5)).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0);
    Axis fitted = Axis.logarithmic("error", new double[] {0, -1, 2, 200});
    assertThat(fitted.low()).as("zero and less do not count").isBetween(1.0, 2.0);
    assertThat(fitted.high()).isBetween(200.0, 300.0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-0.0, 0", "1.5, 1.5", "2, 2", "0.30000000000000004, 0.3", "-0.00001, -1e-05", "123456, 123.5k", "100, 100", "-20, -20", "0.05, 0.05"})
  void numbersAreWrittenInFewDigits(double number, String text) {
    assertThat(Axis.text(number)).isEqualTo(text);
  }

  @Test
  void coloursOfNumbersRunFromOneEndToTheOther() {
    Colours.Ramp ramp = Colours.Ramp.over(new double[] {2, 6, NAN});
    assertThat(ramp.of(2)).isEqualTo(new Color(0x440154));
    assertThat(ramp.of(6)).isEqualTo(new Color(0xfde725));
    assertThat(ramp.of(4)).isEqualTo(new Color(0x21918c));
    assertThat(ramp.of(-100)).as("no further").isEqualTo(ramp.of(2));
    assertThat(ramp.of(SpikeTime.NONE)).isEqualTo(Colours.NOTHING);
    Colours.Ramp signed = Colours.Ramp.around(new double[] {-1, 3});
    assertThat(signed.of(0)).as("the middle is white").isEqualTo(new Color(0xf7f7f7));
    assertThat(signed.low()).isEqualTo(-3);
    assertThat(Colours.of(10)).isEqualTo(Colours.of(0));
  }

  private static BufferedImage drawn(Figure figure) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(figure.png()));
  }

  /** Colour at a point of the figure, which is drawn at twice its size. */
  private static Color at(BufferedImage image, double x, double y) {
    return new Color(image.getRGB((int) (2 * x), (int) (2 * y)));
  }

  @Test
  void cellsFillTheAreaFromTheBottomLeft() throws IOException {
    Figure figure = new Figure(200, 200, "", "");
    Area area = new Area(50, 100, 80, 60);
    new Axes(figure, area, Axis.of("", new Extent(0, 1)), Axis.of("", new Extent(0, 1)))
        .cells(new Color[][] {{Color.RED, Color.GREEN}, {Color.BLUE, null}});
    BufferedImage image = drawn(figure);
    assertThat(at(image, 60, 150)).isEqualTo(Color.RED);
    assertThat(at(image, 120, 150)).isEqualTo(Color.GREEN);
    assertThat(at(image, 60, 110)).isEqualTo(Color.BLUE);
    assertThat(at(image, 120, 110)).as("none").isEqualTo(Color.WHITE);
    assertThat(at(image, 45, 150)).isEqualTo(Color.WHITE);
    assertThat(at(image, 60, 165)).isEqualTo(Color.WHITE);
  }

  @Test
  void linesHaveGapsWhereNumbersAreMissingAndStayInside() throws IOException {
    Figure figure = new Figure(300, 300, "", "");
    Axes axes = new Axes(figure, new Area(100, 100, 100, 100), Axis.of("", new Extent(0, 5)), Axis.of("", new Extent(0, 1)));
    axes.line(new double[] {0, 1, 2, 3, 4, 5}, new double[] {0.5, 0.5, NAN, 0.5, 0.5, 9}, Color.RED, 4);
    BufferedImage image = drawn(figure);
    assertThat(at(image, 110, 150)).isEqualTo(Color.RED);
    assertThat(at(image, 170, 150)).isEqualTo(Color.RED);
    assertThat(at(image, 140, 150)).isEqualTo(Color.WHITE);
    for (int x = 0; x < 300; x++) {
      assertThat(at(image, x, 95)).as("clipped").isEqualTo(Color.WHITE);
    }
  }

  @Test
  void barsStandOnTheAxis() throws IOException {
    Figure figure = new Figure(300, 300, "", "");
    Axes axes = new Axes(figure, new Area(100, 100, 100, 100), Axis.of("", new Extent(0, 2)), Axis.of("", new Extent(0, 4)));
    new Histogram(new Extent(0, 2), new int[] {1, 3}).draw(axes, Color.BLUE);
    BufferedImage image = drawn(figure);
    assertThat(at(image, 125, 190)).isEqualTo(Color.BLUE);
    assertThat(at(image, 125, 170)).isEqualTo(Color.WHITE);
    assertThat(at(image, 175, 130)).isEqualTo(Color.BLUE);
    assertThat(at(image, 175, 120)).isEqualTo(Color.WHITE);
  }

  @Test
  void areasAreDividedIntoEqualParts() {
    Area area = new Area(10, 20, 60, 40);
    assertThat(area.parts(2, 3)).hasSize(6).startsWith(new Area(10, 20, 20, 20), new Area(30, 20, 20, 20)).endsWith(new Area(50, 40, 20, 20));
    assertThat(area.square()).isEqualTo(new Area(20, 20, 40, 40));
    assertThat(area.inset(1, 2, 3, 4)).isEqualTo(new Area(11, 22, 56, 34));
  }

  @Test
  void thePictureOfATrainingShowsTheErrorOfEveryBatch() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    double[] learning = random.doubles(200, 0, 0.1).map(e -> 0.9 + e).toArray();
    double[] guessing = random.doubles(200, 0, 0.1).map(e -> 0.3 + e).toArray();
    BufferedImage good = ImageIO.read(new ByteArrayInputStream(LiveErrorPlot.png("run", learning, 34, 30)));
    BufferedImage bad = ImageIO.read(new ByteArrayInputStream(LiveErrorPlot.png("run", guessing, 34, 30)));
    assertThat(good.getWidth()).isEqualTo(1800);
    assertThat(new int[] {good.getWidth(), good.getHeight()}).containsExactly(bad.getWidth(), bad.getHeight());
    assertThat(LiveErrorPlot.png("run", new double[] {1, 1}, 1, 30)).as("no error at all").isNotEmpty();
    assertThat(LiveErrorPlot.png("run", learning, 34, 30)).isEqualTo(LiveErrorPlot.png("run", learning, 34, 30))
        .isNotEqualTo(LiveErrorPlot.png("run", guessing, 34, 30));
  }
}
