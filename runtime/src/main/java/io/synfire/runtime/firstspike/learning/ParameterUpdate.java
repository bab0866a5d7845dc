package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule.Adam;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule.Sgd;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.training.TrainingException;
import io.synfire.runtime.window.WorkerPool;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Applies an update rule to the trainable parameters of a network, each layer with its learning rate, and keeps the rule's state. */
final class ParameterUpdate {
  /** Nothing meaningful is as large. */
  private static final double DIVERGED = 1e12;

  private final NetworkSpec network;
  private final Updating updating;
  private final List<RowBlock> blocks;
  private OptimizerState state;

  ParameterUpdate(NetworkSpec network, Updating updating) {
    this.network = network;
    this.updating = updating;
    this.blocks = RowBlock.of(network).stream().filter(b -> update(network.layers().get(b.layer())).filter(LayerUpdate::trainable).isPresent()).toList();
    int moments = switch (updating.rule()) {
      case Adam adam -> 2;
      case Sgd sgd -> sgd.momentum() > 0 ? 1 : 0;
    };
    this.state = new OptimizerState(0, Stream.generate(() -> NetworkParameters.zeros(network)).limit(moments).toList());
  }

  /** The state; its arrays are live. */
  OptimizerState state() {
    return state;
  }

  /** Goes on from a state of the same rule and network. */
  void restore(OptimizerState other) {
    if (other.moments().size() != state.moments().size()) {
      throw new TrainingException("the state of an optimiser with " + other.moments().size() + " moments does not fit the update rule "
          + updating.rule().getClass().getSimpleName() + ", which has " + state.moments().size() + "; go on with the settings of the run");
    }
    state = other.copy();
  }

  /**
   * One update.
   *
   * @param parameters to be changed
   * @param gradient derivatives of the objective by the parameters
   * @param factor factor of all learning rates
   * @param pool threads to work with
   */
  void apply(NetworkParameters parameters, NetworkParameters gradient, double factor, WorkerPool pool) {
    state = new OptimizerState(state.updates() + 1, state.moments());
    pool.forEach(blocks, block -> {
      int k = block.layer();
      double rate = update(network.layers().get(k)).orElseThrow().learningRate().orElse(updating.learningRate()) * factor;
      for (int r = block.from(); r < block.to(); r++) {
        apply(block, r, parameters.values().get(k)[r], gradient.values().get(k)[r], rate);
        requireBounded(parameters.values().get(k)[r], k, rate);
      }
    });
  }

  private void apply(RowBlock block, int row, double[] values, double[] gradient, double rate) {
    switch (updating.rule()) {
      case Adam adam -> adam(values, gradient, new double[][] {moment(0, block.layer(), row), moment(1, block.layer(), row)}, rate);
      case Sgd sgd when sgd.momentum() > 0 -> momentum(values, gradient, moment(0, block.layer(), row), rate, sgd.momentum());
      case Sgd sgd -> descend(values, gradient, rate);
    }
  }

  private double[] moment(int index, int layer, int row) {
    return state.moments().get(index).values().get(layer)[row];
  }

  private void adam(double[] values, double[] gradient, double[][] moments, double rate) {
    double[] first = moments[0];
    double[] second = moments[1];
    double step = rate / (1 - Math.pow(Adam.FIRST_DECAY, state.updates()));
    double correction = Math.sqrt(1 - Math.pow(Adam.SECOND_DECAY, state.updates()));
    for (int i = 0; i < values.length; i++) {
      double g = gradient[i];
      first[i] = Adam.FIRST_DECAY * first[i] + (1 - Adam.FIRST_DECAY) * g;
      second[i] = Adam.SECOND_DECAY * second[i] + (1 - Adam.SECOND_DECAY) * g * g;
      values[i] -= step * first[i] / (Math.sqrt(second[i]) / correction + Adam.EPSILON);
    }
  }

  private static void momentum(double[] values, double[] gradient, double[] momentum, double rate, double decay) {
    for (int i = 0; i < values.length; i++) {
      momentum[i] = decay * momentum[i] + gradient[i];
    }
    descend(values, momentum, rate);
  }

  private static void descend(double[] values, double[] direction, double rate) {
    for (int i = 0; i < values.length; i++) {
      values[i] -= rate * direction[i];
    }
  }

  private void requireBounded(double[] row, int layer, double rate) {
    for (double x : row) {
      if (!(Math.abs(x) < DIVERGED)) {
        throw new TrainingException("the training diverged: a parameter of layer " + layer + " became " + x + " in update " + state.updates()
            + "; lower its learning rate (it was " + rate + ")");
      }
    }
  }

  /** How the parameters of a layer change; empty for layers without. */
  static Optional<LayerUpdate> update(LayerSpec layer) {
    return switch (layer) {
      case NeuronLayer n -> Optional.of(n.training().update());
      case DelayLayer d -> Optional.of(d.update());
      default -> Optional.empty();
    };
  }

  /** The layers whose parameters are recorded, by index. */
  static List<Integer> monitored(NetworkSpec network) {
    return IntStream.range(0, network.layers().size()).filter(k -> update(network.layers().get(k)).filter(LayerUpdate::monitored).isPresent()).boxed().toList();
  }
}
