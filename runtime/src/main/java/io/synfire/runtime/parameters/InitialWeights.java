package io.synfire.runtime.parameters;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.random.CounterRandom;
import java.util.function.LongToDoubleFunction;

/**
 * The initial weights of a connection: each a function of the seed, the id of the connection and the position of the synapse, and of
 * nothing else.
 */
final class InitialWeights {
  private final ConnectionDefinition connection;
  private final CounterRandom random;
  private final int sources;
  private final int targets;

  /** The weights of a connection between this many source and target neurons. */
  InitialWeights(ConnectionDefinition connection, int sources, int targets, long seed) {
    this.connection = connection;
    this.random = CounterRandom.seeded(seed).stream(connection.id());
    this.sources = sources;
    this.targets = targets;
  }

  /** {@code [source][target]}, or {@code [1][target]} of a one-to-one connection, before the limits and the pattern are applied. */
  float[][] weights() {
    return draw(synapses().weights(), synapses().topology() instanceof Topology.OneToOne ? 1 : sources, random.stream("weight"));
  }

  /** {@code [1][target]}. */
  float[][] bias(WeightSource source) {
    return draw(source, 1, random.stream("bias"));
  }

  /** The parameters of learnt delays, in the shape of these. */
  float[][] delays(Delay.Learned delay) {
    int rows = delay.shape().row(sources - 1, synapses().topology() instanceof Topology.OneToOne) + 1;
    return draw(delay.initial(), rows, delay.shape().column(targets - 1) + 1, random.stream("delay"));
  }

  /** Which synapses a sparse connection has: where the weights are given those that are not zero, else drawn. */
  SynapsePattern pattern(Topology.Sparse sparse, float[][] weights) {
    return synapses().weights() instanceof WeightSource.Given
        ? SynapsePattern.present(weights)
        : SynapsePattern.drawn(sources, targets, sparse.density(), random.stream("pattern"));
  }

  private SynapseDefinition synapses() {
    return connection.synapses();
  }

  private float[][] draw(WeightSource source, int rows, CounterRandom stream) {
    return draw(source, rows, targets, stream);
  }

  private float[][] draw(WeightSource source, int rows, int columns, CounterRandom stream) {
    return switch (source) {
      case WeightSource.Normal n -> fill(rows, columns, i -> n.mean() + n.standardDeviation() * stream.normal(i));
      case WeightSource.Uniform u -> fill(rows, columns, i -> u.minimum() + (u.maximum() - u.minimum()) * stream.uniform(i));
      case WeightSource.Constant c -> fill(rows, columns, i -> c.value());
      case WeightSource.KaimingUniform k -> symmetric(rows, k.gain() * Math.sqrt(3 / fanIn()), stream);
      case WeightSource.XavierUniform x -> symmetric(rows, x.gain() * Math.sqrt(6 / (fanIn() + fanOut())), stream);
      case WeightSource.Given g -> g.matrix().toArray();
    };
  }

  private float[][] symmetric(int rows, double limit, CounterRandom stream) {
    return fill(rows, targets, i -> limit * (2 * stream.uniform(i) - 1));
  }

  private static float[][] fill(int rows, int columns, LongToDoubleFunction value) {
    float[][] matrix = new float[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = (float) value.applyAsDouble((long) i * columns + j);
      }
    }
    return matrix;
  }

  private double fanIn() {
    return fan(sources);
  }

  private double fanOut() {
    return fan(targets);
  }

  private double fan(int all) {
    return switch (synapses().topology()) {
      case Topology.Full f -> all;
      case Topology.OneToOne o -> 1;
      case Topology.Sparse s -> Math.max(1, s.density() * all);
    };
  }
}
