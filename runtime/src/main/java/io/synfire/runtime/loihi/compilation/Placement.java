package io.synfire.runtime.loihi.compilation;

import io.synfire.chip.ChipLimits;
import io.synfire.chip.Partition;
import io.synfire.chip.Partitioner;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Topology;
import io.synfire.runtime.backend.CompilationUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a network into blocks that fit, counting synapses as they will be stored: once for every port that they lead to, with bits for delays. */
final class Placement {
  private Placement() {}

  private static boolean perSynapse(Delay delay) {
    return delay instanceof Delay.PerSynapse || delay instanceof Delay.Learned;
  }

  /**
   * The cut of a network.
   *
   * @param network the network, ends resolved
   * @param incoming connections onto the chip
   * @throws io.synfire.diagnostics.DiagnosticException if it cannot fit
   */
  static Partition of(NetworkDefinition network, CompilationUnit unit, List<IncomingConnection> incoming) {
    List<ConnectionDefinition> stored = new ArrayList<>();
    Map<String, int[][]> known = new HashMap<>();
    for (IncomingConnection c : incoming) {
      ConnectionDefinition definition = c.parameters().definition();
      Delay delay = c.steps() > 0 || perSynapse(definition.timing().delay()) ? new Delay.Same(unit.dt()) : new Delay.None();
      for (int arm = 0; arm < c.arms().size(); arm++) {
        String id = definition.id() + "#" + arm;
        TimingDefinition timing = new TimingDefinition(definition.timing().lag(), delay);
        stored.add(new ConnectionDefinition(id, definition.source(), definition.target(), definition.synapses(), timing));
        if (definition.synapses().topology() instanceof Topology.Sparse) {
          known.put(id, c.synapses().allTargets());
        }
      }
    }
    NetworkDefinition counted = new NetworkDefinition(
        network.name(), network.lagPolicy(), network.members(), stored, List.of(), List.of(), List.of());
    return Partitioner.partition(counted, known, unit.deployment(), ChipLimits.LOIHI);
  }
}
