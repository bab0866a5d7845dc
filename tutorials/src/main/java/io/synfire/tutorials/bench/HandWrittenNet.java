package io.synfire.tutorials.bench;

import io.synfire.interchange.lavadl.DenseLayer;
import io.synfire.runtime.data.Dataset;
import java.util.Arrays;
import java.util.List;

/**
 * An exported network by hand: for every spike a row of weights is added, then the neurons of the layer are advanced; all layers in the same
 * step. Plain loops over one array per row, which the compiler turns into vector instructions.
 */
final class HandWrittenNet {
  private final int[][][] rows;
  private final List<DenseLayer> layers;

  HandWrittenNet(List<DenseLayer> layers) {
    this.layers = layers;
    this.rows = layers.stream().map(HandWrittenNet::rows).toArray(int[][][]::new);
  }

  /**
   * What classifying a data set gave.
   *
   * @param correct number of samples classified correctly
   * @param events number of synaptic events: spikes times the neurons that each reaches
   */
  record Result(int correct, long events) {}

  private static int[][] rows(DenseLayer layer) {
    int[][] rows = new int[layer.inputs()][layer.outputs()];
    for (int i = 0; i < layer.inputs(); i++) {
      for (int k = 0; k < layer.outputs(); k++) {
        rows[i][k] = layer.weights()[k][i] << 6;
      }
    }
    return rows;
  }

  /** Classifies all samples. */
  Result classify(Dataset data, int steps) {
    float[] x = new float[rows[0].length];
    State[] state = layers.stream().map(State::new).toArray(State[]::new);
    int correct = 0;
    long events = 0;
    for (int s = 0; s < data.size(); s++) {
      data.samples().read(s, x);
      int[] answer = new int[layers.getLast().outputs()];
      events += present(x, state, steps, answer);
      correct += largest(answer) == data.label(s) ? 1 : 0;
    }
    return new Result(correct, events);
  }

  /** Presents a sample, counting the spikes of the last layer; returns the number of synaptic events. */
  private long present(float[] x, State[] state, int steps, int[] answer) {
    float[] voltage = new float[x.length];
    int[] input = new int[x.length];
    long events = 0;
    for (State layer : state) {
      layer.reset();
    }
    for (int t = 0; t < steps; t++) {
      int count = encode(x, voltage, input);
      int[] firing = input;
      for (int l = 0; l < state.length; l++) {
        events += (long) count * state[l].v.length;
        state[l].add(rows[l], firing, count);
        count = state[l].step();
        firing = state[l].firing;
      }
      for (int i = 0; i < count; i++) {
        answer[firing[i]]++;
      }
    }
    return events;
  }

  private static int encode(float[] x, float[] v, int[] firing) {
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      float sum = v[i] + x[i];
      boolean spike = sum > 1;
      v[i] = spike ? 0 : sum;
      firing[count] = i;
      count += spike ? 1 : 0;
    }
    return count;
  }

  private static int largest(int[] answer) {
    int best = 0;
    for (int i = 1; i < answer.length; i++) {
      best = answer[i] > answer[best] ? i : best;
    }
    return best;
  }

  /** State of a layer. */
  private static final class State {
    private final int[] u;
    private final int[] v;
    private final int[] q;
    private final int[] firing;
    private final int threshold;
    private final int kept;

    State(DenseLayer layer) {
      u = new int[layer.outputs()];
      v = new int[layer.outputs()];
      q = new int[layer.outputs()];
      firing = new int[layer.outputs()];
      threshold = layer.neuron().threshold() << 6;
      kept = 4096 - layer.neuron().voltageDecay();
    }

    void reset() {
      Arrays.fill(u, 0);
      Arrays.fill(v, 0);
    }

    void add(int[][] rows, int[] firing, int count) {
      for (int i = 0; i < count; i++) {
        int[] row = rows[firing[i]];
        for (int k = 0; k < q.length; k++) {
          q[k] += row[k];
        }
      }
    }

    /** Advances the neurons, whose current and voltage decay alike; returns how many fire. */
    int step() {
      for (int k = 0; k < q.length; k++) {
        u[k] = decayed(u[k], kept) + q[k];
        v[k] = decayed(v[k], kept) + u[k];
        q[k] = 0;
      }
      int count = 0;
      for (int k = 0; k < v.length; k++) {
        boolean spike = v[k] > threshold;
        firing[count] = k;
        count += spike ? 1 : 0;
        v[k] = spike ? 0 : v[k];
      }
      return count;
    }

    /** {@code sign(x) ((|x| r) >> 12)} without a 64-bit product. */
    private static int decayed(int x, int r) {
      int sign = x >> 31;
      int size = (x ^ sign) - sign;
      int product = (size >> 12) * r + ((size & 4095) * r >> 12);
      return (product ^ sign) - sign;
    }
  }
}
