package io.synfire.runtime.firstspike;

import io.synfire.passes.Variables;
import io.synfire.runtime.window.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of variables at the ends of steps, computed where something asks for them. */
final class GroupValues {
  private final FirstSpikePlan plan;
  private final List<ShardPass> shards;
  private final List<LayerWeights> weights;
  private final WindowTimes times;
  private final Map<List<Integer>, float[][]> known = new HashMap<>();

  GroupValues(FirstSpikePlan plan, List<ShardPass> shards, List<LayerWeights> weights, WindowTimes times) {
    this.plan = plan;
    this.shards = shards;
    this.weights = weights;
    this.times = times;
  }

  /** {@code [step of the window][sample * neurons + neuron]} SI units. */
  float[][] of(int group, int slot) {
    return known.computeIfAbsent(List.of(group, slot), key -> compute(group, slot));
  }

  private float[][] compute(int group, int slot) {
    Layer layer = plan.layers().get(group);
    float[][] values = new float[times.window().steps()][times.batch() * layer.neurons()];
    String variable = layer.variable(slot);
    for (int b = 0; b < times.batch() && variable.equals(Variables.SPIKE); b++) {
      for (int j = 0; j < layer.neurons(); j++) {
        int step = times.steps(group)[b][j];
        if (step >= 0) {
          values[step][b * layer.neurons() + j] = 1;
        }
      }
    }
    return variable.equals(Variables.SPIKE) ? values : flow(group, variable, values);
  }

  private float[][] flow(int group, String variable, float[][] values) {
    int neurons = plan.layers().get(group).neurons();
    Window window = times.window();
    for (ShardPass shard : shards) {
      for (int b = 0; b < shard.samples().count(); b++) {
        for (int j = 0; j < neurons; j++) {
          Potentials potentials = potentials(shard, group, b, j);
          for (int s = 0; s < values.length; s++) {
            potentials.advance((window.first() + s + 1) * plan.dt().si() / plan.layers().get(group).neuron().unit());
            values[s][(shard.samples().first() + b) * neurons + j] = value(plan.layers().get(group).neuron(), variable, potentials);
          }
        }
      }
    }
    return values;
  }

  private Potentials potentials(ShardPass shard, int group, int sample, int target) {
    Layer layer = plan.layers().get(group);
    LayerPass pass = shard.layer(group);
    double[][] matrix = weights.get(group).values();
    double[] own = new double[matrix.length];
    java.util.Arrays.setAll(own, i -> matrix[i][target]);
    return new Potentials(layer.neuron(), pass.arrivals(sample, target), own, pass.times()[sample][target] / layer.neuron().unit());
  }

  /** The value of a variable in SI units. */
  private static float value(NormalNeuron neuron, String variable, Potentials now) {
    return (float) (variable.equals(neuron.current().variable())
        ? now.current() / neuron.currentFactor()
        : neuron.linear().membrane().rest() + now.potential() * neuron.swing());
  }
}
