package io.synfire.runtime.backend;

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

  @Override
  void close();
}
