package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import io.synfire.runtime.firstspike.plots.Figure.Words;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Confusion matrices. */
final class AnswerPlots {
  private static final Color RIGHT = Colours.of(0);
  private static final Color WRONG = Colours.of(1);

  private AnswerPlots() {}

  static List<Picture> of(EvaluationData data) {
    return data.splits().stream().map(split -> confusion(data, split)).toList();
  }

  private static Picture confusion(EvaluationData data, Split split) {
    int classes = Math.max(data.classNames().size(), split.evaluation().outputs()[0].length);
    int[][] counts = new int[classes][classes + 1];
    int right = 0;
    int[] labels = split.evaluation().labels();
    for (int s = 0; s < labels.length; s++) {
      int answer = split.evaluation().predictions()[s];
      counts[labels[s]][answer < 0 ? classes : answer]++;
      right += answer == labels[s] ? 1 : 0;
    }
    boolean silent = IntStream.range(0, classes).anyMatch(k -> counts[k][classes] > 0);
    int columns = silent ? classes + 1 : classes;
    int cell = classes > 6 ? 52 : 74;
    Figure figure = new Figure(Math.max(620, 300 + cell * columns), 180 + cell * classes, data.title() + ": answers on the " + split.name() + " data",
        String.format(Locale.ROOT, "%d of %d samples right, %.2f %%; colour is the share of the row", right, labels.length, 100.0 * right / labels.length));
    Area area = new Area(120, 128, cell * columns, cell * classes);
    for (int row = 0; row < classes; row++) {
      row(figure, area, row, counts[row], cell, columns);
      figure.rightTo(data.className(row), area.x() - 12, area.y() + (row + 0.5) * cell + 5, Words.LABEL);
      figure.centred(data.className(row), area.x() + (row + 0.5) * cell, area.y() - 10, Words.LABEL);
    }
    if (silent) {
      figure.centred("no spike", area.x() + (classes + 0.5) * cell, area.y() - 10, Words.LABEL);
    }
    figure.centred("answer", area.x() + area.width() / 2, area.y() - 32, Words.LABEL);
    figure.upwards("true class", 30, area.y() + area.height() / 2, Words.LABEL);
    figure.text("right", area.x() + area.width() + 16, area.y() - 10, Words.LABEL);
    return new Picture("confusion-" + split.name(), "How often samples of each class of the " + split.name() + " data got which answer.", figure.png());
  }

  private static void row(Figure figure, Area area, int row, int[] counts, int cell, int columns) {
    int total = java.util.Arrays.stream(counts).sum();
    double y = area.y() + row * cell;
    for (int column = 0; column < columns; column++) {
      double share = total == 0 ? 0 : (double) counts[column] / total;
      double strength = row == column ? share : Math.min(1, 1.4 * Math.sqrt(share));
      figure.graphics().setColor(Colours.pale(row == column ? RIGHT : WRONG, 0.03 + 0.75 * strength));
      figure.graphics().fill(new Rectangle2D.Double(area.x() + column * cell + 1, y + 1, cell - 2, cell - 2));
      figure.centred(String.valueOf(counts[column]), area.x() + (column + 0.5) * cell, y + 0.5 * cell + 5, row == column ? Words.HEADING : Words.LABEL);
    }
    String right = total == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * counts[row] / total);
    figure.text(right, area.x() + area.width() + 16, y + 0.5 * cell + 5, Words.LABEL);
  }
}
