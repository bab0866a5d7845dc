package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.Optional;

/**
 * A group all of whose rows lead to the same consecutive targets with the same delay, so that the rows of a step can be summed together.
 *
 * @param first first target
 * @param length number of targets
 * @param delay further steps of delay
 */
record DenseLayout(int first, int length, int delay) {

  /** That of a group; empty where its rows lead to different targets. */
  static Optional<DenseLayout> of(SynapseGroup group, WeightRow[][] rows) {
    DenseLayout layout = null;
    SynapseGroup.Routing routing = group.routing();
    for (int axon = 0; axon < routing.axons(); axon++) {
      if (routing.base()[axon] >= 0) {
        for (WeightRow row : rows[routing.set()[axon]]) {
          DenseLayout own = row instanceof WeightRow.Straight s ? at(s, routing.base()[axon]) : null;
          layout = layout == null ? own : layout;
          if (own == null || !own.equals(layout)) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.ofNullable(layout);
  }

  private static DenseLayout at(WeightRow.Straight row, int base) {
    return new DenseLayout(base + row.first(), row.weights().length, row.delay());
  }
}
