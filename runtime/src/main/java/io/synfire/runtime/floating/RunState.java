package io.synfire.runtime.floating;

import io.synfire.runtime.plan.Names;
import java.util.List;

/** Reads and writes the present values of the variables of a run. */
final class RunState {
  private final NetworkPlan plan;
  private final List<Shard> shards;
  private final int batch;

  /** The state in these shards. */
  RunState(NetworkPlan plan, List<Shard> shards, int batch) {
    this.plan = plan;
    this.shards = shards;
    this.batch = batch;
  }

  /** {@code [batch][neuron]} values of a variable. */
  float[][] get(String group, String variable) {
    int index = Names.index(plan.groups(), GroupPlan::id, group, "neuron group");
    int slot = slot(index, variable);
    return gather(shards, batch, plan.groups().get(index).neurons(), shard -> shard.tile(index).variable(slot));
  }

  /** Sets the values of a variable, {@code [batch][neuron]}. */
  void set(String group, String variable, float[][] values) {
    int index = Names.index(plan.groups(), GroupPlan::id, group, "neuron group");
    int slot = slot(index, variable);
    int neurons = plan.groups().get(index).neurons();
    Names.requireMatrix("variable " + group + "." + variable, values, batch, neurons);
    for (Shard shard : shards) {
      for (int b = 0; b < shard.samples().count(); b++) {
        System.arraycopy(values[shard.samples().first() + b], 0, shard.tile(index).variable(slot), b * neurons, neurons);
      }
    }
  }

  private int slot(int group, String variable) {
    GroupPlan plan = this.plan.groups().get(group);
    return Names.index(plan.kernel().layout().variables(), v -> v, variable, "variable in group " + plan.id());
  }

  /** Where a shard has values, {@code [sample * neurons + neuron]}. */
  @FunctionalInterface
  interface Part {
    float[] of(Shard shard);
  }

  /** Puts the parts of all shards together, {@code [batch][neuron]}. */
  static float[][] gather(List<Shard> shards, int batch, int neurons, Part part) {
    float[][] all = new float[batch][neurons];
    for (Shard shard : shards) {
      float[] values = part.of(shard);
      for (int b = 0; b < shard.samples().count(); b++) {
        System.arraycopy(values, b * neurons, all[shard.samples().first() + b], 0, neurons);
      }
    }
    return all;
  }
}
