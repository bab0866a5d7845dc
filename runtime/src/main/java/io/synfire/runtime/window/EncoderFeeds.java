package io.synfire.runtime.window;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What all encoders of a run emit. Random encoders give the same spikes on every backend: their numbers follow from seed, encoder and step. */
public final class EncoderFeeds {
  private final List<EncoderPlan> encoders;
  private final Time dt;
  private final int batch;
  private final RunInput input;
  private final List<EncoderFeed> feeds = new ArrayList<>();
  private CounterRandom random;

  /**
   * The feeds of a run.
   *
   * @param encoders the encoders
   * @param dt time step
   * @param batch number of samples
   * @param history encoder index to how many steps back connections read it
   */
  public EncoderFeeds(List<EncoderPlan> encoders, Time dt, int batch, IntUnaryOperator history) {
    this.encoders = encoders;
    this.dt = dt;
    this.batch = batch;
    this.input = new RunInput(encoders, batch);
    for (int e = 0; e < encoders.size(); e++) {
      feeds.add(new EncoderFeed(history.applyAsInt(e)));
    }
  }

  /** The time step. */
  public Time dt() {
    return dt;
  }

  /** The data of the encoders. */
  public RunInput input() {
    return input;
  }

  /** Forgets what was emitted, and starts with another seed. */
  public void reset(long seed) {
    random = CounterRandom.seeded(seed);
    feeds.forEach(EncoderFeed::clear);
  }

  /** Emits a window. */
  public void encode(Window window) {
    for (int e = 0; e < encoders.size(); e++) {
      EncoderPlan encoder = encoders.get(e);
      EncodingWindow encoding = new EncodingWindow(window.first(), window.steps(), dt, random.stream(encoder.id()));
      float[][] samples = input.of(e);
      EncodedInput encoded = encoder.encoding().encode(samples, encoding);
      EncodedShape.require(encoder, encoded, window.steps(), samples.length);
      feeds.get(e).add(window.first(), encoded);
    }
  }

  /**
   * Puts back what an encoder emitted before a step.
   *
   * @param encoder index of the encoder
   * @param next the step to come
   * @param past {@code [(k - 1) * batch + sample][neuron]} what it emitted k steps before
   */
  public void resume(int encoder, long next, float[][] past) {
    int steps = (int) Math.min(next, past.length / batch);
    if (steps > 0) {
      float[][][] values = new float[steps][batch][];
      for (int s = 0; s < steps; s++) {
        System.arraycopy(past, (steps - 1 - s) * batch, values[s], 0, batch);
      }
      feeds.get(encoder).add(next - steps, new EncodedInput.DenseInput(values));
    }
  }

  /** What an encoder emits. */
  public EncoderFeed feed(int encoder) {
    return feeds.get(encoder);
  }
}
