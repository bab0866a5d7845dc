package io.synfire.learning;

import java.util.Map;

/** Learning on one connection in one run: owns the traces. Used by one thread; allocates nothing in {@link #step}. */
public interface Plasticity {

  /** Learns from one step. */
  void step(PlasticityStep step);

  /** The live traces by name, such as {@code "x1"}, one value per source or per target neuron. */
  Map<String, float[]> traces();
}
