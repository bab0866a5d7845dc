package io.synfire.runtime.floating;

import io.synfire.runtime.parameters.SynapsePattern;
import java.util.List;
import java.util.Optional;

/** How the synapses of a connection are laid out in memory, and when they deliver. */
sealed interface SynapseLayout {

  /** Steps from emission to arrival, of the slowest synapse. */
  int slowest();

  /** The pattern outside which weights are zero and stay so; empty where all elements of the weights are synapses. */
  Optional<SynapsePattern> pattern();

  /**
   * All pairs, with one delay.
   *
   * @param slowest steps from emission to arrival
   * @param pattern see {@link SynapseLayout#pattern}
   */
  record Dense(int slowest, Optional<SynapsePattern> pattern) implements SynapseLayout {}

  /**
   * Neurons of equal index, with one delay.
   *
   * @param slowest steps from emission to arrival
   */
  record OneToOne(int slowest) implements SynapseLayout {
    @Override
    public Optional<SynapsePattern> pattern() {
      return Optional.empty();
    }
  }

  /**
   * Lists of synapses by delay.
   *
   * @param parts ascending by delay
   * @param pattern see {@link SynapseLayout#pattern}
   */
  record Lists(List<DelayedSynapses> parts, Optional<SynapsePattern> pattern) implements SynapseLayout {
    public Lists {
      parts = List.copyOf(parts);
    }

    @Override
    public int slowest() {
      return parts.isEmpty() ? 0 : parts.getLast().delay();
    }
  }
}
