package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.Stage.Batch;
import java.util.Arrays;
import java.util.Optional;

/** Thresholds of a layer of neurons: nominal, plus fixed pattern, plus noise of the batch, plus noise of the sample. */
final class LayerThresholds {
  private final NeuronLayer layer;
  private final int index;
  /** Nominal plus pattern, {@code [neuron]}. */
  private final double[] fixed;
  /** One row for all samples, with the noise of the batch. */
  private final double[][] byBatch;
  /** {@code [sample][neuron]}; without rows if samples do not differ. */
  private final double[][] bySample;
  private boolean nominal;

  LayerThresholds(NeuronLayer layer, int index, int samples) {
    this.layer = layer;
    this.index = index;
    fixed = new double[layer.size()];
    byBatch = new double[1][layer.size()];
    bySample = new double[layer.variability().sample() > 0 ? samples : 0][layer.size()];
  }

  void load(double[] offsets) {
    double base = layer.neuron().threshold() - layer.neuron().leak();
    for (int j = 0; j < fixed.length; j++) {
      fixed[j] = base + offsets[j];
    }
    nominal = Arrays.stream(offsets).allMatch(o -> o == 0);
  }

  /** Thresholds above the leak, {@code [sample][neuron]} or one row for all samples. */
  double[][] draw(Batch batch) {
    Noise noise = batch.options().noise();
    System.arraycopy(fixed, 0, byBatch[0], 0, fixed.length);
    Optional<NormalDraws> ofBatch = noise.draws(index, Noise.Purpose.THRESHOLD_BY_BATCH, layer.variability().batch());
    ofBatch.ifPresent(draws -> add(byBatch[0], layer.variability().batch(), draws, 0));
    Optional<NormalDraws> ofSample = noise.draws(index, Noise.Purpose.THRESHOLD_BY_SAMPLE, layer.variability().sample());
    nominal = nominal && ofBatch.isEmpty() && ofSample.isEmpty();
    if (ofSample.isEmpty()) {
      return byBatch;
    }
    for (int s = 0; s < batch.count(); s++) {
      System.arraycopy(byBatch[0], 0, bySample[s], 0, fixed.length);
      add(bySample[s], layer.variability().sample(), ofSample.get(), (long) (batch.from() + s) * layer.size());
    }
    return bySample;
  }

  /** Whether the thresholds drawn last are those of the model. */
  boolean nominal() {
    return nominal;
  }

  private static void add(double[] thresholds, double standardDeviation, NormalDraws draws, long first) {
    for (int j = 0; j < thresholds.length; j++) {
      thresholds[j] += standardDeviation * draws.at(first + j);
    }
  }
}
