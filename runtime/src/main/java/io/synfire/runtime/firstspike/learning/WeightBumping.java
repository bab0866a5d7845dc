package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.OptionalInt;

/**
 * Raises the weights of the first layer in which too many spikes are missing, in place of an update (Goeltz et al. 2021). The share of missing spikes is over
 * the samples of a batch and the neurons of a layer. Layers whose weights are not trained are passed over.
 *
 * @param network the network
 * @param settings by how much, and whose
 */
record WeightBumping(NetworkSpec network, Bumping settings) {

  /** Nothing was bumped yet. */
  BumpMemory start() {
    return new BumpMemory(BumpMemory.NO_LAYER, settings.value());
  }

  /**
   * What to do after a batch.
   *
   * @param missing {@code [layer][neuron]} in how many samples a neuron did not spike; read for layers of neurons
   * @param samples size of the batch
   * @param last what was done after the batch before
   */
  BumpMemory decide(int[][] missing, int samples, BumpMemory last) {
    OptionalInt layer = offending(missing, samples);
    if (layer.isEmpty()) {
      return new BumpMemory(BumpMemory.NO_LAYER, last.value());
    }
    boolean again = settings.exponential() && last.layer() == layer.getAsInt();
    return new BumpMemory(layer.getAsInt(), again ? 2 * last.value() : settings.value());
  }

  private OptionalInt offending(int[][] missing, int samples) {
    for (int k = 0; k < missing.length; k++) {
      if (network.layers().get(k) instanceof NeuronLayer layer && layer.training().update().trainable()) {
        long count = 0;
        for (int m : missing[k]) {
          count += m;
        }
        if ((double) count / ((double) samples * layer.size()) > layer.training().maxMissing()) {
          return OptionalInt.of(k);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Raises the weights of a layer: where bumping is targeted, those of the neurons that missed a spike. */
  void bump(BumpMemory decision, int[][] missing, NetworkParameters parameters) {
    int[] neurons = missing[decision.layer()];
    for (double[] weights : parameters.values().get(decision.layer())) {
      for (int j = 0; j < weights.length; j++) {
        weights[j] += neurons[j] > 0 || !settings.targeted() ? decision.value() : 0;
      }
    }
  }
}
