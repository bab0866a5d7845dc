package io.synfire.runtime.firstspike;

import io.synfire.runtime.firstspike.kernel.Firing;
import io.synfire.runtime.firstspike.kernel.LayerError;
import io.synfire.runtime.firstspike.kernel.LayerGradient;
import io.synfire.runtime.firstspike.kernel.LayerInput;
import io.synfire.runtime.firstspike.kernel.LayerKernel;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/** The spikes of one layer for the samples of a shard. Arrivals are in the solver's unit of time, spike times in seconds since the start of the run. */
final class LayerPass {
  private final Layer layer;
  private final LayerDelays delays;
  private final LayerKernel kernel;
  private final Peak peak;
  private final LayerInput input;
  private final Firing firing;
  private final double[][] times;
  private final double[][] errors;
  private final LayerGradient gradient;
  private final int count;

  LayerPass(Layer layer, LayerWeights weights, int count, boolean gradients) {
    this.layer = layer;
    this.delays = weights.delays();
    this.count = count;
    int sources = layer.sources();
    int targets = layer.neurons();
    boolean perSynapse = layer.perSynapse();
    kernel = perSynapse ? LayerKernel.perSynapse(layer.neuron().solved(), sources, targets) : LayerKernel.shared(layer.neuron().solved(), sources, targets);
    peak = new Peak(FirstSpike.of(layer.neuron().solved()), sources);
    int width = perSynapse ? sources * targets : sources;
    input = new LayerInput(weights.values(), new double[count][width], count);
    firing = Firing.of(count, targets);
    times = new double[count][targets];
    errors = new double[count][targets];
    gradient = gradients ? new LayerGradient(weights.zeros(), new double[count][width]) : null;
  }

  /** {@code [sample][neuron]} spike times in seconds. */
  double[][] times() {
    return times;
  }

  /** {@code [sample][neuron]} derivatives of the loss by the spike times, per second: to be filled before the backward pass. */
  double[][] errors() {
    return errors;
  }

  /** {@code [source][target]} derivatives of the loss by the solver's weights, summed over the samples. */
  double[][] byWeight() {
    return gradient.weights();
  }

  /** The arrival times of a neuron's inputs, {@code [source]}. */
  double[] arrivals(int sample, int target) {
    double[] row = input.arrivals()[sample];
    if (!layer.perSynapse()) {
      return row;
    }
    double[] own = new double[layer.sources()];
    Arrays.setAll(own, i -> row[i * layer.neurons() + target]);
    return own;
  }

  /** Lets the spikes of a source arrive, {@code [sample][neuron]} seconds. */
  void receive(Arm arm, double[][] from, int firstSample) {
    double unit = layer.neuron().unit();
    int targets = layer.perSynapse() ? layer.neurons() : 1;
    double[][] learned = delays.learned(arm);
    for (int b = 0; b < count; b++) {
      double[] row = from[firstSample + b];
      for (int i = 0; i < arm.source().neurons(); i++) {
        for (int j = 0; j < targets; j++) {
          int place = (arm.place().first() + i) * targets + j;
          double delay = arm.place().delays().of(i, j) + (learned == null ? 0 : learned[i][j]);
          input.arrivals()[b][place] = SpikeTime.isSpike(row[i]) ? (row[i] + delay) / unit : SpikeTime.NONE;
        }
      }
    }
  }

  /** Computes the spikes. */
  void forward() {
    kernel.forward(input, firing);
    for (int b = 0; b < count; b++) {
      for (int j = 0; j < layer.neurons(); j++) {
        double time = firing.times()[b][j];
        times[b][j] = SpikeTime.isSpike(time) ? time * layer.neuron().unit() : SpikeTime.NONE;
      }
    }
  }

  /** Computes the derivatives by weights and arrivals from the errors. */
  void backward() {
    Arrays.stream(gradient.weights()).forEach(row -> Arrays.fill(row, 0));
    for (double[] row : errors) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= layer.neuron().unit();
      }
    }
    kernel.backward(input, new LayerError(firing, errors, true, Double.POSITIVE_INFINITY), gradient);
  }

  /**
   * Adds to the derivatives by weights what lifts neurons that are silent: the derivative of a spike count that is 0 is taken to be that of the largest
   * potential, in fractions of the threshold. Counts of neurons that spike do not change.
   *
   * @param sample sample of this shard
   * @param byCount {@code [neuron]} derivatives of the loss by the spike counts
   * @param end when the window ends, in seconds; later spikes do not count
   */
  void lift(int sample, float[] byCount, double end) {
    double[] row = input.arrivals()[sample];
    boolean own = layer.perSynapse();
    boolean driven = !own && peak.arrive(row, 0, 1);
    for (int j = 0; j < byCount.length; j++) {
      if (byCount[j] != 0 && !(times[sample][j] < end) && (own ? peak.arrive(row, j, layer.neurons()) : driven)) {
        double spike = firing.times()[sample][j];
        double at = SpikeTime.isSpike(spike) ? spike : peak.time(input.weights(), j);
        for (int i = 0; i < layer.sources(); i++) {
          gradient.weights()[i][j] += byCount[j] * peak.response(at - row[own ? i * layer.neurons() + j : i]);
        }
      }
    }
  }

  /** Adds the derivatives by the arrivals from a source, per second, summed over the samples. */
  void addByArrival(Arm arm, double[][] sum) {
    for (double[] row : gradient.arrivals()) {
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < sum[i].length; j++) {
          sum[i][j] += row[(arm.place().first() + i) * sum[i].length + j] / layer.neuron().unit();
        }
      }
    }
  }

  /** Adds the derivatives by the spike times of a source to its errors. */
  void propagate(Arm arm, LayerPass source) {
    int targets = layer.perSynapse() ? layer.neurons() : 1;
    for (int b = 0; b < count; b++) {
      for (int i = 0; i < arm.source().neurons(); i++) {
        double sum = 0;
        for (int j = 0; j < targets; j++) {
          sum += gradient.arrivals()[b][(arm.place().first() + i) * targets + j];
        }
        source.errors[b][i] += sum / layer.neuron().unit();
      }
    }
  }
}
