package io.synfire.chip;

import io.synfire.ir.Shape;
import java.util.ArrayList;
import java.util.List;

/** How all populations are cut, while the cut is being found. */
final class Cut {
  private final Layout layout;
  private final CoreDemand core;
  private final Tiling[] tilings;

  /** Every population as a whole or in its own block shape, cut where it has more neurons than a core. */
  Cut(Layout layout, ChipLimits limits) {
    this.layout = layout;
    core = limits.core();
    tilings = layout.populations().stream().map(this::start).toArray(Tiling[]::new);
  }

  private Tiling start(Population population) {
    if (population.onHost()) {
      return Tiling.sequential(population.size(), 1);
    }
    return population
        .block()
        .map(block -> new Tiling(population.shape(), block))
        .orElseGet(() -> Tiling.sequential(population.size(), Math.ceilDiv(population.size(), core.compartments())));
  }

  Tiling tiling(int population) {
    return tilings[population];
  }

  boolean isOnChip(int population) {
    return !layout.populations().get(population).onHost();
  }

  /** Number of cores. */
  long cores() {
    long cores = 0;
    for (int p = 0; p < tilings.length; p++) {
      cores += isOnChip(p) ? tilings[p].tiles() : 0;
    }
    return cores;
  }

  /** Cuts a population finer until its tiles fit, all others being as they are; whether it was cut. */
  boolean refine(int population, int mostTiles) {
    if (!isOnChip(population) || layout.populations().get(population).block().isPresent()) {
      return false;
    }
    int neurons = tilings[population].neurons();
    int before = tilings[population].tiles();
    double excess = excess(demands(population));
    while (excess > 1 && tilings[population].tiles() < Math.min(neurons, mostTiles + 1)) {
      tilings[population] = finer(neurons, tilings[population].tiles(), excess);
      excess = excess(demands(population));
    }
    return tilings[population].tiles() != before;
  }

  private static Tiling finer(int neurons, int tiles, double excess) {
    int wanted = (int) Math.min(neurons, Math.max(tiles + Math.max(1, tiles >> 7), (long) Math.floor(tiles * excess)));
    Tiling finer = Tiling.sequential(neurons, wanted);
    return finer.tiles() > tiles ? finer : new Tiling(finer.shape(), Shape.of(Math.ceilDiv(neurons, tiles) - 1));
  }

  private double excess(List<CoreDemand> demands) {
    double excess = 0;
    for (CoreResource resource : CoreResource.values()) {
      long most = demands.stream().mapToLong(d -> d.of(resource)).max().orElse(0);
      excess = Math.max(excess, (double) most / core.of(resource));
    }
    return excess;
  }

  /** What the tiles of a population need. */
  List<CoreDemand> demands(int population) {
    Tiling tiling = tilings[population];
    int[] in = new int[tiling.tiles()];
    int[] out = new int[tiling.tiles()];
    long[] bits = new long[tiling.tiles()];
    for (Pathway pathway : layout.pathways()) {
      boolean arrives = pathway.target() == population;
      boolean leaves = pathway.source() == population && isOnChip(pathway.target());
      Load load = arrives || leaves ? along(pathway).load() : null;
      for (int t = 0; t < in.length; t++) {
        in[t] += arrives ? load.axonsIn()[t] : 0;
        bits[t] += arrives ? load.synapseBits()[t] : 0;
        out[t] += leaves ? load.axonsOut()[t] : 0;
      }
    }
    List<CoreDemand> demands = new ArrayList<>();
    for (int t = 0; t < in.length; t++) {
      demands.add(new CoreDemand(tiling.size(t), in[t], out[t], bits[t]));
    }
    return demands;
  }

  /** A pathway between the tiles of its ends. */
  PathwayLoad along(Pathway pathway) {
    return new PathwayLoad(pathway, tilings[pathway.source()], tilings[pathway.target()]);
  }
}
