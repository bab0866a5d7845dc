package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import io.synfire.runtime.firstspike.plots.EvaluationData.Trained;
import io.synfire.runtime.firstspike.plots.Figure.Area;
import io.synfire.runtime.firstspike.plots.Figure.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Membrane potentials of the output neurons for a few samples, in closed form. */
final class VoltagePlots {
  private static final int SAMPLES = 6;
  private static final int POINTS = 500;

  private VoltagePlots() {}

  static List<Picture> of(EvaluationData data) {
    Split split = data.test();
    List<Integer> samples = samples(split, data.classNames().size());
    NetworkPass pass = SpikeTimeNetwork.of(data.network().spec()).pass(1);
    int columns = Math.min(3, samples.size());
    int rows = (samples.size() + columns - 1) / columns;
    int width = Math.max(760, 380 * columns);
    Figure figure = new Figure(width, Figure.TOP + 290 * rows + 20, data.title() + ": membrane potentials of the output neurons",
        "exact, without noise and without reset; dashed: threshold; dots: spikes; grey marks: spikes that reach the outputs");
    List<Area> parts = figure.body().inset(0, 24, 0, 0).parts(rows, columns);
    for (int k = 0; k < samples.size(); k++) {
      int s = samples.get(k);
      double[][] spikes = pass.forward(data.network().parameters(), split.inputs(), s, 1, PassOptions.EXACT);
      int answer = data.network().loss().select(spikes[0]);
      int label = split.evaluation().labels()[s];
      String wrong = answer == label ? "" : answer < 0 ? ", no answer" : ", answered " + data.className(answer);
      String heading = "sample " + s + ": " + data.className(label) + wrong;
      panel(figure, parts.get(k).inset(70, 14, 16, 52), new Sample(heading, spikes[0], arrivals(data.network(), pass, split.inputs()[s])), data.network());
    }
    int outputs = data.network().spec().outputs();
    figure.legend(width - 24, 80, IntStream.range(0, outputs).mapToObj(k -> new Entry(data.className(k), Colours.of(k))).toList());
    return List.of(new Picture("voltages",
        "Membrane potentials of the output neurons for a right sample of each class, and for wrong ones where there are any.", figure.png()));
  }

  /** A right sample of each class, then wrong ones. */
  private static List<Integer> samples(Split split, int classes) {
    int[] labels = split.evaluation().labels();
    int[] answers = split.evaluation().predictions();
    List<Integer> samples = new ArrayList<>();
    for (int c = 0; c < classes && samples.size() < SAMPLES; c++) {
      int label = c;
      IntStream.range(0, labels.length).filter(s -> labels[s] == label && answers[s] == label).limit(1).forEach(samples::add);
    }
    IntStream.range(0, labels.length).filter(s -> answers[s] != labels[s]).limit(Math.max(0, SAMPLES - samples.size())).forEach(samples::add);
    return samples.isEmpty() ? List.of(0) : samples;
  }

  /** What is drawn: a heading, the output spikes, and by output and source the times at which spikes reach it. */
  private record Sample(String heading, double[] spikes, double[][] arrivals) {}

  private static double[][] arrivals(Trained network, NetworkPass pass, double[] inputs) {
    int last = network.spec().layers().size() - 1;
    int outputs = network.spec().outputs();
    int sources = network.spec().shapes().get(last).inputs();
    double[] before = last == 0 ? inputs : pass.times(last - 1)[0];
    double[][] arrivals = new double[outputs][sources];
    for (int k = 0; k < outputs; k++) {
      for (int i = 0; i < sources; i++) {
        arrivals[k][i] = before.length == sources ? before[i] : before[i * outputs + k];
      }
    }
    return arrivals;
  }

  private static void panel(Figure figure, Area area, Sample sample, Trained network) {
    int last = network.spec().layers().size() - 1;
    CurrentLif neuron = ((NeuronLayer) network.spec().layers().get(last)).neuron();
    double[] offsets = network.parameters().thresholdOffsets().get(last);
    Extent window = window(sample);
    double[] times = IntStream.rangeClosed(0, POINTS).mapToDouble(k -> window.low() + (window.high() - window.low()) * k / POINTS).toArray();
    double[][] potentials = IntStream.range(0, sample.spikes().length).mapToObj(k -> potential(neuron, times, sample.arrivals()[k], weights(network, last, k)))
        .toArray(double[][]::new);
    double floor = Math.max(Extent.of(potentials).low(), neuron.leak() - 2 * (neuron.threshold() - neuron.leak()));
    Extent extent = new Extent(Math.min(floor, neuron.leak()), neuron.threshold() + 0.6 * (neuron.threshold() - neuron.leak())).roomy(0.04);
    Axes axes = new Axes(figure, area, Axis.of("time (tau_syn)", window), Axis.of("potential", extent)).frame().heading(sample.heading());
    Arrays.stream(sample.arrivals()).flatMapToDouble(Arrays::stream).filter(t -> t <= window.high())
        .forEach(t -> axes.mark(t, 7, Colours.clear(Colours.PALE_INK, 0.5)));
    for (int k = 0; k < potentials.length; k++) {
      double threshold = neuron.threshold() + (k < offsets.length ? offsets[k] : 0);
      axes.level(threshold, offsets.length > 0 && offsets[k] != 0 ? Colours.of(k) : Colours.INK);
      axes.line(times, potentials[k], Colours.of(k), 1.7);
      if (SpikeTime.isSpike(sample.spikes()[k])) {
        axes.dot(sample.spikes()[k], threshold, 4, Colours.of(k));
      }
    }
  }

  /** From before the first arrival to after the last output spike; to the last arrival where no output spikes. */
  private static Extent window(Sample sample) {
    Extent arrivals = Extent.of(sample.arrivals());
    boolean spikes = Arrays.stream(sample.spikes()).anyMatch(SpikeTime::isSpike);
    Extent shown = new Extent(arrivals.low(), Math.max(arrivals.low() + 0.1, spikes ? Extent.of(sample.spikes()).high() : arrivals.high() + 2));
    return shown.roomy(0.12);
  }

  private static double[] weights(Trained network, int layer, int target) {
    double rounding = network.spec().rounding();
    return Arrays.stream(network.parameters().values().get(layer)).mapToDouble(row -> rounding > 0 ? Math.rint(row[target] / rounding) * rounding : row[target])
        .toArray();
  }

  private static double[] potential(CurrentLif neuron, double[] times, double[] arrivals, double[] weights) {
    return Arrays.stream(times).map(t -> {
      double sum = 0;
      for (int i = 0; i < arrivals.length; i++) {
        sum += arrivals[i] <= t ? weights[i] * kernel(neuron, t - arrivals[i]) : 0;
      }
      return neuron.leak() + neuron.gain() * sum;
    }).toArray();
  }

  /** What a spike of weight 1 does to the membrane after a time, per gain. */
  private static double kernel(CurrentLif neuron, double after) {
    double syn = neuron.tauSyn();
    double mem = neuron.tauMem();
    if (Math.abs(mem - syn) < 1e-9 * mem) {
      return after * Math.exp(-after / mem);
    }
    return mem * syn / (mem - syn) * (Math.exp(-after / mem) - Math.exp(-after / syn));
  }
}
