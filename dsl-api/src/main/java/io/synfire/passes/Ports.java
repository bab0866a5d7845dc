package io.synfire.passes;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.units.Dimension;
import java.util.Map;

/** The input ports that connections can write. */
public final class Ports {
  private Ports() {}

  /** The input ports of a group with their dimensions, in the order of the model; empty also where the model is wrong. */
  public static Map<String, Dimension> of(GroupDefinition group) {
    return ModelInterface.of(group.model().text()).ports();
  }
}
