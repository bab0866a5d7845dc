package io.synfire.runtime.loihi.plasticity;

import java.util.List;

/**
 * A float rule in integers, and what was lost on the way.
 *
 * @param learning the rule
 * @param impulses integer impulses of the traces that spikes make
 * @param perDelay integer of a learned delay of 1
 * @param perTag integer of a tag of 1
 * @param roundings every coefficient and every constant, in order of the rule
 */
public record TraceDiscretization(TraceLearning learning, Impulses impulses, double perDelay, double perTag, List<TermRounding> roundings) {
  public TraceDiscretization {
    roundings = List.copyOf(roundings);
  }

  /** The largest relative error of a coefficient or constant. */
  public double worst() {
    return roundings.stream().mapToDouble(TermRounding::relativeError).max().orElse(0);
  }
}
