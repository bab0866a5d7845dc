package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Histograms and matrices of weights and delays. */
final class ParameterPlots {
  private static final int BINS = 40;

  private ParameterPlots() {}

  static List<Picture> of(EvaluationData data) {
    List<Picture> pictures = new ArrayList<>();
    for (int k = 0; k < data.network().spec().layers().size(); k++) {
      double[][] values = values(data, k);
      if (values.length > 0) {
        pictures.add(layer(data, k, values));
      }
    }
    return pictures;
  }

  /** Weights, or delays as they act. */
  private static double[][] values(EvaluationData data, int layer) {
    double[][] raw = data.network().parameters().values().get(layer);
    return data.network().spec().layers().get(layer) instanceof DelayLayer d
        ? Arrays.stream(raw).map(row -> Arrays.stream(row).map(d.positivity()::delay).toArray()).toArray(double[][]::new) : raw;
  }

  private static Picture layer(EvaluationData data, int layer, double[][] values) {
    Layers names = new Layers(data.network().spec());
    String what = names.parameters(layer) + names.unit(layer);
    double[] flat = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    double mean = Arrays.stream(flat).average().orElse(0);
    double deviation = Math.sqrt(Arrays.stream(flat).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    Figure figure = new Figure(1100, 440, data.title() + ": " + names.parameters(layer) + " of layer " + layer, names.words(layer) + "; " + flat.length + " "
        + names.parameters(layer) + ", mean " + Axis.text(mean) + ", standard deviation " + Axis.text(deviation));
    List<Area> parts = figure.body().parts(1, 2);
    Histogram histogram = Histogram.of(flat, BINS);
    Axes bars = new Axes(figure, parts.get(0).inset(72, 20, 30, 50), Axis.of(what, histogram.extent()), Axis.whole("number", 0, histogram.most() * 1.06));
    histogram.draw(bars.frame(), Colours.of(0));
    bars.upright(mean, Colours.of(1));
    boolean signed = !(data.network().spec().layers().get(layer) instanceof DelayLayer);
    matrix(figure, parts.get(1).inset(66, 20, 120, 50), values, signed ? Colours.Ramp.around(values) : Colours.Ramp.over(values), what);
    return new Picture(names.parameters(layer) + "-layer" + layer, names.words(layer) + ": histogram (dashed: the mean) and matrix of "
        + names.parameters(layer) + ".", figure.png());
  }

  private static void matrix(Figure figure, Area area, double[][] values, Colours.Ramp ramp, String label) {
    Color[][] colours = Arrays.stream(values).map(row -> Arrays.stream(row).mapToObj(ramp::of).toArray(Color[]::new)).toArray(Color[][]::new);
    Axes axes = new Axes(figure, area, Axis.whole("target", -0.5, values[0].length - 0.5), Axis.whole("source", -0.5, values.length - 0.5)).frame();
    axes.cells(colours);
    figure.colourBar(new Area(area.x() + area.width() + 18, area.y(), 14, area.height()), ramp, label);
  }
}
