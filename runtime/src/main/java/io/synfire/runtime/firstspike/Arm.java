package io.synfire.runtime.firstspike;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.runtime.plan.SourceRef;
import java.util.Optional;

/**
 * A connection as it arrives at a layer.
 *
 * @param index its position in the network
 * @param definition the connection
 * @param source what it reads
 * @param place how its signals meet the layer
 * @param trainable whether a gradient learner changes its weights and learnt delays
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

  /** Its learnt delays. */
  Optional<Delay.Learned> learned() {
    return definition.timing().delay() instanceof Delay.Learned delay ? Optional.of(delay) : Optional.empty();
  }

  /** Whether its synapses of one source may have different delays. */
  boolean perSynapse() {
    return place.delays().perSynapse() || learned().filter(delay -> delay.shape() != DelayShape.AXONAL).isPresent();
  }

  /** Its id. */
  String id() {
    return definition.id();
  }
}
