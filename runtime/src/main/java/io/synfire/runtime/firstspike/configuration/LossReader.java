package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.learning.Regularizer;
import io.synfire.runtime.firstspike.learning.Regularizer.DelayPenalty;
import io.synfire.runtime.firstspike.learning.Regularizer.EarlyOutput;
import io.synfire.runtime.firstspike.learning.ShiftInvariantLoss;
import io.synfire.runtime.firstspike.learning.SpikeTimeLoss;
import io.synfire.runtime.firstspike.learning.TargetTimeLoss;
import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The group {@code training_params.loss}. Times are in the file in units of the synaptic time constant. */
final class LossReader {
  private final double tau;

  LossReader(double tau) {
    this.tau = tau;
  }

  Optional<Objective> read(Section s) {
    Optional<String> kind = s.name("type", Set.of("TTFS", "MSE", "shift_invariant_MSE"));
    Optional<SpikeTimeLoss> loss = kind.flatMap(type -> loss(s, type));
    s.former("alpha", "write loss.regulariser: [{type: early_output, alpha: ..., beta: ...}]");
    s.former("beta", "write loss.regulariser: [{type: early_output, alpha: ..., beta: ...}]");
    List<Regularizer> terms = new ArrayList<>();
    for (Setting entry : s.list("regulariser", "it must be a list of groups such as {type: early_output, alpha: 0.005, beta: 1.0}")) {
      s.group(entry, "it must be a group of keys: 'type' and the parameters of the term").flatMap(this::term).ifPresent(terms::add);
    }
    s.close(kind);
    return loss.flatMap(l -> s.make(() -> new Objective(l, terms)));
  }

  private Optional<SpikeTimeLoss> loss(Section s, String type) {
    return switch (type) {
      case "TTFS" -> {
        double xi = s.number("xi", Range.POSITIVE);
        yield s.make(() -> new TimeToFirstSpikeLoss(xi, tau));
      }
      case "MSE" -> {
        double correct = s.number("t_correct", Range.ANY);
        double wrong = s.number("t_wrong", Range.ANY);
        yield s.make(() -> new TargetTimeLoss(correct, wrong, tau));
      }
      default -> {
        double shift = s.number("delta_t", Range.ANY);
        yield s.make(() -> new ShiftInvariantLoss(shift * tau));
      }
    };
  }

  private Optional<Regularizer> term(Section s) {
    double alpha = s.number("alpha", Range.NOT_NEGATIVE);
    Optional<String> kind = s.name("type", Set.of("early_output", "l2_delay"));
    Optional<Regularizer> term = kind.flatMap(type -> {
      if (type.equals("early_output")) {
        double beta = s.number("beta", Range.POSITIVE);
        return s.make(() -> new EarlyOutput(alpha, beta, tau));
      }
      boolean effective = s.flag("use_effective_delays");
      return s.make(() -> new DelayPenalty(alpha, effective));
    });
    s.close(kind);
    return term;
  }
}
