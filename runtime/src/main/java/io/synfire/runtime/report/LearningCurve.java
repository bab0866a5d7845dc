package io.synfire.runtime.report;

import io.synfire.runtime.training.EpochMetrics;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;

/** Accuracy on the left axis and training loss on the right one, over epochs. */
final class LearningCurve {
  private LearningCurve() {}

  static XYChart chart(String title, List<EpochMetrics> history) {
    double last = 100 * history.get(history.size() - 1).test().accuracy();
    XYChart chart = ChartStyle.chart(title + String.format(Locale.ROOT, ": test accuracy %.2f %%", last), "epoch", "accuracy (%)");
    double[] epochs = values(history, m -> m.progress().epoch());
    chart.setYAxisGroupTitle(1, "training loss");
    mark(chart.addSeries("test accuracy (left)", epochs, values(history, m -> 100 * m.test().accuracy())), ChartStyle.BLUE);
    mark(chart.addSeries("training accuracy (left)", epochs, values(history, m -> 100 * m.train().accuracy())), ChartStyle.GREEN);
    XYSeries loss = chart.addSeries("training loss (right)", epochs, values(history, m -> m.train().loss()));
    loss.setYAxisGroup(1);
    ChartStyle.dashed(loss, ChartStyle.ORANGE);
    chart.getStyler().setYAxisGroupPosition(1, Styler.YAxisPosition.Right);
    chart.getStyler().setYAxisMin(0, lowest(history)).setYAxisMax(0, 100.0).setYAxisMin(1, 0.0);
    chart.getStyler().setXAxisDecimalPattern("0").setYAxisDecimalPattern("0.##");
    return chart;
  }

  private static void mark(XYSeries series, Color color) {
    ChartStyle.line(series, color, 2.4f);
    series.setMarker(org.knowm.xchart.style.markers.SeriesMarkers.CIRCLE).setMarkerColor(color);
  }

  /** A round percentage below all points, so that what happens near 100 % can be seen. */
  private static double lowest(List<EpochMetrics> history) {
    double lowest = history.stream().mapToDouble(m -> Math.min(m.test().accuracy(), m.train().accuracy())).min().orElse(0);
    return Math.max(0, 10 * Math.floor(10 * lowest - 0.2));
  }

  private static double[] values(List<EpochMetrics> history, ToDoubleFunction<EpochMetrics> figure) {
    return history.stream().mapToDouble(figure).toArray();
  }
}
