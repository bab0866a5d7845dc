package io.synfire.learning;

import java.util.Map;
import java.util.Optional;

/** Learning on one connection in one run: owns the traces. Used by one thread; allocates nothing in {@link #step}. */
public interface Plasticity {

  /** Learns from one step. */
  void step(PlasticityStep step);

  /** The live traces by name, such as {@code "x1"}, one value per source or per target neuron. */
  Map<String, float[]> traces();

  /**
   * All that it remembers from step to step, as live arrays by name: the traces and what else there is. Empty where it does not hand this out; a run that it
   * takes part in can then not be carried over into another.
   */
  default Optional<Map<String, float[]>> memory() {
    return Optional.empty();
  }
}
