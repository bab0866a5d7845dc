package io.synfire.runtime.report;

import io.synfire.runtime.backend.Observations.SpikeRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** The monitored variable of three neurons of ordinary activity, with threshold and spikes. */
final class MembraneTrace {
  private MembraneTrace() {}

  static XYChart chart(String title, SampleTrace trace, float[][] states) {
    XYChart chart = ChartStyle.chart(title + " (dots: spikes)", "time (ms)", "membrane variable " + trace.variable() + trace.unit());
    Optional<SpikeRecord> spikes = trace.spikes(SampleTrace.HIDDEN);
    double[] times = IntStream.range(0, states.length).mapToDouble(s -> 1e3 * trace.dtSeconds() * s).toArray();
    int[] neurons = ordinary(spikes, states[0].length);
    double top = Math.max(largest(states, neurons), trace.threshold().orElse(Double.NEGATIVE_INFINITY));
    double low = smallest(states, neurons);
    double mark = top + 0.08 * (top - low);
    trace.threshold().ifPresent(t -> ChartStyle.dashed(
        chart.addSeries("threshold", new double[] {times[0], times[times.length - 1]}, new double[] {t, t}), ChartStyle.RED));
    for (int i = 0; i < neurons.length; i++) {
      int neuron = neurons[i];
      double[] values = Arrays.stream(states).mapToDouble(s -> s[neuron]).toArray();
      ChartStyle.line(chart.addSeries("neuron " + neuron, times, values), ChartStyle.LINES[i], 1.8f);
      double height = mark + 0.05 * i * (top - low);
      spikes.ifPresent(s -> spikeMarks(chart, s, neuron, 1e3 * trace.dtSeconds(), height)
          .ifPresent(series -> ChartStyle.dots(series, ChartStyle.LINES[Arrays.stream(neurons).boxed().toList().indexOf(neuron)])));
    }
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(times[times.length - 1]).setMarkerSize(7);
    chart.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern(pattern(Math.max(Math.abs(low), Math.abs(mark))));
    return chart;
  }

  private static String pattern(double largest) {
    return largest >= 0.01 && largest < 1e5 ? "0.###" : "0.##E0";
  }

  private static Optional<XYSeries> spikeMarks(XYChart chart, SpikeRecord spikes, int neuron, double milliseconds, double height) {
    double[] times = IntStream.range(0, spikes.step().length)
        .filter(i -> spikes.neuron()[i] == neuron)
        .mapToDouble(i -> spikes.step()[i] * milliseconds)
        .toArray();
    if (times.length == 0) {
      return Optional.empty();
    }
    double[] heights = new double[times.length];
    Arrays.fill(heights, height);
    return Optional.of(chart.addSeries("spikes of " + neuron, times, heights).setShowInLegend(false)).map(XYSeries.class::cast);
  }

  /** The neurons whose number of spikes is nearest to the mean of those that spike. */
  private static int[] ordinary(Optional<SpikeRecord> spikes, int neurons) {
    int[] counts = new int[neurons];
    spikes.ifPresent(s -> IntStream.of(s.neuron()).forEach(n -> counts[n]++));
    double mean = IntStream.of(counts).filter(c -> c > 0).average().orElse(0);
    return IntStream.range(0, neurons)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer n) -> Math.abs(counts[n] - mean)))
        .limit(ChartStyle.LINES.length)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double largest(float[][] states, int[] neurons) {
    return Arrays.stream(states).flatMapToDouble(s -> IntStream.of(neurons).mapToDouble(n -> s[n])).max().orElse(1);
  }

  private static double smallest(float[][] states, int[] neurons) {
    return Arrays.stream(states).flatMapToDouble(s -> IntStream.of(neurons).mapToDouble(n -> s[n])).min().orElse(0);
  }
}
