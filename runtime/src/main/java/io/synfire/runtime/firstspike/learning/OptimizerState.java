package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.NetworkParameters;
import java.util.List;

/**
 * What an update rule remembers.
 *
 * @param updates number of updates done; bumps are none
 * @param moments running means of the derivatives in the shapes of the parameters: of Adam the first and the second moment, of gradient descent its momentum
 *     where it has one
 */
public record OptimizerState(long updates, List<NetworkParameters> moments) {

  public OptimizerState {
    moments = List.copyOf(moments);
  }

  /** A copy of everything. */
  public OptimizerState copy() {
    return new OptimizerState(updates, moments.stream().map(NetworkParameters::copy).toList());
  }
}
