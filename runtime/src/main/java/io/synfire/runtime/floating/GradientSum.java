package io.synfire.runtime.floating;

import io.synfire.kernel.KernelLayout;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.parameters.NamedArrays;
import io.synfire.runtime.parameters.NetworkParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up the derivatives of all shards, in their order. */
final class GradientSum {
  private final NetworkPlan plan;
  private final NetworkParameters parameters;
  private final NamedArrays sums = new NamedArrays();

  /** Sums for all trainable parameters. */
  GradientSum(NetworkPlan plan, NetworkParameters parameters) {
    this.plan = plan;
    this.parameters = parameters;
    for (ConnectionPlan connection : plan.connections()) {
      if (connection.trainable()) {
        like(NamedArrays.weight(connection.id()));
        if (connection.biased()) {
          like(NamedArrays.bias(connection.id()));
        }
      }
    }
    plan.groups().forEach(g -> g.trainable().forEach(name -> like(NamedArrays.parameter(g.id(), name))));
  }

  private void like(String name) {
    float[][] array = parameters.get(name);
    sums.put(name, new float[array.length][array[0].length]);
  }

  /** The sums; valid until the next call. */
  ParameterStore sum(List<Shard> shards) {
    for (int c = 0; c < plan.connections().size(); c++) {
      if (plan.connections().get(c).trainable()) {
        addConnection(c, shards);
      }
    }
    for (int g = 0; g < plan.groups().size(); g++) {
      if (!plan.groups().get(g).trainable().isEmpty()) {
        addGroup(g, shards);
      }
    }
    return sums;
  }

  private void addConnection(int index, List<Shard> shards) {
    ConnectionPlan connection = plan.connections().get(index);
    float[][] sum = sums.get(NamedArrays.weight(connection.id()));
    for (int i = 0; i < sum.length; i++) {
      Arrays.fill(sum[i], 0f);
      for (Shard shard : shards) {
        add(shard.backward().gradients().weight(index)[i], sum[i]);
      }
    }
    connection.layout().pattern().ifPresent(pattern -> pattern.keepOnly(sum));
    if (connection.biased()) {
      float[] bias = sums.get(NamedArrays.bias(connection.id()))[0];
      Arrays.fill(bias, 0f);
      shards.forEach(shard -> add(shard.backward().gradients().bias(index), bias));
    }
  }

  private static void add(float[] part, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }

  private void addGroup(int index, List<Shard> shards) {
    GroupPlan group = plan.groups().get(index);
    KernelLayout layout = group.kernel().layout();
    Map<String, double[]> byCoefficient = new LinkedHashMap<>();
    for (String coefficient : layout.trainable()) {
      double[] sum = new double[group.neurons()];
      int slot = layout.coefficients().indexOf(coefficient);
      shards.forEach(shard -> shard.backward().addCoefficientGradient(index, slot, sum));
      byCoefficient.put(coefficient, sum);
    }
    Map<String, float[][]> gradients = new LinkedHashMap<>();
    group.trainable().forEach(name -> gradients.put(name, sums.get(NamedArrays.parameter(group.id(), name))));
    parameters.group(index).chain(byCoefficient, gradients);
  }
}
