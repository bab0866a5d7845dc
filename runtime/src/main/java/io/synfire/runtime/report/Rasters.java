package io.synfire.runtime.report;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import java.awt.Color;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Spikes as dots: time against neuron. */
final class Rasters {
  private Rasters() {}

  static XYChart chart(String title, SpikeRecord spikes, SampleTrace trace, int neurons) {
    XYChart chart = ChartStyle.chart(title + ", " + spikes.step().length + " spikes", "time (ms)", "index of neuron");
    double milliseconds = 1e3 * trace.dtSeconds();
    double[] times = IntStream.of(spikes.step()).mapToDouble(s -> s * milliseconds).toArray();
    double[] rows = IntStream.of(spikes.neuron()).asDoubleStream().toArray();
    ChartStyle.dots(times.length == 0
        ? chart.addSeries("spikes", new double[] {-1}, new double[] {-1})
        : chart.addSeries("spikes", times, rows), neurons > 200 ? ChartStyle.BLUE : new Color(0x1b4f8a));
    chart.getStyler().setLegendVisible(false).setMarkerSize(neurons > 200 ? 4 : 5);
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(milliseconds * trace.seen().steps());
    chart.getStyler().setYAxisMin(-1.0).setYAxisMax((double) neurons).setYAxisDecimalPattern("0").setXAxisDecimalPattern("0.##");
    return chart;
  }
}
