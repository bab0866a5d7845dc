package io.synfire.runtime.report;

import io.synfire.ir.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/**
 * The plots of a network that learned while it ran, as PNG. Every method throws {@link UncheckedIOException} if a file cannot be written.
 *
 * @param folder their folder
 * @param about what they are of
 */
public record OnlinePlots(Path folder, String about) {

  /**
   * Weights by which units see an image.
   *
   * @param weight {@code [unit][pixel]}, row by row
   * @param shape rows and columns of the image
   * @param caption of each unit
   */
  public record Tiles(float[][] weight, Shape shape, List<String> caption) {}

  /** Writes {@code receptive-fields.png}. */
  public void fields(String title, Tiles tiles) {
    image(ReceptiveFields.image(List.of(about, title), tiles), "receptive-fields.png");
  }

  /** Writes {@code confusion-matrix.png}; rows are the true patterns. */
  public void confusion(String title, List<String> patterns, int[][] confusion) {
    image(ConfusionMatrix.image(title, patterns, confusion), "confusion-matrix.png");
  }

  /** Writes {@code selectivity.png}: percentage of selective cells over epochs. */
  public void selectivity(double[] epoch, double[] percent) {
    String title = about + String.format(Locale.ROOT, ": %.0f %% of the cells selective", percent[percent.length - 1]);
    XYChart chart = ChartStyle.chart(title, "epoch", "cells whose field correlates > 0.8 with a pattern (%)");
    ChartStyle.line(chart.addSeries("selective", epoch, percent), ChartStyle.BLUE, 2.4f);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0).setXAxisDecimalPattern("0").setYAxisDecimalPattern("0");
    ChartStyle.save(chart, made().resolve("selectivity.png"));
  }

  /**
   * Writes {@code stdp-window.png}: what a pair of spikes changes of a weight.
   *
   * @param difference time from the source's spike to the target's, ms
   * @param change name of a curve to its changes, one for each difference; the first as a line, the others as dots
   */
  public void window(double[] difference, Map<String, double[]> change) {
    XYChart chart = ChartStyle.chart(about, "time from the spike of the source to that of the target (ms)", "change of the weight");
    int curves = 0;
    for (Map.Entry<String, double[]> curve : change.entrySet()) {
      XYSeries series = chart.addSeries(curve.getKey(), difference, curve.getValue());
      if (curves == 0) {
        ChartStyle.line(series, ChartStyle.BLUE, 2.4f);
      } else {
        ChartStyle.dots(series, ChartStyle.LINES[curves % ChartStyle.LINES.length]);
      }
      curves++;
    }
    chart.getStyler().setXAxisDecimalPattern("0").setYAxisDecimalPattern("0.####").setXAxisTickMarkSpacingHint(70);
    ChartStyle.save(chart, made().resolve("stdp-window.png"));
  }

  private void image(BufferedImage image, String file) {
    try {
      ImageIO.write(image, "png", made().resolve(file).toFile());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Path made() {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException(folder + ": cannot be written (" + e.getMessage() + ")", e);
  }
}
