package io.synfire.runtime.firstspike;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.runtime.plan.SourceRef;

/**
 * A connection as it arrives at a layer.
 *
 * @param index its position in the network
 * @param definition the connection
 * @param source what it reads
 * @param place how its signals meet the layer
 * @param trainable whether a gradient learner changes its weights
 */
record Arm(int index, ConnectionDefinition definition, SourceRef source, Placement place, boolean trainable) {

  /**
   * How its signals meet the layer.
   *
   * @param first position of its first source among all sources of the layer
   * @param delays when they arrive
   * @param factor from its weights to those of the solver
   */
  record Placement(int first, Delays delays, double factor) {}

  /** Its id. */
  String id() {
    return definition.id();
  }
}
