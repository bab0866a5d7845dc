package io.synfire.runtime.backend;

import java.util.List;

/** A compiled network. Holds the parameters; the state belongs to runs. */
public interface Program extends AutoCloseable {

  /** What was compiled. */
  CompilationUnit unit();

  /** The current values of all parameters; changing them changes later runs. */
  ParameterStore parameters();

  /** Puts the parameters back into their limits, after an update: clips weights to their ranges, keeps absent synapses absent. */
  void constrain();

  /**
   * Starts a run with all state at its initial values.
   *
   * @throws IllegalArgumentException if the options ask for what the backend cannot do
   */
  Run open(RunOptions options);

  /** What the backend has to say about this program; empty where there is nothing beside the schedule. */
  default List<Report> reports() {
    return List.of();
  }

  @Override
  void close();
}
