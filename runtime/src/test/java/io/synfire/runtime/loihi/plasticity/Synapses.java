package io.synfire.runtime.loihi.plasticity;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningContext.LearningSignals;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.neuron.Firing;

/** A full connection of a block on which a rule learns from given spikes. Stored weights have the exponent 0. */
final class Synapses implements LearningSignals {
  private static final int SHIFT = 6;

  final int[][][] weight;
  final LearningUnit unit;
  int[] thirdFactor = {};
  private final CounterRandom random;
  private final boolean reversed;
  private final int targets;
  private long time;

  Synapses(TraceLearning learning, int[][] mantissas, long seed) {
    this(learning, mantissas, seed, false);
  }

  /** With the synapses of an axon in the order of their targets, or in the reverse order. */
  Synapses(TraceLearning learning, int[][] mantissas, long seed, boolean reversed) {
    this.reversed = reversed;
    targets = mantissas[0].length;
    random = CounterRandom.seeded(seed);
    weight = new int[mantissas.length][1][targets];
    int[][][] indices = new int[mantissas.length][1][targets];
    for (int i = 0; i < mantissas.length; i++) {
      for (int j = 0; j < targets; j++) {
        weight[i][0][place(j)] = mantissas[i][j] << SHIFT;
        indices[i][0][place(j)] = j;
      }
    }
    unit = learning.open(new LearningContext("block", weight, indices, targets, this));
  }

  static Synapses one(TraceLearning learning, int mantissa) {
    return new Synapses(learning, new int[][] {{mantissa}}, 1);
  }

  int mantissa(int source, int target) {
    return weight[source][0][place(target)] >> SHIFT;
  }

  private int place(int target) {
    return reversed ? targets - 1 - target : target;
  }

  /** Source and target spikes of the next step. */
  void step(int[] pre, int[] post) {
    time++;
    Firing firing = new Firing(targets, false);
    for (int neuron : post) {
      firing.neuron[firing.count++] = neuron;
    }
    unit.afterNeurons(time, firing);
    for (int axon : pre) {
      unit.arrive(axon, 1);
    }
    unit.beforeNeurons(time + 1);
  }

  void rest(int steps) {
    for (int k = 0; k < steps; k++) {
      step(new int[0], new int[0]);
    }
  }

  @Override
  public int[] modulator(long step) {
    return thirdFactor;
  }

  @Override
  public void uniform(long step, String kind, int part, double[] draws) {
    for (int i = 0; i < draws.length; i++) {
      draws[i] = random.stream(kind).stream(part).stream(step).uniform(i);
    }
  }

  @Override
  public void warn(long step, String text) {
    throw new AssertionError(text);
  }
}
