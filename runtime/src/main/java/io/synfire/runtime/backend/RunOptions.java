package io.synfire.runtime.backend;

import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.GradientRule;
import io.synfire.learning.PlasticityRule;
import java.util.Optional;

/**
 * How a run is made.
 *
 * @param batch number of samples, positive
 * @param seed seed of all random numbers of the run
 * @param threads number of threads, positive; results do not depend on it
 * @param gradients whether {@link Run#backward} will be called
 * @param plastic whether plasticity rules change weights; a run that does needs a batch of 1
 */
public record RunOptions(int batch, long seed, int threads, boolean gradients, boolean plastic) {

  public RunOptions {
    if (batch <= 0 || threads <= 0) {
      throw new IllegalArgumentException("a run needs a positive batch and number of threads, was batch " + batch + ", threads " + threads);
    }
  }

  /** A run in which plasticity rules learn. */
  public RunOptions(int batch, long seed, int threads, boolean gradients) {
    this(batch, seed, threads, gradients, true);
  }

  /**
   * Refuses what a network that learns while it runs cannot do: learn from several samples at once, or under gradients.
   *
   * @throws IllegalArgumentException naming the network, its learner and the remedy
   */
  public void requireLearnable(NetworkDefinition network) {
    Optional<LearnerDefinition> learner = network.learners().stream().filter(l -> l.rule() instanceof PlasticityRule).findFirst();
    if (plastic && learner.isPresent() && (batch > 1 || gradients)) {
      String fact = batch > 1 ? "for which a run has a batch of 1, was " + batch : "for which a run computes no gradients, was asked for gradients";
      throw new IllegalArgumentException("network " + network.name() + ": learner " + learner.get().id() + " changes weights while the network runs, " + fact
          + "; open the run so, or with fixed weights: options.withFixedWeights()");
    }
  }

  /**
   * Refuses a run with gradients of a network that nothing trains.
   *
   * @throws IllegalArgumentException naming the network and the remedy
   */
  public void requireTrainable(NetworkDefinition network) {
    if (gradients && network.learners().stream().noneMatch(l -> l.rule() instanceof GradientRule)) {
      throw new IllegalArgumentException("network " + network.name() + " has no gradient learner, so that there is nothing to train; add one, such as STCA "
          + "or ExactGradient, or open the run without gradients");
    }
  }

  /**
   * Refuses a backward pass of a run that cannot do one now.
   *
   * @param advanced whether the run has advanced by a window since it was opened or reset
   * @throws IllegalStateException naming the remedy
   */
  public void requireBackward(boolean advanced) {
    if (!gradients) {
      throw new IllegalStateException("this run was opened without gradients; open it with RunOptions.gradients true to call backward");
    }
    if (!advanced) {
      throw new IllegalStateException("backward needs a window to go back through; call advance first");
    }
  }

  /** Options for this many samples: seed 1, one thread, no gradients. */
  public static RunOptions of(int batch) {
    return new RunOptions(batch, 1, 1, false, true);
  }

  /** With another seed. */
  public RunOptions withSeed(long other) {
    return new RunOptions(batch, other, threads, gradients, plastic);
  }

  /** With another number of threads. */
  public RunOptions withThreads(int other) {
    return new RunOptions(batch, seed, other, gradients, plastic);
  }

  /** With gradients. */
  public RunOptions withGradients() {
    return new RunOptions(batch, seed, threads, true, plastic);
  }

  /** With weights that plasticity rules do not change. */
  public RunOptions withFixedWeights() {
    return new RunOptions(batch, seed, threads, gradients, false);
  }
}
