package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import io.synfire.runtime.firstspike.plots.Figure.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Histograms of spike times. */
final class SpikePlots {
  private static final int BINS = 60;

  private SpikePlots() {}

  static List<Picture> of(EvaluationData data) {
    return List.of(layers(data), outputs(data));
  }

  private static Picture layers(EvaluationData data) {
    Layers names = new Layers(data.network().spec());
    List<double[][]> times = data.test().evaluation().times();
    List<Integer> layers = new ArrayList<>(names.neurons().stream().filter(k -> times.get(k).length > 0).toList());
    Figure figure = new Figure(900, Figure.TOP + 220 * (layers.size() + 1), data.title() + ": when neurons spike",
        "histograms over the samples of the " + data.test().name() + " data");
    List<Area> parts = figure.body().inset(0, 16, 0, 0).parts(layers.size() + 1, 1);
    double last = layers.stream().mapToDouble(k -> Extent.of(times.get(k)).high()).reduce(Extent.of(data.test().inputs()).high(), Math::max);
    Extent extent = new Extent(0, last * 1.02);
    panel(figure, parts.getFirst(), extent, new Named("inputs", data.test().inputs()));
    for (int k = 0; k < layers.size(); k++) {
      panel(figure, parts.get(k + 1), extent, new Named(names.words(layers.get(k)), times.get(layers.get(k))));
    }
    return new Picture("spike-times", "When inputs and neurons spike in the " + data.test().name() + " data, by layer.", figure.png());
  }

  private record Named(String name, double[][] times) {}

  private static void panel(Figure figure, Area part, Extent extent, Named layer) {
    double[] flat = Arrays.stream(layer.times()).flatMapToDouble(Arrays::stream).toArray();
    double silent = Arrays.stream(flat).filter(t -> !SpikeTime.isSpike(t)).count() / (double) flat.length;
    Histogram histogram = Histogram.of(flat, extent, BINS);
    Axes axes = new Axes(figure, part.inset(84, 18, 24, 54), Axis.of("spike time (tau_syn)", extent), Axis.whole("number", 0, histogram.most() * 1.06));
    axes.frame().heading(String.format(Locale.ROOT, "%s: %.2f %% of the spikes are missing", layer.name(), 100 * silent));
    histogram.draw(axes, Colours.of(0));
  }

  private static Picture outputs(EvaluationData data) {
    Split split = data.test();
    double[][] times = split.evaluation().outputs();
    int outputs = times[0].length;
    int columns = Figure.columns(outputs);
    int rows = (outputs + columns - 1) / columns;
    int width = Figure.width(columns);
    Figure figure = new Figure(width, Figure.TOP + 260 * rows + 20, data.title() + ": when the outputs spike",
        "by true class, over the " + split.name() + " data; the output of a class should spike apart from the others");
    List<Area> parts = figure.body().inset(0, 24, 0, 0).parts(rows, columns);
    Extent extent = Extent.of(times);
    for (int k = 0; k < outputs; k++) {
      List<Histogram> histograms = byClass(split, k, extent, data.classNames().size());
      double most = histograms.stream().mapToDouble(Histogram::most).max().orElse(1);
      Axes axes = new Axes(figure, parts.get(k).inset(66, 14, 18, 52), Axis.of("spike time (tau_syn)", extent), Axis.whole("number", 0, 1.06 * most));
      axes.frame().heading("output " + data.className(k));
      for (int label = 0; label < histograms.size(); label++) {
        histograms.get(label).outline(axes, Colours.of(label));
      }
    }
    figure.legend(width - 24, 78, IntStream.range(0, data.classNames().size()).mapToObj(c -> new Entry(data.className(c), Colours.of(c))).toList());
    return new Picture("output-times", "When each output neuron spikes, by true class of the sample.", figure.png());
  }

  private static List<Histogram> byClass(Split split, int output, Extent extent, int classes) {
    int[] labels = split.evaluation().labels();
    double[][] times = split.evaluation().outputs();
    return IntStream.range(0, classes).mapToObj(label -> Histogram.of(
        IntStream.range(0, labels.length).filter(s -> labels[s] == label).mapToDouble(s -> times[s][output]).toArray(), extent, BINS)).toList();
  }
}
