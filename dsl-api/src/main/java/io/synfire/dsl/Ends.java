package io.synfire.dsl;

import io.synfire.ir.Shape;
import java.util.Optional;

/**
 * The two terminal members that one bundle of synapses connects.
 *
 * @param pre a group or encoder
 * @param post a group
 */
record Ends(Member pre, Member post) {

  /** Shape of a member whose size is known. */
  static Optional<Shape> shape(Member member) {
    return switch (member) {
      case NeuronGroup group -> Optional.of(group.shape());
      case Encoder encoder -> encoder.shape();
      case Decoder decoder -> Optional.empty();
      case Composite assembly -> Optional.empty();
    };
  }
}
