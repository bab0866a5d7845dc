package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.firstspike.plots.LiveErrorPlot;
import io.synfire.runtime.persistence.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A picture of the errors of a training that goes on, drawn again every few seconds. */
final class LivePicture {
  private static final int WINDOW = 30;
  private static final long REDRAW_NANOS = 4_000_000_000L;

  private final Path file;
  private final String title;
  private final int batchesPerEpoch;
  private double[] accuracies = new double[1024];
  private int count;
  private long drawn = System.nanoTime();

  LivePicture(Path file, String title, int batchesPerEpoch) {
    this.file = file;
    this.title = title;
    this.batchesPerEpoch = batchesPerEpoch;
  }

  /** A batch was done, of which this fraction was classified correctly. */
  void add(double accuracy) {
    if (count == accuracies.length) {
      accuracies = Arrays.copyOf(accuracies, 2 * count);
    }
    accuracies[count++] = accuracy;
  }

  /** Draws, if the picture is old. */
  void refresh() {
    if (System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
    }
  }

  /** Draws. */
  void draw() {
    if (count > 0) {
      try {
        Files.createDirectories(file.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(file.getParent() + ": cannot be made (" + IoReason.of(e) + ")", e);
      }
      AtomicFile.write(file, LiveErrorPlot.png(title, Arrays.copyOf(accuracies, count), batchesPerEpoch, WINDOW));
    }
    drawn = System.nanoTime();
  }
}
