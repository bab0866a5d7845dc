package io.synfire.runtime.parameters;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import java.util.Optional;

/**
 * The live parameters of a connection.
 *
 * @param definition the connection
 * @param weight {@code [source][target]}, or {@code [1][neuron]} of a one-to-one connection
 * @param bias {@code [1][target]}
 * @param pattern the synapses of a sparse connection, outside which weights are zero and stay so
 * @param delay parameters of learnt delays, in the shape of these
 */
public record ConnectionParameters(
    ConnectionDefinition definition, float[][] weight, Optional<float[][]> bias, Optional<SynapsePattern> pattern, Optional<float[][]> delay) {

  /** The initial values for a connection between this many neurons: a function of the seed and the connection's id. */
  public static ConnectionParameters initial(ConnectionDefinition definition, int sources, int targets, long seed) {
    InitialWeights initial = new InitialWeights(definition, sources, targets, seed);
    float[][] weight = initial.weights();
    Optional<SynapsePattern> pattern =
        definition.synapses().topology() instanceof Topology.Sparse sparse ? Optional.of(initial.pattern(sparse, weight)) : Optional.empty();
    return new ConnectionParameters(definition, weight, definition.synapses().bias().map(initial::bias), pattern,
        definition.timing().delay() instanceof Delay.Learned learned ? Optional.of(initial.delays(learned)) : Optional.empty());
  }

  /** Clips the weights to their range, and sets to zero what is no synapse. */
  public void constrain() {
    WeightRange range = definition.synapses().range();
    if (!range.equals(WeightRange.UNLIMITED)) {
      clip((float) range.minimum(), (float) range.maximum());
    }
    pattern.ifPresent(p -> p.keepOnly(weight));
  }

  private void clip(float minimum, float maximum) {
    for (float[] row : weight) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.min(maximum, Math.max(minimum, row[i]));
      }
    }
  }
}
