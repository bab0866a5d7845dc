package io.synfire.chip;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a network into cores. Groups without a block shape are cut into as few tiles of one size as will fit. Cutting a target multiplies the
 * axons that its sources send, so sources are cut in turn, until everything fits. Depends on nothing but structure, so that the same cut is
 * found by the compiler and at run time.
 */
public final class Partitioner {
  private final Layout layout;
  private final ChipLimits limits;
  private final int chips;

  private Partitioner(Layout layout, int chips, ChipLimits limits) {
    this.layout = layout;
    this.chips = chips;
    this.limits = limits;
  }

  /**
   * Cuts a checked network. Of random topologies, and of delays, it takes what is to be expected.
   *
   * @throws DiagnosticException naming block, quantity, value, limit and remedy, if it cannot fit; and naming groups whose block shape is wrong
   */
  public static Partition partition(NetworkDefinition network, Deployment deployment, ChipLimits limits) {
    return partition(network, Map.of(), deployment, limits);
  }

  /**
   * Cuts a checked network some of whose synapses are known.
   *
   * @param known id of a connection to its synapses, {@code [source][k]} target neurons, ascending
   */
  public static Partition partition(NetworkDefinition network, Map<String, int[][]> known, Deployment deployment, ChipLimits limits) {
    return partition(LayoutReader.read(network, known, deployment), deployment, limits);
  }

  /**
   * Cuts a network given as populations and pathways.
   *
   * @param layout the network; block shapes and placement are its own
   * @param deployment number of chips, and how they are filled
   * @param limits what the chips hold
   */
  public static Partition partition(Layout layout, Deployment deployment, ChipLimits limits) {
    Partitioner partitioner = new Partitioner(layout, deployment.chips(), limits);
    FitProblems problems = new FitProblems(layout, limits);
    DiagnosticException.throwIfErrors(problems.hopeless());
    Cut cut = partitioner.cut();
    DiagnosticException.throwIfErrors(problems.of(cut, partitioner.most()));
    List<Core> cores = partitioner.cores(cut);
    List<CoreEdge> edges = partitioner.edges(cut);
    List<List<Integer>> placed = new Allocator(deployment.allocation(), limits.coresPerChip()).allocate(cores.size(), edges, deployment.chips());
    return new Partition(partitioner.tilings(cut), cores, edges, placed);
  }

  private int most() {
    return Math.multiplyExact(chips, limits.coresPerChip());
  }

  private Cut cut() {
    Cut cut = new Cut(layout, limits);
    boolean changed = true;
    while (changed && cut.cores() <= most()) {
      changed = false;
      for (int p = 0; p < layout.populations().size(); p++) {
        changed |= cut.refine(p, most());
      }
    }
    return cut;
  }

  private Map<String, Tiling> tilings(Cut cut) {
    Map<String, Tiling> tilings = new LinkedHashMap<>();
    for (int p = 0; p < layout.populations().size(); p++) {
      if (!layout.populations().get(p).onHost()) {
        tilings.put(layout.populations().get(p).name(), cut.tiling(p));
      }
    }
    return tilings;
  }

  private List<Core> cores(Cut cut) {
    List<Core> cores = new ArrayList<>();
    for (int p = 0; p < layout.populations().size(); p++) {
      Population population = layout.populations().get(p);
      List<CoreDemand> demands = population.onHost() ? List.of() : cut.demands(p);
      for (int t = 0; t < demands.size(); t++) {
        cores.add(new Core(Core.label(population.name(), cut.tiling(p), t), population.name(), t, demands.get(t)));
      }
    }
    return cores;
  }

  private List<CoreEdge> edges(Cut cut) {
    int[] first = new int[layout.populations().size()];
    for (int p = 0; p + 1 < first.length; p++) {
      first[p + 1] = first[p] + (layout.populations().get(p).onHost() ? 0 : cut.tiling(p).tiles());
    }
    List<CoreEdge> edges = new ArrayList<>();
    for (Pathway pathway : layout.pathways()) {
      if (cut.isOnChip(pathway.source()) && cut.isOnChip(pathway.target())) {
        cut.along(pathway).edges().forEach(e -> edges.add(new CoreEdge(first[pathway.source()] + e.source(), first[pathway.target()] + e.target(), e.axons())));
      }
    }
    return edges;
  }
}
