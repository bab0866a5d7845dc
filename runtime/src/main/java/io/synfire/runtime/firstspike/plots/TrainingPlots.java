package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.learning.ClassTimes;
import io.synfire.runtime.firstspike.plots.EvaluationData.Epoch;
import io.synfire.runtime.firstspike.plots.EvaluationData.History;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import io.synfire.runtime.firstspike.plots.Figure.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a training went. */
final class TrainingPlots {
  private static final int MAX_LINES = 300;

  private TrainingPlots() {}

  static List<Picture> of(EvaluationData data) {
    List<Picture> pictures = new ArrayList<>();
    data.history().filter(h -> !h.epochs().isEmpty()).ifPresent(h -> {
      pictures.add(curves(data, h));
      if (!h.times().isEmpty()) {
        pictures.add(outputs(data, h));
      }
      h.monitored().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).filter(e -> !e.getValue().isEmpty())
          .forEach(e -> pictures.add(monitored(data, e.getKey(), e.getValue())));
    });
    return pictures;
  }

  private static Picture curves(EvaluationData data, History history) {
    List<Epoch> epochs = history.epochs();
    Epoch last = epochs.getLast();
    Figure figure = new Figure(1100, 440, data.title() + ": loss and error over epochs", String.format(Locale.ROOT,
        "after epoch %d: validation loss %.4f, validation error %.2f %%, training error %.2f %%; logarithmic axes, gaps where there is no error",
        last.epoch(), last.validationLoss(), 100 * (1 - last.validationAccuracy()), 100 * (1 - last.trainAccuracy())));
    double[] x = values(epochs, Epoch::epoch);
    List<Area> parts = figure.body().inset(0, 12, 0, 0).parts(1, 2);
    panel(figure, parts.get(0), x, "loss", new double[][] {values(epochs, Epoch::trainLoss), values(epochs, Epoch::validationLoss)});
    panel(figure, parts.get(1), x, "error (%)", new double[][] {
        values(epochs, e -> 100 * (1 - e.trainAccuracy())), values(epochs, e -> 100 * (1 - e.validationAccuracy()))});
    figure.legend(1076, 34, List.of(new Entry("training", Colours.of(5)), new Entry("validation", Colours.of(0))));
    return new Picture("loss-accuracy", "Loss and share of wrong answers after every epoch, of training (while it learns) and validation data.", figure.png());
  }

  private static void panel(Figure figure, Area part, double[] x, String label, double[][] lines) {
    Axes axes = new Axes(figure, part.inset(78, 14, 24, 50), epochAxis(x), Axis.logarithmic(label, lines)).frame();
    axes.line(x, lines[0], Colours.of(5), 1.4);
    axes.line(x, lines[1], Colours.of(0), 2);
  }

  private static Axis epochAxis(double[] epochs) {
    Extent extent = Extent.of(epochs);
    return Axis.whole("epoch", extent.low(), extent.high());
  }

  private static double[] values(List<Epoch> epochs, ToDoubleFunction<Epoch> figure) {
    return epochs.stream().mapToDouble(figure).toArray();
  }

  private static Picture outputs(EvaluationData data, History history) {
    List<ClassTimes> times = history.times();
    int classes = times.getLast().mean().length;
    int columns = Figure.columns(classes);
    int rows = (classes + columns - 1) / columns;
    int width = Figure.width(columns);
    Figure figure = new Figure(width, Figure.TOP + 280 * rows + 20, data.title() + ": spikes of the outputs by true class",
        "mean and standard deviation over the validation samples of a class; bold is the output of the class");
    double[] x = Arrays.copyOf(values(history.epochs(), Epoch::epoch), times.size());
    Extent extent = Extent.of(times.stream().flatMap(TrainingPlots::edges).toArray(double[][]::new)).roomy(0.04);
    List<Area> parts = figure.body().inset(0, 24, 0, 0).parts(rows, columns);
    for (int label = 0; label < classes; label++) {
      Axes axes = new Axes(figure, parts.get(label).inset(66, 14, 18, 52), epochAxis(x), Axis.of("spike time (tau_syn)", extent));
      axes.frame().heading("samples of " + data.className(label));
      lines(axes, x, times, label);
    }
    figure.legend(width - 24, 78, IntStream.range(0, classes).mapToObj(k -> new Entry(data.className(k), Colours.of(k))).toList());
    return new Picture("sorted-outputs", "When the output neurons spike, by true class and over epochs: the right one should leave the others.", figure.png());
  }

  /** Means less and plus their deviations. */
  private static Stream<double[]> edges(ClassTimes times) {
    return IntStream.range(0, times.mean().length).boxed().flatMap(c -> Stream.of(-1, 1).map(side ->
        IntStream.range(0, times.mean()[c].length).mapToDouble(k -> times.mean()[c][k] + side * times.deviation()[c][k]).toArray()));
  }

  private static void lines(Axes axes, double[] x, List<ClassTimes> times, int label) {
    int outputs = times.getLast().mean()[label].length;
    for (int k = 0; k < outputs; k++) {
      int output = k;
      double[] mean = times.stream().mapToDouble(t -> t.mean()[label][output]).toArray();
      double[] low = times.stream().mapToDouble(t -> t.mean()[label][output] - t.deviation()[label][output]).toArray();
      double[] high = times.stream().mapToDouble(t -> t.mean()[label][output] + t.deviation()[label][output]).toArray();
      axes.band(x, low, high, Colours.clear(Colours.of(k), 0.12));
      axes.line(x, mean, Colours.of(k), k == label ? 2.6 : 1.4);
    }
  }

  private static Picture monitored(EvaluationData data, int layer, List<double[][]> values) {
    double[][] flat = values.stream().map(v -> Arrays.stream(v).flatMapToDouble(Arrays::stream).toArray()).toArray(double[][]::new);
    int number = flat[0].length;
    int shown = Math.min(number, MAX_LINES);
    Layers names = new Layers(data.network().spec());
    Figure figure = new Figure(900, 440, data.title() + ": " + names.parameters(layer) + " over epochs", names.words(layer) + "; "
        + (shown < number ? shown + " of " + number + " parameters" : "all " + number + " parameters") + ", coloured by target");
    double[] x = IntStream.range(0, flat.length).asDoubleStream().toArray();
    Axis y = Axis.of(names.parameters(layer) + names.unit(layer), Extent.of(flat).roomy(0.04));
    Axes axes = new Axes(figure, figure.body().inset(78, 4, 24, 50), epochAxis(x), y);
    axes.frame();
    int columns = values.getFirst()[0].length;
    for (int k = 0; k < shown; k++) {
      int parameter = (int) ((long) k * number / shown);
      axes.line(x, Arrays.stream(flat).mapToDouble(row -> row[parameter]).toArray(), Colours.clear(Colours.of(parameter % columns), 0.55), 1);
    }
    return new Picture("monitored-layer" + layer, names.words(layer) + ": " + names.parameters(layer) + " after every epoch.", figure.png());
  }
}
