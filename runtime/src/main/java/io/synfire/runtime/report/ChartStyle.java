package io.synfire.runtime.report;

import io.synfire.runtime.data.IoReason;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The common look of all charts. */
final class ChartStyle {
  static final Color INK = new Color(0x333333);
  static final Color GRID = new Color(0xe6e6e6);
  static final Color BLUE = new Color(0x1f6fb4);
  static final Color ORANGE = new Color(0xd9730d);
  static final Color GREEN = new Color(0x2a8a4a);
  static final Color RED = new Color(0xc0392b);
  static final Color[] LINES = {BLUE, ORANGE, GREEN};

  private ChartStyle() {}

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  static XYChart chart(String title, String x, String y) {
    XYChart chart = new XYChartBuilder().width(960).height(540).title(title).xAxisTitle(x).yAxisTitle(y).build();
    XYStyler s = chart.getStyler();
    s.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
    s.setChartTitleBoxVisible(false).setChartTitleFont(font(Font.BOLD, 18)).setChartFontColor(INK).setChartPadding(18);
    s.setLegendPosition(Styler.LegendPosition.OutsideS).setLegendLayout(Styler.LegendLayout.Horizontal);
    s.setLegendBorderColor(Color.WHITE).setLegendFont(font(Font.PLAIN, 14));
    s.setAxisTitleFont(font(Font.PLAIN, 15)).setAxisTickLabelsFont(font(Font.PLAIN, 13)).setAxisTickLabelsColor(INK);
    s.setPlotGridLinesColor(GRID).setPlotGridVerticalLinesVisible(false).setAxisTickMarksColor(GRID);
    s.setXAxisTitleColor(INK).setYAxisTitleColor(INK).setMarkerSize(5);
    return chart;
  }

  static void line(XYSeries series, Color color, float width) {
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color).setLineWidth(width);
  }

  static void dashed(XYSeries series, Color color) {
    line(series, color, 1.6f);
    series.setLineStyle(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {7, 5}, 0));
  }

  static void dots(XYSeries series, Color color) {
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
  }

  static void save(XYChart chart, Path file) {
    try {
      Files.write(file, BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
  }
}
