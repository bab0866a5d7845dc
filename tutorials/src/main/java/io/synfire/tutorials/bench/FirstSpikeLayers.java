package io.synfire.tutorials.bench;

import io.synfire.runtime.firstspike.kernel.Firing;
import io.synfire.runtime.firstspike.kernel.LayerError;
import io.synfire.runtime.firstspike.kernel.LayerGradient;
import io.synfire.runtime.firstspike.kernel.LayerInput;
import io.synfire.runtime.firstspike.kernel.LayerKernel;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The kernels of a network of first spikes, one layer after the other, forward and backward over batches: training without loss, noise and update. */
final class FirstSpikeLayers {
  private static final double LARGEST_GRADIENT = 0.2;

  /**
   * A network.
   *
   * @param sizes number of inputs, then of neurons per layer
   * @param neuron the neurons
   * @param synapticDelays whether every synapse has a delay of its own
   * @param noisy whether thresholds vary from sample to sample, so that spikes are not the model's own
   * @param batch samples of a batch
   * @param weights mean and standard deviation of the weights, layer by layer
   */
  record Shape(int[] sizes, CurrentLif neuron, boolean synapticDelays, boolean noisy, int batch, double[][] weights) {}

  private final Shape shape;
  private final List<Layer> layers = new ArrayList<>();
  private final double[][] inputs;
  private final double[][] loss;

  /** One layer; inputs are those of its sources, arrivals those that its kernel sees. */
  private static final class Layer {
    private final LayerKernel kernel;
    private final double[][] weights;
    private final double[][] delays;
    private final double[][] thresholds;
    private final double[][] arrivals;
    private final Firing firing;
    private final LayerGradient gradient;
    private final double[][] bySource;

    Layer(Shape shape, int k, Random random) {
      int sources = shape.sizes[k];
      int targets = shape.sizes[k + 1];
      kernel = shape.synapticDelays ? LayerKernel.perSynapse(shape.neuron, sources, targets) : LayerKernel.shared(shape.neuron, sources, targets);
      weights = normal(random, sources, targets, shape.weights[k]);
      delays = normal(random, shape.synapticDelays ? sources : 0, targets, new double[] {0.5, 0.05});
      thresholds = shape.noisy ? normal(random, shape.batch, targets, new double[] {shape.neuron.threshold(), 0.1}) : new double[0][];
      arrivals = new double[shape.synapticDelays ? shape.batch : 0][sources * targets];
      firing = Firing.of(shape.batch, targets);
      boolean first = k == 0 && !shape.synapticDelays;
      gradient = new LayerGradient(new double[sources][targets], new double[first ? 0 : shape.batch][shape.synapticDelays ? sources * targets : sources]);
      bySource = shape.synapticDelays ? new double[shape.batch][sources] : gradient.arrivals();
    }

    private static double[][] normal(Random random, int rows, int columns, double[] meanAndDeviation) {
      double[][] values = new double[rows][columns];
      for (double[] row : values) {
        Arrays.setAll(row, j -> meanAndDeviation[0] + meanAndDeviation[1] * random.nextGaussian());
      }
      return values;
    }

    LayerInput input(double[][] times, int count) {
      for (int b = 0; b < count && delays.length > 0; b++) {
        delay(times[b], arrivals[b]);
      }
      return new LayerInput(weights, delays.length > 0 ? arrivals : times, thresholds, count);
    }

    private void delay(double[] times, double[] into) {
      for (int i = 0; i < delays.length; i++) {
        double[] row = delays[i];
        for (int j = 0; j < row.length; j++) {
          into[i * row.length + j] = times[i] + row[j];
        }
      }
    }

    /** Sums derivatives by the arrival times over the targets of a source. */
    void gather(int count) {
      for (int b = 0; b < count && delays.length > 0; b++) {
        for (int i = 0; i < delays.length; i++) {
          double sum = 0;
          for (int j = 0; j < delays[i].length; j++) {
            sum += gradient.arrivals()[b][i * delays[i].length + j];
          }
          bySource[b][i] = sum;
        }
      }
    }
  }

  FirstSpikeLayers(Shape shape, double[][] inputs) {
    this.shape = shape;
    this.inputs = inputs;
    Random random = new Random(1);
    for (int k = 0; k + 1 < shape.sizes.length; k++) {
      layers.add(new Layer(shape, k, random));
    }
    loss = Layer.normal(random, shape.batch, shape.sizes[shape.sizes.length - 1], new double[] {0, 0.1});
  }

  /** Forward over samples from..to-1, and backward if asked for; tells the number of spikes of the last layer. */
  int run(int from, int to, boolean backward) {
    int spikes = 0;
    double[][] batch = new double[shape.batch][];
    for (int first = from; first < to; first += shape.batch) {
      int count = Math.min(shape.batch, to - first);
      System.arraycopy(inputs, first, batch, 0, count);
      spikes += batch(batch, count, backward);
    }
    return spikes;
  }

  private int batch(double[][] batch, int count, boolean backward) {
    List<LayerInput> received = new ArrayList<>();
    double[][] times = batch;
    for (Layer layer : layers) {
      received.add(layer.input(times, count));
      layer.kernel.forward(received.getLast(), layer.firing);
      times = layer.firing.times();
    }
    double[][] error = loss;
    for (int k = layers.size() - 1; k >= 0 && backward; k--) {
      Layer layer = layers.get(k);
      layer.kernel.backward(received.get(k), new LayerError(layer.firing, error, !shape.noisy, LARGEST_GRADIENT), layer.gradient);
      layer.gather(count);
      error = layer.bySource;
    }
    int spikes = 0;
    for (int b = 0; b < count; b++) {
      for (double t : times[b]) {
        spikes += SpikeTime.isSpike(t) ? 1 : 0;
      }
    }
    return spikes;
  }
}
