package io.synfire.runtime.report;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.persistence.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/** A picture of the accuracy of a training that goes on, drawn again every few seconds: running mean over batches, and validation after epochs. */
public final class LiveCurve {
  private static final int WINDOW = 30;
  private static final int POINTS = 600;
  private static final long REDRAW_NANOS = 4_000_000_000L;

  private final Path file;
  private final String title;
  private final List<double[]> batches = new ArrayList<>();
  private final List<double[]> epochs = new ArrayList<>();
  private long drawn = System.nanoTime();

  /** Draws into this file. */
  public LiveCurve(Path file, String title) {
    this.file = file;
    this.title = title;
  }

  /** A batch was done: at what part of how many epochs, such as 2.5, and what fraction of it was classified correctly. */
  public void batch(double epoch, double accuracy) {
    batches.add(new double[] {epoch, 100 * accuracy});
    if (System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
      drawn = System.nanoTime();
    }
  }

  /** An epoch was done, with this accuracy on validation data. */
  public void epoch(int epoch, double accuracy) {
    epochs.add(new double[] {epoch, 100 * accuracy});
  }

  /** Draws now. */
  public void draw() {
    List<double[]> running = thinned(running());
    if (running.isEmpty() || epochs.isEmpty()) {
      return;
    }
    XYChart chart = ChartStyle.chart(String.format(Locale.ROOT, "%s: validation accuracy %.2f %%", title, epochs.getLast()[1]), "epoch", "accuracy (%)");
    ChartStyle.line(chart.addSeries("training, mean of " + WINDOW + " batches", column(running, 0), column(running, 1)), ChartStyle.GREEN, 1.4f);
    List<double[]> shown = thinned(epochs);
    ChartStyle.line(chart.addSeries("validation", column(shown, 0), column(shown, 1)), ChartStyle.BLUE, 2.4f);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0).setXAxisMin(0.0).setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(file, BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
  }

  /** Of every batch the mean over it and those before it. */
  private List<double[]> running() {
    List<double[]> running = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < batches.size(); i++) {
      sum += batches.get(i)[1] - (i >= WINDOW ? batches.get(i - WINDOW)[1] : 0);
      running.add(new double[] {batches.get(i)[0], sum / Math.min(i + 1, WINDOW)});
    }
    return running;
  }

  /** At most so many points as a picture can show, the last among them. */
  private static List<double[]> thinned(List<double[]> points) {
    int step = Math.max(1, points.size() / POINTS);
    List<double[]> kept = new ArrayList<>();
    for (int i = (points.size() - 1) % step; i < points.size() && i >= 0; i += step) {
      kept.add(points.get(i));
    }
    return kept;
  }

  private static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(p -> p[column]).toArray();
  }
}
