package io.synfire.runtime.simulation;

import io.synfire.model.Names;
import java.util.Collection;

/** Looks up names, and says what there is where one is unknown. */
final class Known {
  private Known() {}

  /** Nothing of this kind is named so; {@code where} has these. */
  static IllegalArgumentException unknown(String where, String kind, String name, Collection<String> known) {
    String nearest = Names.didYouMean(name, known);
    String all = known.isEmpty() ? "; it has none" : (nearest.isEmpty() ? "; it has " : " It has ") + String.join(", ", known);
    return new IllegalArgumentException(where + " has no " + kind + " named '" + name + "'" + nearest + all);
  }

  /** The name itself, if it is known. */
  static String require(String where, String kind, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw unknown(where, kind, name, known);
    }
    return name;
  }
}
