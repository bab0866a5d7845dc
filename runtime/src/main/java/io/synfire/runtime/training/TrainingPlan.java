package io.synfire.runtime.training;

import io.synfire.learning.ActivityRegularizer;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.Loss;
import io.synfire.learning.OptimizerRule;
import io.synfire.units.Time;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that decides the numbers of a training, beside network and data.
 *
 * @param objective what is minimised
 * @param update how
 * @param window what is simulated for a sample
 * @param batch samples per update, positive
 * @param seed seed of initial weights, order of samples and random inputs
 */
public record TrainingPlan(Objective objective, Updating update, Window window, int batch, long seed) {

  public TrainingPlan {
    if (batch <= 0) {
      throw new IllegalArgumentException("the batch size must be positive, was " + batch);
    }
  }

  /**
   * What is minimised: the loss plus all penalties.
   *
   * @param loss loss on the decoder's answer
   * @param regularizers id of a group to the penalty on its activity
   */
  public record Objective(Loss loss, Map<String, ActivityRegularizer> regularizers) {
    public Objective {
      regularizers = Collections.unmodifiableMap(new TreeMap<>(regularizers));
    }
  }

  /**
   * How parameters change.
   *
   * @param rule the optimiser
   * @param schedule change of its learning rate over updates
   */
  public record Updating(OptimizerRule rule, Optional<LearningRateSchedule> schedule) {

    /** Learning rate for update {@code update}, counted from 0. */
    public double rate(long update) {
      return rule.learningRate() * schedule.map(s -> s.factor(update)).orElse(1.0);
    }
  }

  /**
   * What is simulated for each sample, from the initial state.
   *
   * @param backend name of the backend
   * @param steps number of time steps, positive
   * @param dt time step, positive
   */
  public record Window(String backend, int steps, Time dt) {
    public Window {
      if (steps <= 0) {
        throw new IllegalArgumentException("the number of time steps must be positive, was " + steps);
      }
      if (!(dt.si() > 0)) {
        throw new IllegalArgumentException("the time step dt must be positive, was " + dt.si() + " s");
      }
    }
  }
}
