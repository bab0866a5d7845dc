package io.synfire.runtime.loihi.ensemble;

import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.discretization.CompartmentSettings;
import io.synfire.runtime.loihi.discretization.Membrane;
import io.synfire.runtime.loihi.discretization.SynapticFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A block while connections are added to it. */
final class BlockDraft {
  private final String label;
  private final Membrane membrane;
  private final double[] bias;
  private final List<FloatSynapseGroup> groups = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final List<Double> taus = new ArrayList<>();

  BlockDraft(String label, Membrane membrane, double[] bias) {
    this.label = label;
    this.membrane = membrane;
    this.bias = bias;
  }

  /** Adds a group; returns its index. */
  int add(FloatSynapseGroup group) {
    groups.add(group);
    return groups.size() - 1;
  }

  /** The group of this name, added if it is not there. */
  int named(String name, float[][] weights) {
    return named.computeIfAbsent(name, n -> add(dense(weights, Optional.empty())));
  }

  /** A connection with this time constant reaches the block. */
  void filter(double tau) {
    taus.add(tau);
  }

  /** A group from every axon to every neuron, weights {@code [axon][neuron]}. */
  static FloatSynapseGroup dense(float[][] weights, Optional<FloatLearning> learning) {
    int axons = weights.length;
    float[][][] sets = new float[axons][][];
    int[][][] indices = new int[axons][][];
    for (int a = 0; a < axons; a++) {
      sets[a] = new float[][] {weights[a]};
      indices[a] = new int[][] {IntStream.range(0, weights[a].length).toArray()};
    }
    Routing routing = new Routing(axons, IntStream.range(0, axons).toArray(), new int[axons]);
    return new FloatSynapseGroup(0, routing, sets, indices, Optional.empty(), new FloatStorage(SynapseFormat.DENSE, 0), learning);
  }

  /** The block; notes what its filter overrules. */
  FloatBlock block(double dt, double defaultTau, List<AxonGroup> axons, List<String> warnings) {
    double[] all = taus.isEmpty() ? new double[] {defaultTau} : taus.stream().mapToDouble(Double::doubleValue).toArray();
    SynapticFilter.Shared shared = SynapticFilter.shared(label, all);
    warnings.addAll(shared.warnings());
    CompartmentSettings settings =
        CompartmentSettings.of(label, membrane).withFilters(SynapticFilter.lowpass(membrane.size(), shared.tau(), dt)).withBias(bias);
    return new FloatBlock(label, settings.floats(), groups, axons);
  }
}
