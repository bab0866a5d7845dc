package io.synfire.runtime.firstspike.experiment;

import static io.synfire.runtime.firstspike.experiment.ExperimentDescription.number;

import io.synfire.runtime.firstspike.learning.Regularizer;
import io.synfire.runtime.firstspike.learning.ShiftInvariantLoss;
import io.synfire.runtime.firstspike.learning.SpikeTimeLoss;
import io.synfire.runtime.firstspike.learning.TargetTimeLoss;
import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.network.ForwardMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an experiment is trained, in lines of text. */
final class TrainingDescription {

  private TrainingDescription() {}

  static List<String> of(TrainingSettings t) {
    Stream<String> terms = Stream.concat(Stream.of(loss(t.objective().loss())), t.objective().regularizers().stream().map(TrainingDescription::regularizer));
    return List.of(
        "loss      " + terms.collect(Collectors.joining(" + ")),
        "updates   " + rule(t.updating().rule()) + ", learning rate " + number(t.updating().learningRate()) + schedule(t.updating().schedule()),
        "bumping   " + bumping(t.updating().bumping()),
        "training  " + batches(t.batches()) + ", seed " + t.seed()
            + t.inputNoise().map(n -> ", noise of inputs N(" + number(n.mean()) + ", " + number(n.standardDeviation()) + ")").orElse(""),
        "forward   " + forward(t.forward()));
  }

  private static String loss(SpikeTimeLoss loss) {
    return switch (loss) {
      case TimeToFirstSpikeLoss l -> "time to first spike, cross-entropy of -T / (" + number(l.xi()) + " tau)";
      case TargetTimeLoss l -> "squared distance from " + number(l.correct()) + " tau, other outputs from " + number(l.wrong()) + " tau";
      case ShiftInvariantLoss l -> "squared distance of every output from the label's time + " + number(l.shift());
    };
  }

  private static String regularizer(Regularizer regularizer) {
    return switch (regularizer) {
      case Regularizer.EarlyOutput r -> number(r.alpha()) + " exp(T_label / (" + number(r.beta()) + " tau))";
      case Regularizer.DelayPenalty r -> number(r.alpha()) + " mean square of " + (r.effective() ? "delays" : "delay parameters");
    };
  }

  private static String rule(UpdateRule rule) {
    return switch (rule) {
      case UpdateRule.Adam a -> "Adam";
      case UpdateRule.Sgd g -> "gradient descent" + (g.momentum() == 0 ? "" : " with momentum " + number(g.momentum()));
    };
  }

  private static String schedule(RateSchedule schedule) {
    return switch (schedule) {
      case RateSchedule.Constant c -> "";
      case RateSchedule.Step s -> ", times " + number(s.gamma()) + " every " + s.every() + " epochs";
      case RateSchedule.Milestones m -> ", times " + number(m.gamma()) + " after epochs " + m.epochs();
      case RateSchedule.Exponential e -> ", times " + number(e.gamma()) + " every epoch";
    };
  }

  private static String bumping(Bumping bumping) {
    return number(bumping.value()) + (bumping.exponential() ? ", doubling while it goes on" : "")
        + (bumping.targeted() ? ", of silent neurons" : ", of all neurons of a layer");
  }

  private static String batches(Batches batches) {
    String savepoints = batches.savepoints().isEmpty() ? "" : ", savepoints after " + batches.savepoints();
    return batches.epochs() + " epochs in batches of " + batches.training() + savepoints;
  }

  private static String forward(ForwardMode mode) {
    return switch (mode) {
      case ForwardMode.Exact e -> "exact";
      case ForwardMode.Euler e -> "Euler integration, " + number(e.duration()) + " in steps of " + number(e.resolution());
    };
  }
}
