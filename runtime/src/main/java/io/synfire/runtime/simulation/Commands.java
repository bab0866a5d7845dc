package io.synfire.runtime.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The commands of a simulation by name. */
final class Commands {
  static final String CLAMP = "clamp";

  private final String simulation;
  private final Map<String, Command> bound = new LinkedHashMap<>();
  private final Command clamp;

  /** Nothing but a command {@code clamp}, which may be replaced. */
  Commands(String simulation, Command clamp) {
    this.simulation = simulation;
    this.clamp = clamp;
    bound.put(CLAMP, clamp);
  }

  void bind(String name, Command command) {
    if (!name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
      throw new IllegalArgumentException("a command has a name of letters, digits and _, was given '" + name + "'");
    }
    Command before = bound.get(name);
    if (before != null && before != clamp && !(before instanceof Unbound)) {
      throw new IllegalArgumentException(simulation + " already has a command '" + name + "'; choose another name");
    }
    bound.put(name, command);
  }

  /** A command that was saved, of which only the name can be read. */
  void remember(String name) {
    bound.putIfAbsent(name, new Unbound(name));
  }

  Set<String> names() {
    return Set.copyOf(bound.keySet());
  }

  Command named(String name) {
    Command command = bound.get(name);
    if (command == null) {
      throw Known.unknown(simulation, "command", name, bound.keySet());
    }
    return command;
  }

  /** A command without its code. */
  private record Unbound(String name) implements Command {
    @Override
    public void run(Simulation simulation, float[]... arguments) {
      throw new IllegalStateException("command '" + name + "' was saved by its name only; bind it again by command(\"" + name + "\", ...)");
    }
  }
}
