package io.synfire.runtime.firstspike.network;

import io.synfire.random.CounterRandom;
import java.util.Optional;

/**
 * The noise that a network's layers ask for in one batch: of thresholds, spikes and delays. Every draw is a function of the batch's stream, the layer, the
 * sample's index among the inputs and the neuron or synapse, so that neither the order of computing nor the split of a batch over passes matters. The fixed
 * pattern of thresholds is a parameter of the network and not concerned.
 *
 * @param stream the batch's stream; empty for no noise
 */
public record Noise(Optional<CounterRandom> stream) {

  /** No noise. */
  public static final Noise OFF = new Noise(Optional.empty());

  /** The noise of one batch; hand another stream for every batch, such as {@code seeded(seed).stream(epoch).stream(batch)}. */
  public static Noise of(CounterRandom stream) {
    return new Noise(Optional.of(stream));
  }

  /** What draws are for. */
  enum Purpose {
    THRESHOLD_BY_SAMPLE,
    THRESHOLD_BY_BATCH,
    SPIKE,
    DELAY
  }

  /** Draws for a purpose in a layer; empty where there is no noise, or its standard deviation is 0. */
  Optional<NormalDraws> draws(int layer, Purpose purpose, double standardDeviation) {
    return standardDeviation == 0 ? Optional.empty() : stream.map(s -> new NormalDraws(s.stream(layer).stream(purpose.ordinal())));
  }
}
