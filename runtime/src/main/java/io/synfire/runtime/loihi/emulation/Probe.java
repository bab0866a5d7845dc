package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.neuron.Firing;
import java.util.Arrays;

/**
 * A record of some neurons of a block: of a variable, its value at every n-th step, after reset; of spikes, their number since the sample
 * before.
 */
public final class Probe {
  /** Name of the variable that counts spikes. */
  public static final String SPIKE = "spike";

  private static final int FIRST_SAMPLES = 64;

  private final Request request;
  private final int[] values;
  private final Firing firing;
  private int[] samples;
  private int count;

  Probe(Request request, Emulator emulator) {
    this.request = request;
    firing = emulator.firing(request.block());
    boolean spikes = request.variable().equals(SPIKE);
    values = spikes ? new int[firing.neuron.length] : emulator.unit(request.block()).variable(request.variable());
    for (int neuron : request.neurons()) {
      if (neuron < 0 || neuron >= firing.neuron.length) {
        throw new IllegalArgumentException(
            "a probe of block " + request.block() + " asks for neuron " + neuron + "; the block has " + firing.neuron.length);
      }
    }
    samples = new int[FIRST_SAMPLES * request.neurons().length];
  }

  /**
   * What to record.
   *
   * @param block index of the block
   * @param variable such as {@code "v"}, or {@link #SPIKE}
   * @param neurons which neurons, in the order of the record
   * @param every number of steps from one sample to the next, 1 or more; the first sample is taken in step {@code every}
   */
  public record Request(int block, String variable, int[] neurons, int every) {
    public Request {
      if (every < 1) {
        throw new IllegalArgumentException("a probe of \"" + variable + "\" samples every " + every + " steps; it must be 1 or more");
      }
    }
  }

  void record(long step) {
    boolean spikes = request.variable().equals(SPIKE);
    for (int e = 0; spikes && e < firing.count; e++) {
      values[firing.neuron[e]]++;
    }
    if (step % request.every() == 0) {
      sample();
      if (spikes) {
        Arrays.fill(values, 0);
      }
    }
  }

  private void sample() {
    int width = request.neurons().length;
    if ((count + 1) * width > samples.length) {
      samples = Arrays.copyOf(samples, 2 * samples.length);
    }
    for (int k = 0; k < width; k++) {
      samples[count * width + k] = values[request.neurons()[k]];
    }
    count++;
  }

  /** Number of samples so far. */
  public int samples() {
    return count;
  }

  /** The record, {@code [sample][neuron]}. */
  public int[][] values() {
    int width = request.neurons().length;
    int[][] record = new int[count][];
    for (int k = 0; k < count; k++) {
      record[k] = Arrays.copyOfRange(samples, k * width, (k + 1) * width);
    }
    return record;
  }

  void clear() {
    count = 0;
    if (request.variable().equals(SPIKE)) {
      Arrays.fill(values, 0);
    }
  }
}
