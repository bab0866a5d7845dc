package io.synfire.chip;

import java.util.List;

/**
 * A network as far as resources go.
 *
 * @param populations what has neurons
 * @param pathways what has synapses
 */
public record Layout(List<Population> populations, List<Pathway> pathways) {
  public Layout {
    populations = List.copyOf(populations);
    pathways = List.copyOf(pathways);
  }
}
