package io.synfire.runtime.simulation;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
import java.util.List;
import java.util.Map;

/** Files of a saved simulation beside {@link SavedSimulation}. */
final class SavedParts {
  private SavedParts() {}

  /**
   * What stands in {@code components.json}.
   *
   * @param components id to group, encoder, decoder or assembly with its arguments, in order of declaration
   */
  record SavedComponents(Map<String, MemberDefinition> components) {}

  /**
   * What stands in {@code connections.json}.
   *
   * @param connections id to connection, in order of declaration
   */
  record SavedConnections(Map<String, ConnectionDefinition> connections) {}

  /**
   * What stands in {@code commands.json}.
   *
   * @param commands names of the commands
   */
  record SavedCommands(List<String> commands) {}
}
