package io.synfire.runtime.window;

import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.plan.Names;
import java.util.List;
import java.util.stream.IntStream;

/** The data that the encoders of a run were given. */
public final class RunInput {
  private final List<EncoderPlan> encoders;
  private final int batch;
  private final float[][][] data;

  /** No data yet, for a batch of this size. */
  public RunInput(List<EncoderPlan> encoders, int batch) {
    this.encoders = encoders;
    this.batch = batch;
    this.data = new float[encoders.size()][][];
  }

  /** @throws IllegalArgumentException naming encoder, expected and found shape, or the value that is not finite */
  public void set(String id, float[][] samples) {
    int index = Names.index(encoders, EncoderPlan::id, id, "encoder");
    EncoderPlan encoder = encoders.get(index);
    if (samples.length != batch) {
      throw new IllegalArgumentException("encoder " + id + ": the run has a batch of " + batch + " samples, was given " + samples.length);
    }
    for (int b = 0; b < batch; b++) {
      requireSample(encoder, b, samples[b]);
    }
    data[index] = samples;
  }

  private static void requireSample(EncoderPlan encoder, int b, float[] sample) {
    if (sample.length == 0 || sample.length % encoder.neurons() != 0) {
      throw new IllegalArgumentException(
          "encoder " + encoder.id() + ": a sample has " + encoder.neurons() + " values (or that many for each step of a time series), sample "
              + b + " has " + sample.length);
    }
    for (int j = 0; j < sample.length; j++) {
      if (!Float.isFinite(sample[j])) {
        throw new IllegalArgumentException(
            "encoder " + encoder.id() + ": value " + j + " of sample " + b + " is " + sample[j] + "; data must be finite numbers");
      }
    }
  }

  /** @throws IllegalStateException naming the encoders that have no data */
  public void requireAll() {
    List<String> missing = IntStream.range(0, data.length).filter(e -> data[e] == null).mapToObj(e -> encoders.get(e).id()).toList();
    if (!missing.isEmpty()) {
      String which = (missing.size() == 1 ? "encoder " : "encoders ") + String.join(", ", missing);
      throw new IllegalStateException("no data for " + which + "; give them with input(...) before advance");
    }
  }

  /** {@code [batch][value]} of an encoder. */
  public float[][] of(int encoder) {
    return data[encoder];
  }
}
