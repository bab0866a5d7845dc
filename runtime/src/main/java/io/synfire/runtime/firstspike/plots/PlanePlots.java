package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.plots.EvaluationData.Plane;
import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import io.synfire.runtime.firstspike.plots.Figure.Entry;
import io.synfire.runtime.firstspike.plots.Figure.Words;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Maps of the Yin-Yang plane: answers, spike times of outputs and of hidden neurons, differences between outputs. */
final class PlanePlots {
  private static final int MAX_HIDDEN = 60;
  private static final Extent UNIT = new Extent(0, 1);
  private static final Color OUTLINE = new Color(0, 0, 0, 110);

  private final EvaluationData data;
  private final Plane plane;
  private final PlaneTimes times;

  private PlanePlots(EvaluationData data, Plane plane) {
    this.data = data;
    this.plane = plane;
    this.times = PlaneTimes.of(data.network(), plane);
  }

  static List<Picture> of(EvaluationData data) {
    return data.plane().map(p -> new PlanePlots(data, p).pictures()).orElse(List.of());
  }

  private List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    pictures.add(classification());
    List<Integer> layers = new Layers(data.network().spec()).neurons();
    pictures.add(outputTimes(layers.getLast()));
    if (times.layers().get(layers.getLast()).length > 1) {
      pictures.add(differences(layers.getLast()));
    }
    layers.subList(0, layers.size() - 1).forEach(layer -> pictures.add(hidden(layer)));
    return pictures;
  }

  private Axes axes(Figure figure, Area area) {
    return new Axes(figure, area.square(), Axis.of("x", UNIT), Axis.of("y", UNIT));
  }

  /** The shape of Yin-Yang: the disc, its dots and the line between them. */
  private static void shape(Axes axes) {
    axes.circle(0.5, 0.5, 0.5, OUTLINE);
    axes.circle(0.25, 0.5, 0.1, OUTLINE);
    axes.circle(0.75, 0.5, 0.1, OUTLINE);
    double[] along = IntStream.rangeClosed(0, 60).mapToDouble(k -> Math.PI * k / 60).toArray();
    for (double side : new double[] {1, -1}) {
      double centre = side > 0 ? 0.75 : 0.25;
      axes.line(java.util.Arrays.stream(along).map(a -> centre + 0.25 * Math.cos(a)).toArray(),
          java.util.Arrays.stream(along).map(a -> 0.5 + side * 0.25 * Math.sin(a)).toArray(), OUTLINE, 1.1);
    }
  }

  private Picture classification() {
    int columns = data.splits().size() + 1;
    Figure figure = new Figure(400 * columns + 20, Figure.TOP + 420, data.title() + ": answers over the plane",
        "left: the answer at every point; then the samples, in the colour of their answer, wrong ones ringed and crossed; lines: the true classes");
    List<Area> parts = figure.body().inset(0, 18, 20, 10).parts(1, columns);
    Axes map = axes(figure, parts.getFirst().inset(64, 26, 10, 50));
    Color[][] colours = new Color[PlaneTimes.SIDE][PlaneTimes.SIDE];
    for (int row = 0; row < PlaneTimes.SIDE; row++) {
      for (int column = 0; column < PlaneTimes.SIDE; column++) {
        int answer = times.answers()[row][column];
        colours[row][column] = answer == -2 ? null : answer < 0 ? Colours.NOTHING : Colours.pale(Colours.of(answer), 0.6);
      }
    }
    map.disc(0.5, 0.5, 0.5, colours);
    shape(map.bare().heading("every point"));
    for (int k = 0; k < data.splits().size(); k++) {
      samples(figure, parts.get(k + 1).inset(64, 26, 10, 50), data.splits().get(k));
    }
    figure.legend(400 * columns - 4, 82, IntStream.range(0, data.classNames().size()).mapToObj(c -> new Entry(data.className(c), Colours.of(c))).toList());
    return new Picture("classification-map", "The answer at every point of the plane, and the samples with those that are answered wrongly.", figure.png());
  }

  private void samples(Figure figure, Area area, Split split) {
    Axes axes = axes(figure, area).bare();
    int[] labels = split.evaluation().labels();
    int[] answers = split.evaluation().predictions();
    int wrong = 0;
    for (int s = 0; s < labels.length; s++) {
      double[] point = plane.point(split.inputs()[s]);
      axes.dot(point[0], point[1], labels.length > 2000 ? 1.5 : 2.6, answers[s] < 0 ? Color.LIGHT_GRAY : Colours.clear(Colours.of(answers[s]), 0.75));
    }
    for (int s = 0; s < labels.length; s++) {
      if (answers[s] != labels[s]) {
        double[] point = plane.point(split.inputs()[s]);
        axes.wrong(point[0], point[1], labels.length > 2000 ? 2.8 : 4);
        wrong++;
      }
    }
    shape(axes.heading(String.format(Locale.ROOT, "%s: %d of %d wrong", split.name(), wrong, labels.length)));
  }

  private Picture outputTimes(int layer) {
    double[][][] maps = times.layers().get(layer);
    List<Panel> panels = IntStream.range(0, maps.length).mapToObj(k -> new Panel("output " + data.className(k), maps[k])).toList();
    Figure figure = maps("when the output neurons spike", panels, Colours.Ramp.over(flat(maps)), "spike time (tau_syn)");
    return new Picture("output-time-maps", "Spike times of the output neurons over the plane; the class is chosen by them.", figure.png());
  }

  private Picture differences(int layer) {
    double[][][] maps = times.layers().get(layer);
    List<Panel> panels = new ArrayList<>();
    for (int a = 0; a < maps.length; a++) {
      for (int b = a + 1; b < maps.length; b++) {
        panels.add(new Panel(data.className(b) + " minus " + data.className(a), PlaneTimes.difference(maps[a], maps[b])));
      }
    }
    List<Panel> shown = panels.subList(0, Math.min(panels.size(), 12));
    Figure figure = maps("differences between spike times of outputs", shown,
        Colours.Ramp.around(flat(shown.stream().map(Panel::values).toArray(double[][][]::new))), "difference (tau_syn)");
    return new Picture("output-time-differences", "Differences of spike times of two outputs over the plane: white where they spike together.", figure.png());
  }

  private record Panel(String heading, double[][] values) {}

  private Figure maps(String what, List<Panel> panels, Colours.Ramp ramp, String label) {
    int columns = Math.min(3, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    Figure figure = new Figure(Math.max(640, 360 * columns + 110), Figure.TOP + 370 * rows + 10, data.title() + ": " + what,
        "over the Yin-Yang plane, without noise; grey: no spike");
    Area body = figure.body().inset(0, 8, 110, 10);
    List<Area> parts = body.parts(rows, columns);
    for (int k = 0; k < panels.size(); k++) {
      Axes axes = axes(figure, parts.get(k).inset(64, 24, 6, 50));
      axes.disc(0.5, 0.5, 0.5, colours(panels.get(k).values(), ramp));
      shape(axes.bare().heading(panels.get(k).heading()));
    }
    figure.colourBar(new Area(body.x() + body.width() + 14, body.y() + 30, 14, Math.min(270, body.height() - 80)), ramp, label);
    return figure;
  }

  private Picture hidden(int layer) {
    double[][][] maps = times.layers().get(layer);
    int shown = Math.min(MAX_HIDDEN, maps.length);
    int columns = Math.min(shown, 10);
    int rows = (shown + columns - 1) / columns;
    Figure figure = new Figure(Math.max(640, 118 * columns + 130), Figure.TOP + 134 * rows + 20, data.title() + ": when hidden neurons spike",
        new Layers(data.network().spec()).words(layer) + (shown < maps.length ? ", the first " + shown : "") + ", over the Yin-Yang plane; grey: no spike");
    Colours.Ramp ramp = Colours.Ramp.over(flat(maps));
    for (int k = 0; k < shown; k++) {
      Area area = new Area(24 + k % columns * 118, Figure.TOP + 24 + k / columns * 134, 106, 106);
      Axes axes = axes(figure, area);
      axes.disc(0.5, 0.5, 0.5, colours(maps[k], ramp));
      shape(axes);
      figure.text(String.format(Locale.ROOT, "%d: active in %.0f %%", k, 100 * PlaneTimes.activeShare(maps[k])), area.x(), area.y() - 5, Words.TICK);
    }
    figure.colourBar(new Area(24 + columns * 118 + 10, Figure.TOP + 24, 14, Math.min(240, 134 * rows - 30)), ramp, "spike time (tau_syn)");
    return new Picture("hidden-time-maps-layer" + layer, "Spike times of hidden neurons over the plane, and in which share of it they spike.", figure.png());
  }

  private static Color[][] colours(double[][] values, Colours.Ramp ramp) {
    Color[][] colours = new Color[values.length][values.length];
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values.length; column++) {
        colours[row][column] = PlaneTimes.inside(row, column) ? ramp.of(values[row][column]) : null;
      }
    }
    return colours;
  }

  private static double[][] flat(double[][][] maps) {
    return java.util.Arrays.stream(maps).flatMap(java.util.Arrays::stream).toArray(double[][]::new);
  }
}
