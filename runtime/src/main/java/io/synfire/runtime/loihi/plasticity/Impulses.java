package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.TraceVariable;

/**
 * Integer impulses of the traces that spikes make.
 *
 * @param sources of those of the source neurons, 1 to 127
 * @param targets of those of the target neurons, 1 to 127
 */
public record Impulses(int sources, int targets) {

  /** That of a trace. */
  public int of(TraceVariable variable) {
    return variable.ofSource() ? sources : targets;
  }
}
