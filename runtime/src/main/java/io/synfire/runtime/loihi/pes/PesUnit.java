package io.synfire.runtime.loihi.pes;

import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.neuron.Firing;
import java.util.Arrays;
import java.util.Map;

/** PES on one synapse group in a run. Weight sets belong to axons one to one. */
final class PesUnit implements LearningUnit {
  private static final int LARGEST_TRACE = 127;
  private static final int WEIGHT_BITS = 8;

  /** Bits of the fraction of a weight while it learns. */
  private static final int LEARN_FRACTION = 7;

  /** Bits by which the product of two factors of 7 bits, with 3 bits of headroom, is longer than 15 bits. */
  private static final int OVERFLOW_BITS = 2 * 7 + 3 - 15;

  private final PesLearning learning;
  private final LearningContext context;
  private final int[][][] initial;
  private final int[] trace;
  private final boolean[] spiked;
  private final int[] error;
  private final double[] traceDraws;
  private final double[][] weightDraws;
  private final double decay;
  private boolean lost;

  PesUnit(PesLearning learning, LearningContext context) {
    this.learning = learning;
    this.context = context;
    initial = Arrays.stream(context.weights()).map(set -> Arrays.stream(set).map(int[]::clone).toArray(int[][]::new)).toArray(int[][][]::new);
    trace = new int[initial.length];
    spiked = new boolean[initial.length];
    error = new int[context.neurons()];
    traceDraws = new double[initial.length];
    weightDraws = Arrays.stream(initial).map(set -> new double[Arrays.stream(set).mapToInt(row -> row.length).sum()]).toArray(double[][]::new);
    decay = Math.exp(-learning.trace().epoch() / learning.trace().tau());
  }

  @Override
  public void arrive(int axon, int payload) {
    if (spiked[axon]) {
      lost = true;
    }
    spiked[axon] = true;
  }

  @Override
  public void beforeNeurons(long step) {
    if (lost) {
      warn(step, PesWarning.SPIKE_LOST);
      lost = false;
    }
    if (step % learning.trace().epoch() == 0) {
      updateTraces(step);
    }
    if (step % learning.rate().epoch() == 0) {
      updateWeights(step);
    }
  }

  private void updateTraces(long step) {
    context.signals().uniform(step, "trace", 0, traceDraws);
    boolean clipped = false;
    for (int a = 0; a < trace.length; a++) {
      double x = decay * trace[a] + (spiked[a] ? learning.trace().magnitude() : 0);
      int rounded = rounded(x, traceDraws[a]);
      clipped |= rounded > LARGEST_TRACE;
      trace[a] = Math.min(LARGEST_TRACE, rounded);
      spiked[a] = false;
    }
    if (clipped) {
      warn(step, PesWarning.TRACE_CLIPPED);
    }
  }

  private void updateWeights(long step) {
    int[] given = context.signals().modulator(step);
    switch (learning.errors()) {
      case PAIRS -> pairErrors(given);
      case NEURONS -> neuronErrors(given);
    }
    boolean clipped = false;
    for (int a = 0; a < trace.length; a++) {
      context.signals().uniform(step, "weights", a, weightDraws[a]);
      int at = 0;
      for (int atom = 0; atom < context.weights()[a].length; atom++) {
        clipped |= updateRow(a, atom, at);
        at += context.weights()[a][atom].length;
      }
    }
    if (clipped) {
      warn(step, PesWarning.WEIGHT_CLIPPED);
    }
  }

  private void pairErrors(int[] given) {
    int pairs = error.length / 2;
    for (int k = 0; k < pairs; k++) {
      int e = given.length == 0 ? 0 : given[k];
      error[k] = -e;
      error[pairs + k] = e;
    }
  }

  private void neuronErrors(int[] given) {
    for (int k = 0; k < error.length; k++) {
      int e = given.length == 0 ? 0 : given[given.length == 1 ? 0 : k];
      error[k] = -Math.clamp(e, -PesError.LIMIT, PesError.LIMIT);
    }
  }

  private boolean updateRow(int axon, int atom, int firstDraw) {
    int[] row = context.weights()[axon][atom];
    int[] targets = context.indices()[axon][atom];
    int exponent = learning.weight().exponent();
    int shiftBits = learning.weight().shiftBits();
    int largest = (1 << WEIGHT_BITS - shiftBits) - 1;
    boolean clipped = false;
    for (int k = 0; k < row.length; k++) {
      int product = trace[axon] * error[targets[k]] * learning.rate().mantissa();
      int sum = shift(row[k], LEARN_FRACTION - exponent) + shift(product, LEARN_FRACTION + learning.rate().exponent() - OVERFLOW_BITS);
      int mantissa = rounded(Math.abs(sum) * Math.scalb(1.0, -LEARN_FRACTION - shiftBits), weightDraws[axon][firstDraw + k]);
      clipped |= mantissa > largest;
      row[k] = Integer.signum(sum) * Math.min(largest, mantissa) << exponent + shiftBits;
    }
    return clipped;
  }

  /** A magnitude rounded up if its fraction is above the draw. */
  private static int rounded(double magnitude, double draw) {
    int whole = (int) magnitude;
    return magnitude - whole > draw ? whole + 1 : whole;
  }

  private static int shift(int x, int bits) {
    return bits >= 0 ? x << bits : x >> -bits;
  }

  private void warn(long step, PesWarning warning) {
    context.signals().warn(step, warning.text());
  }

  @Override
  public void afterNeurons(long step, Firing firing) {
    // The error comes from outside: what the neurons of the block do does not matter.
  }

  @Override
  public Map<String, int[]> traces() {
    return Map.of("x", trace);
  }

  @Override
  public Map<String, int[]> memory() {
    int[] steps = new int[spiked.length];
    Arrays.setAll(steps, a -> spiked[a] ? 1 : 0);
    return Map.of("trace", trace.clone(), "spiked", steps);
  }

  @Override
  public void resume(Map<String, int[]> memory) {
    System.arraycopy(memory.get("trace"), 0, trace, 0, trace.length);
    for (int a = 0; a < spiked.length; a++) {
      spiked[a] = memory.get("spiked")[a] != 0;
    }
    lost = false;
  }

  @Override
  public void reset() {
    for (int set = 0; set < initial.length; set++) {
      for (int atom = 0; atom < initial[set].length; atom++) {
        System.arraycopy(initial[set][atom], 0, context.weights()[set][atom], 0, initial[set][atom].length);
      }
    }
    Arrays.fill(trace, 0);
    Arrays.fill(spiked, false);
    lost = false;
  }
}
