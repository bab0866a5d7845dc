package io.synfire.passes;

import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.units.Dimension;
import java.util.Map;

/** The variables that connections, monitors and decoders can read. */
public final class Variables {
  /** The variable of a neuron group that is 1 for a neuron that spiked and 0 otherwise. */
  public static final String SPIKE = "spike";

  /** The variable that an encoder emits. */
  public static final String OUTPUT = "output";

  private Variables() {}

  /**
   * The variables of a member with their dimensions, in the order of the model: of a group those of its model, of an encoder {@link #OUTPUT},
   * of anything else none. Empty also where the model is wrong.
   */
  public static Map<String, Dimension> of(MemberDefinition member) {
    return switch (member) {
      case GroupDefinition g -> ModelInterface.of(g.model().text()).variables();
      case EncoderDefinition e -> Map.of(OUTPUT, Dimension.ONE);
      case DecoderDefinition d -> Map.of();
      case ContainerDefinition c -> Map.of();
    };
  }
}
