package io.synfire.runtime.firstspike.plots;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The picture that is renewed while a network trains. */
public final class LiveErrorPlot {

  private LiveErrorPlot() {}

  /**
   * Share of wrong answers by batch, with a running mean, as PNG.
   *
   * @param title name of the run
   * @param accuracies {@code [batch]} share of the samples of a batch whose class was found, from the first batch on; at least one
   * @param batchesPerEpoch number of batches in an epoch, positive
   * @param window number of batches of the running mean, positive
   */
  public static byte[] png(String title, double[] accuracies, int batchesPerEpoch, int window) {
    double[] errors = Arrays.stream(accuracies).map(a -> 100 * (1 - a)).toArray();
    double[] means = IntStream.range(0, errors.length)
        .mapToDouble(k -> Arrays.stream(errors, Math.max(0, k + 1 - window), k + 1).average().orElse(0)).toArray();
    double[] epochs = IntStream.range(0, errors.length).mapToDouble(k -> (k + 1.0) / batchesPerEpoch).toArray();
    Figure figure = new Figure(900, 440, title + ": error while training", String.format(Locale.ROOT,
        "epoch %.2f: %.2f %% of the samples of the last %d batches were answered wrongly; logarithmic axis",
        epochs[epochs.length - 1], means[means.length - 1], Math.min(window, errors.length)));
    Axes axes = new Axes(figure, figure.body().inset(78, 8, 24, 50), Axis.of("epoch", new Extent(0, epochs[epochs.length - 1])),
        Axis.logarithmic("error (%)", errors, means)).frame();
    for (int k = 0; k < errors.length; k++) {
      if (errors[k] > 0) {
        axes.dot(epochs[k], errors[k], 1.4, Colours.clear(Colours.of(5), 0.4));
      }
    }
    axes.line(epochs, means, Colours.of(0), 2.2);
    figure.legend(876, 34, List.of(new Figure.Entry("batch", Colours.of(5)), new Figure.Entry("mean of " + window + " batches", Colours.of(0))));
    return figure.png();
  }
}
