package io.synfire.runtime.window;

import io.synfire.coding.EncodedInput;
import io.synfire.runtime.plan.EncoderPlan;

/** Checks what an encoding returns, because anybody may write one. */
public final class EncodedShape {
  private final EncoderPlan encoder;

  private EncodedShape(EncoderPlan encoder) {
    this.encoder = encoder;
  }

  /** @throws IllegalArgumentException naming the encoder, unless the output has this shape, ascending indices in range and finite values */
  public static void require(EncoderPlan encoder, EncodedInput encoded, int steps, int batch) {
    EncodedShape shape = new EncodedShape(encoder);
    switch (encoded) {
      case EncodedInput.SpikeEvents e -> shape.requireEvents(e, steps, batch);
      case EncodedInput.ConstantInput c -> shape.requireMatrix(c.values(), batch);
      case EncodedInput.DenseInput d -> {
        shape.requireSame("steps", d.values().length, steps);
        for (float[][] step : d.values()) {
          shape.requireMatrix(step, batch);
        }
      }
    }
  }

  /**
   * Checks exact spike times, {@code [sample][neuron]}.
   *
   * @throws IllegalArgumentException naming the encoder, unless there is a time of 0 or more, possibly infinite, for every sample and neuron
   */
  public static void requireTimes(EncoderPlan encoder, double[][] seconds, int batch) {
    EncodedShape shape = new EncodedShape(encoder);
    shape.requireSame("samples", seconds.length, batch);
    for (double[] row : seconds) {
      shape.requireSame("spike times", row.length, encoder.neurons());
      for (double time : row) {
        if (!(time >= 0)) {
          throw shape.wrong("emits a spike at " + time + " s; times must be 0 or more");
        }
      }
    }
  }

  private void requireEvents(EncodedInput.SpikeEvents events, int steps, int batch) {
    requireSame("steps", events.steps(), steps);
    requireSame("samples", events.batch(), batch);
    requireSame("offsets", events.offset().length, Math.multiplyExact(steps, batch) + 1);
    int[] neuron = events.neuron();
    requireOffsets(events.offset(), events.value() == null ? neuron.length : Math.min(neuron.length, events.value().length));
    for (int i = 0; i + 1 < events.offset().length; i++) {
      int previous = -1;
      for (int e = events.offset()[i]; e < events.offset()[i + 1]; e++) {
        if (neuron[e] <= previous || neuron[e] >= encoder.neurons()) {
          throw wrong("emits neuron " + neuron[e] + " after " + previous + " in one step; indices must ascend and be less than " + encoder.neurons());
        }
        previous = neuron[e];
        requireFinite(events.value() == null ? 1f : events.value()[e]);
      }
    }
  }

  private void requireOffsets(int[] offset, int spikes) {
    int previous = 0;
    for (int next : offset) {
      if (next < previous || next > spikes) {
        throw wrong("emits the offset " + next + " after " + previous + "; offsets must ascend from 0 to the number of spikes, " + spikes);
      }
      previous = next;
    }
  }

  private void requireMatrix(float[][] values, int batch) {
    requireSame("samples", values.length, batch);
    for (float[] row : values) {
      requireSame("values", row.length, encoder.neurons());
      for (float value : row) {
        requireFinite(value);
      }
    }
  }

  private void requireFinite(float value) {
    if (!Float.isFinite(value)) {
      throw wrong("emits " + value + "; it must emit finite numbers");
    }
  }

  private void requireSame(String what, int found, int expected) {
    if (found != expected) {
      throw wrong("emits " + found + " " + what + " where " + expected + " are wanted");
    }
  }

  private IllegalArgumentException wrong(String fact) {
    return new IllegalArgumentException("encoder " + encoder.id() + " (" + encoder.encoding() + ") " + fact);
  }
}
