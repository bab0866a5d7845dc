package io.synfire.runtime.loihi;

import io.synfire.coding.EncodedInput;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.window.EncoderFeed;
import java.util.List;

/** What encoders emit to one sample, step by step. */
final class EncodedSteps {
  private final List<EncoderFeed> feeds;
  private final List<EncoderPlan> encoders;
  private final int sample;
  private int[] spiking = new int[64];

  EncodedSteps(List<EncoderFeed> feeds, List<EncoderPlan> encoders, int sample) {
    this.feeds = feeds;
    this.encoders = encoders;
    this.sample = sample;
  }

  /**
   * Finds the spikes of a step, ascending, for {@link #spiking}.
   *
   * @return how many
   * @throws IllegalArgumentException naming the encoder, if it emits anything but spikes of value 1
   */
  int spikes(int encoder, long step) {
    EncoderFeed.Emission emission = feeds.get(encoder).at(step);
    int at = (int) (step - emission.firstStep());
    return switch (emission.input()) {
      case EncodedInput.SpikeEvents e -> events(encoder, e, at);
      case EncodedInput.ConstantInput c -> active(encoder, c.values()[sample]);
      case EncodedInput.DenseInput d -> active(encoder, d.values()[at][sample]);
    };
  }

  private int events(int encoder, EncodedInput.SpikeEvents events, int at) {
    int from = events.offset()[at * events.batch() + sample];
    int count = events.offset()[at * events.batch() + sample + 1] - from;
    reserve(count);
    System.arraycopy(events.neuron(), from, spiking, 0, count);
    for (int e = from; events.value() != null && e < from + count; e++) {
      requireSpike(encoder, events.value()[e]);
    }
    return count;
  }

  private int active(int encoder, float[] values) {
    reserve(values.length);
    int count = 0;
    for (int j = 0; j < values.length; j++) {
      if (values[j] != 0) {
        requireSpike(encoder, values[j]);
        spiking[count++] = j;
      }
    }
    return count;
  }

  private void requireSpike(int encoder, float value) {
    if (value != 1f) {
      throw new IllegalArgumentException("encoder " + encoders.get(encoder).id() + " emits the graded value " + value
          + ", and axons of the chip carry spikes; use an encoder of spikes, or put the group that it feeds on the host");
    }
  }

  private void reserve(int count) {
    if (spiking.length < count) {
      spiking = new int[count];
    }
  }

  /** The neurons that spike. */
  int[] spiking() {
    return spiking;
  }

  /** {@code [neuron]} values of a step. */
  float[] values(int encoder, long step) {
    EncoderFeed.Emission emission = feeds.get(encoder).at(step);
    int at = (int) (step - emission.firstStep());
    return switch (emission.input()) {
      case EncodedInput.SpikeEvents e -> expanded(encoders.get(encoder).neurons(), e, at);
      case EncodedInput.ConstantInput c -> c.values()[sample];
      case EncodedInput.DenseInput d -> d.values()[at][sample];
    };
  }

  private float[] expanded(int neurons, EncodedInput.SpikeEvents events, int at) {
    float[] values = new float[neurons];
    for (int e = events.offset()[at * events.batch() + sample]; e < events.offset()[at * events.batch() + sample + 1]; e++) {
      values[events.neuron()[e]] = events.value() == null ? 1f : events.value()[e];
    }
    return values;
  }
}
