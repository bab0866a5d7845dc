package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import java.util.List;
import java.util.Optional;

/**
 * How a network of first spikes is trained.
 *
 * @param objective what is made small
 * @param updating how parameters change
 * @param batches sizes of batches and number of epochs
 * @param inputNoise noise of input times in training, negative times mirrored; empty for none
 * @param forward how spike times are computed
 * @param seed seed of initial parameters, order of samples and noise
 */
public record TrainingSettings(
    Objective objective, Updating updating, Batches batches, Optional<Normal> inputNoise, ForwardMode forward, long seed) {

  /**
   * How parameters change.
   *
   * @param rule what makes an update of a derivative
   * @param learningRate learning rate of layers that have none of their own; positive
   * @param schedule how learning rates change over epochs
   * @param bumping what happens where spikes are missing
   */
  public record Updating(UpdateRule rule, double learningRate, RateSchedule schedule, Bumping bumping) {
    public Updating {
      require(learningRate > 0 && Double.isFinite(learningRate), "the learning rate must be positive, was " + learningRate);
    }
  }

  /** What makes an update of a derivative. */
  public sealed interface UpdateRule {
    /** Adam (Kingma and Ba 2015) with decay rates 0.9 and 0.999, epsilon 1e-8. */
    record Adam() implements UpdateRule {
      static final double FIRST_DECAY = 0.9;
      static final double SECOND_DECAY = 0.999;
      static final double EPSILON = 1e-8;
    }

    /** Gradient descent; momentum in 0..1, 1 excluded. */
    record Sgd(double momentum) implements UpdateRule {
      public Sgd {
        require(momentum >= 0 && momentum < 1, "the momentum lies in 0..1, 1 excluded, was " + momentum);
      }
    }
  }

  /** A factor on all learning rates, by epoch. */
  public sealed interface RateSchedule {
    /** The factor while epoch {@code epoch} (from 0) is trained. */
    double factor(int epoch);

    /** Always 1. */
    record Constant() implements RateSchedule {
      @Override
      public double factor(int epoch) {
        return 1;
      }
    }

    /** Times gamma every so many epochs. */
    record Step(int every, double gamma) implements RateSchedule {
      public Step {
        require(every > 0, "the number of epochs between changes of the learning rate must be positive, was " + every);
        require(gamma > 0, "the factor of the learning rate must be positive, was " + gamma);
      }

      @Override
      public double factor(int epoch) {
        return Math.pow(gamma, epoch / every);
      }
    }

    /** Times gamma at each of the milestones. */
    record Milestones(List<Integer> epochs, double gamma) implements RateSchedule {
      public Milestones {
        epochs = List.copyOf(epochs);
        require(gamma > 0, "the factor of the learning rate must be positive, was " + gamma);
      }

      @Override
      public double factor(int epoch) {
        return Math.pow(gamma, epochs.stream().filter(e -> e <= epoch).count());
      }
    }

    /** Times gamma every epoch. */
    record Exponential(double gamma) implements RateSchedule {
      public Exponential {
        require(gamma > 0, "the factor of the learning rate must be positive, was " + gamma);
      }

      @Override
      public double factor(int epoch) {
        return Math.pow(gamma, epoch);
      }
    }
  }

  /**
   * Weight bumping: where the share of missing spikes of a layer exceeds its limit, its weights are raised instead of an update; of several such layers the
   * first.
   *
   * @param value what is added to weights, 0 or more
   * @param exponential whether the value doubles with every further bump of the same layer in a row
   * @param targeted whether only neurons are concerned that missed a spike in the batch
   */
  public record Bumping(double value, boolean exponential, boolean targeted) {
    public Bumping {
      require(value >= 0 && Double.isFinite(value), "weights are bumped by a number of 0 or more, was " + value);
    }
  }

  /**
   * Batches.
   *
   * @param training samples per update, positive; the last batch of an epoch may be smaller
   * @param evaluation samples per pass in evaluation, positive
   * @param epochs number of epochs, positive
   * @param savepoints epochs after which everything is kept, beside the last
   */
  public record Batches(int training, int evaluation, int epochs, List<Integer> savepoints) {
    public Batches {
      savepoints = List.copyOf(savepoints);
      require(training > 0 && evaluation > 0, "batches need at least 1 sample, were " + training + " and " + evaluation);
      require(epochs >= 0, "the number of epochs must be 0 or more, was " + epochs);
    }
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
