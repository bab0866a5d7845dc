package io.synfire.runtime.firstspike.pretrained;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
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

/** Reads what training makes small: {@code type}, the numbers of that loss, and a list {@code regulariser}. */
public final class ObjectiveReader {

  private ObjectiveReader() {}

  /**
   * Reads a loss.
   *
   * @param loss its fields
   * @param tau synaptic time constant, in which the numbers of the loss are given
   * @throws IllegalArgumentException naming the field
   */
  public static Objective read(JsonFields loss, double tau) {
    List<Regularizer> regularizers = new ArrayList<>();
    if (loss.has("regulariser")) {
      for (JsonNode regularizer : loss.array("regulariser")) {
        regularizers.add(regularizer(new JsonFields(regularizer), tau));
      }
    }
    return new Objective(loss(loss, tau), regularizers);
  }

  private static SpikeTimeLoss loss(JsonFields loss, double tau) {
    return switch (loss.text("type")) {
      case "TTFS" -> new TimeToFirstSpikeLoss(loss.number("xi"), tau);
      case "MSE" -> new TargetTimeLoss(loss.number("t_correct"), loss.number("t_wrong"), tau);
      case "shift_invariant_MSE" -> new ShiftInvariantLoss(loss.number("delta_t") * tau);
      default -> throw unknown(loss, "TTFS, MSE or shift_invariant_MSE");
    };
  }

  private static Regularizer regularizer(JsonFields regularizer, double tau) {
    return switch (regularizer.text("type")) {
      case "early_output" -> new EarlyOutput(regularizer.number("alpha"), regularizer.number("beta"), tau);
      case "l2_delay" -> new DelayPenalty(regularizer.number("alpha"), regularizer.has("use_effective_delays")
          && regularizer.get("use_effective_delays").asBoolean());
      default -> throw unknown(regularizer, "early_output or l2_delay");
    };
  }

  private static IllegalArgumentException unknown(JsonFields fields, String known) {
    return new IllegalArgumentException("field \"type\" must be " + known + ", was \"" + fields.text("type") + "\"");
  }
}
