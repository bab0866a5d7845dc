package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.kernel.Firing;
import io.synfire.runtime.firstspike.kernel.LayerError;
import io.synfire.runtime.firstspike.kernel.LayerGradient;
import io.synfire.runtime.firstspike.kernel.LayerInput;
import io.synfire.runtime.firstspike.kernel.LayerKernel;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.neuron.SpikeTime;

/** First spikes of a layer of neurons. */
final class NeuronStage implements Stage {
  private static final double[][] NOT_WANTED = {};

  private final NeuronLayer layer;
  private final int index;
  private final double rounding;
  private final SpikeBlock input;
  private final SpikeBlock output;
  private final LayerKernel kernel;
  private final Firing firing;
  /** {@code [source][neuron]}, rounded. */
  private final double[][] weights;
  private final LayerThresholds thresholds;
  /** Whether the times are the model's own. */
  private boolean ideal;

  NeuronStage(NeuronLayer layer, int index, double rounding, SpikeBlock input, int samples) {
    this.layer = layer;
    this.index = index;
    this.rounding = rounding;
    this.input = input;
    output = new SpikeBlock(samples, layer.size(), 1);
    firing = new Firing(output.times, new double[samples][layer.size()]);
    kernel = input.targets == 1
        ? LayerKernel.shared(layer.neuron(), input.sources, layer.size())
        : LayerKernel.perSynapse(layer.neuron(), input.sources, layer.size());
    weights = new double[input.sources][layer.size()];
    thresholds = new LayerThresholds(layer, index, samples);
  }

  @Override
  public SpikeBlock output() {
    return output;
  }

  @Override
  public void load(NetworkParameters parameters) {
    double[][] raw = parameters.values().get(index);
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < layer.size(); j++) {
        if (!Double.isFinite(raw[i][j])) {
          throw new IllegalArgumentException("layer " + index + ": the weight from source " + i + " to neuron " + j + " must be a number, was " + raw[i][j]);
        }
        weights[i][j] = rounding == 0 ? raw[i][j] : Math.rint(raw[i][j] / rounding) * rounding;
      }
    }
    thresholds.load(parameters.thresholdOffsets().get(index));
    ideal = false;
  }

  @Override
  public void forward(Batch batch) {
    double[][] above = thresholds.draw(batch);
    switch (batch.options().mode()) {
      case ForwardMode.Exact e -> {
        kernel.forward(new LayerInput(weights, input.times, above, batch.count()), firing);
        ideal = thresholds.nominal();
      }
      case ForwardMode.Euler e -> {
        EulerNeurons neurons = new EulerNeurons(layer.neuron(), e);
        for (int s = 0; s < batch.count(); s++) {
          neurons.spikes(input.times[s], weights, above[above.length == 1 ? 0 : s], output.times[s]);
        }
      }
    }
    batch.options().noise().draws(index, Noise.Purpose.SPIKE, layer.variability().jitter()).ifPresent(draws -> jitter(draws, batch));
  }

  private void jitter(NormalDraws draws, Batch batch) {
    ideal = false;
    for (int s = 0; s < batch.count(); s++) {
      long first = (long) (batch.from() + s) * layer.size();
      double[] times = output.times[s];
      for (int j = 0; j < times.length; j++) {
        if (SpikeTime.isSpike(times[j])) {
          times[j] += layer.variability().jitter() * draws.at(first + j);
        }
      }
    }
  }

  @Override
  public void backward(int count, Wanted wanted) {
    kernel.backward(new LayerInput(weights, input.times, count), new LayerError(firing, output.errors, ideal, layer.training().maxGradient()),
        new LayerGradient(wanted.sum().map(sum -> sum.values().get(index)).orElse(NOT_WANTED), wanted.times() ? input.errors : NOT_WANTED));
  }
}
