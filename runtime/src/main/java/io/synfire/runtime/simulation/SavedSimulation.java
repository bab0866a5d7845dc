package io.synfire.runtime.simulation;

import io.synfire.ir.Deployment;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.OptimizerDefinition;
import java.util.List;

/**
 * What stands in {@code simulation.json}.
 *
 * @param version format version
 * @param network name of the network
 * @param lagPolicy its lag policy
 * @param monitors its monitors
 * @param learners its learners
 * @param optimizers its optimisers
 * @param backend name of the backend
 * @param deployment layout on its chips
 * @param progress time step, seed and how far it has run
 * @param setUp what clamp writes
 * @param arrays names of the arrays in {@code custom}
 */
record SavedSimulation(
    int version,
    String network,
    LagPolicy lagPolicy,
    List<MonitorDefinition> monitors,
    List<LearnerDefinition> learners,
    List<OptimizerDefinition> optimizers,
    String backend,
    Deployment deployment,
    Progress progress,
    SetUp setUp,
    Arrays arrays) {

  /** The version that is written. */
  static final int VERSION = 1;

  /**
   * Time and randomness.
   *
   * @param dt time step in seconds
   * @param seed the seed
   * @param learning whether plasticity rules change weights
   * @param steps steps run since it was built
   */
  record Progress(double dt, long seed, boolean learning, long steps) {}

  /**
   * What clamp writes.
   *
   * @param encoder id of the encoder; empty if it was not said
   * @param rests whether {@code custom/<encoder>.npz} has its input at rest, {@code rest}
   */
  record SetUp(String encoder, boolean rests) {}

  /**
   * Names of arrays, {@code "<component>.<array>"}.
   *
   * @param parameters weights, biases, trainable parameters
   * @param memory what the run remembers; empty where the backend does not hand it out
   * @param inputs what encoders are clamped to
   */
  record Arrays(List<String> parameters, List<String> memory, List<String> inputs) {}
}
