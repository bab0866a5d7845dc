package io.synfire.runtime.floating;

import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.units.Time;
import java.util.List;

/** All parameters of a program: weights and biases of the connections, and the trainable parameters of the groups. */
final class FloatParameters implements ParameterStore {
  private final NetworkPlan plan;
  private final NamedArrays arrays = new NamedArrays();
  private final List<GroupParameters> groups;

  /** The parameters of a network with these initial weights, one entry per connection. */
  FloatParameters(NetworkPlan plan, Time dt, List<ConnectionWeights> initial) {
    this.plan = plan;
    for (int c = 0; c < initial.size(); c++) {
      String id = plan.connections().get(c).id();
      arrays.put(NamedArrays.weight(id), initial.get(c).weight());
      initial.get(c).bias().ifPresent(bias -> arrays.put(NamedArrays.bias(id), bias));
    }
    groups = plan.groups().stream().map(g -> new GroupParameters(g, dt)).toList();
    for (int g = 0; g < groups.size(); g++) {
      String id = plan.groups().get(g).id();
      groups.get(g).live().forEach((name, array) -> arrays.put(NamedArrays.parameter(id, name), array));
    }
    constrain();
  }

  @Override
  public List<String> names() {
    return arrays.names();
  }

  @Override
  public float[][] get(String name) {
    return arrays.get(name);
  }

  /** The parameters of a group. */
  GroupParameters group(int index) {
    return groups.get(index);
  }

  /** Clips weights to their ranges, and sets to zero what is no synapse. */
  void constrain() {
    for (ConnectionPlan connection : plan.connections()) {
      float[][] weight = get(NamedArrays.weight(connection.id()));
      WeightRange range = connection.definition().synapses().range();
      if (!range.equals(WeightRange.UNLIMITED)) {
        clip(weight, (float) range.minimum(), (float) range.maximum());
      }
      connection.layout().pattern().ifPresent(pattern -> pattern.keepOnly(weight));
    }
  }

  private static void clip(float[][] weight, float minimum, float maximum) {
    for (float[] row : weight) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.min(maximum, Math.max(minimum, row[i]));
      }
    }
  }

  /** @throws IllegalArgumentException naming the first parameter that is not a finite number */
  void requireFinite() {
    for (String name : names()) {
      float[][] array = get(name);
      for (int i = 0; i < array.length; i++) {
        for (int j = 0; j < array[i].length; j++) {
          if (!Float.isFinite(array[i][j])) {
            throw new IllegalArgumentException(name + "[" + i + "][" + j + "] is " + array[i][j] + "; parameters must be finite numbers");
          }
        }
      }
    }
  }
}
