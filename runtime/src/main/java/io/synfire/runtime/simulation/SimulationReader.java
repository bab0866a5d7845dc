package io.synfire.runtime.simulation;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.npy.NpyArray;
import io.synfire.runtime.data.npy.Npz;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.persistence.Records;
import io.synfire.units.Time;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link SimulationWriter} wrote. Every fault is a {@link CheckpointFormatException}. */
final class SimulationReader {
  private final SimulationFolder folder;
  private final Map<String, Map<String, NpyArray>> files = new LinkedHashMap<>();
  private List<String> ids = List.of();

  SimulationReader(Path folder) {
    this.folder = new SimulationFolder(folder);
  }

  Simulation read() {
    try {
      SavedSimulation saved = header();
      NetworkDefinition network = network(saved);
      Settings settings = settings(saved);
      ids = Components.ids(network);
      Simulation simulation = new Simulation(network, settings);
      return restored(simulation, saved);
    } catch (DataException | IllegalArgumentException | IllegalStateException | DiagnosticException e) {
      throw new CheckpointFormatException(folder.path() + ": cannot be loaded: " + e.getMessage(), e);
    }
  }

  private Simulation restored(Simulation simulation, SavedSimulation saved) {
    try {
      restore(simulation, saved);
      return simulation;
    } catch (RuntimeException e) {
      simulation.stop();
      throw e;
    }
  }

  private SavedSimulation header() {
    if (!Files.isDirectory(folder.path())) {
      throw new CheckpointFormatException(folder.path() + ": there is no such folder");
    }
    int version = Records.version(folder.simulation(), "version");
    if (version != SavedSimulation.VERSION) {
      throw new CheckpointFormatException(folder.simulation() + ": has the format version " + version + ", this Synfire reads version "
          + SavedSimulation.VERSION
          + (version > SavedSimulation.VERSION ? "; use a newer Synfire" : ""));
    }
    return Records.readJson(folder.simulation(), SavedSimulation.class, given());
  }

  private Map<String, float[][]> given() {
    Map<String, float[][]> given = new LinkedHashMap<>();
    Npz.read(folder.given()).forEach((name, array) -> given.put(name, array.toMatrix()));
    return given;
  }

  private NetworkDefinition network(SavedSimulation saved) {
    SavedParts.SavedComponents components = Records.readJson(folder.components(), SavedParts.SavedComponents.class, given());
    SavedParts.SavedConnections connections = Records.readJson(folder.connections(), SavedParts.SavedConnections.class, given());
    components.components().forEach((id, member) -> requireId(folder.components(), id, member.id()));
    connections.connections().forEach((id, connection) -> requireId(folder.connections(), id, connection.id()));
    return new NetworkDefinition(saved.network(), saved.lagPolicy(), List.copyOf(components.components().values()),
        List.copyOf(connections.connections().values()), saved.monitors(), saved.learners(), saved.optimizers());
  }

  private static void requireId(Path file, String key, String id) {
    if (!key.equals(id)) {
      throw new CheckpointFormatException(file + ": under " + key + " stands what calls itself " + id);
    }
  }

  private static Settings settings(SavedSimulation saved) {
    Target target = new Target(Backends.named(saved.backend()), saved.deployment());
    return new Settings(target, new Time(saved.progress().dt()), saved.progress().seed(), saved.progress().learning());
  }

  private void restore(Simulation simulation, SavedSimulation saved) {
    Map<String, float[][]> values = new LinkedHashMap<>();
    saved.arrays().parameters().forEach(name -> values.put(name, finite(name, take(name).toMatrix())));
    Session session = simulation.built(values);
    check(session, values);
    if (!saved.arrays().memory().isEmpty()) {
      Map<String, float[][]> memory = new LinkedHashMap<>();
      saved.arrays().memory().forEach(name -> memory.put(name, take(name).toMatrix()));
      session.resume(new RunMemory(saved.progress().steps(), memory));
    }
    saved.arrays().inputs().forEach(name -> session.input(Components.owner(name, ids), take(name).toFloats()));
    if (saved.setUp().rests()) {
      simulation.setUp(saved.setUp().encoder(), take(saved.setUp().encoder() + ".rest").toFloats());
    } else if (!saved.setUp().encoder().isEmpty()) {
      simulation.setUp(saved.setUp().encoder());
    }
    Records.readJson(folder.commands(), SavedParts.SavedCommands.class).commands().forEach(simulation.bound()::remember);
    own(simulation);
  }

  private float[][] finite(String name, float[][] values) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        if (!Float.isFinite(values[i][j])) {
          throw new CheckpointFormatException(folder.path() + ": " + name + "[" + i + "][" + j + "] is " + values[i][j] + ", it must be a finite number");
        }
      }
    }
    return values;
  }

  private void check(Session session, Map<String, float[][]> values) {
    List<String> names = session.parameters().names();
    if (!values.keySet().equals(Set.copyOf(names))) {
      throw new CheckpointFormatException(folder.simulation() + ": lists the parameters " + values.keySet() + ", the network has " + names);
    }
    for (String name : names) {
      float[][] live = session.parameters().get(name);
      float[][] saved = values.get(name);
      if (saved.length != live.length || saved[0].length != live[0].length) {
        throw new CheckpointFormatException(
            folder.path() + ": array " + name + " has the shape " + saved.length + "x" + saved[0].length + ", the network needs " + live.length + "x"
                + live[0].length);
      }
    }
  }

  /** An array of a component, which is then no longer among those of the user's own. */
  private NpyArray take(String name) {
    String component = Components.owner(name, ids);
    NpyArray array = component.isEmpty() ? null : file(component).remove(name.substring(component.length() + 1));
    if (array == null) {
      throw new CheckpointFormatException(component.isEmpty() ? folder.simulation() + ": array " + name + " belongs to no component"
          : folder.custom(component) + ": the array " + name.substring(component.length() + 1) + " is missing");
    }
    if (array.size() == 0) {
      throw new CheckpointFormatException(folder.custom(component) + ": the array " + name.substring(component.length() + 1) + " is empty");
    }
    return array;
  }

  private Map<String, NpyArray> file(String component) {
    return files.computeIfAbsent(component, c -> new LinkedHashMap<>(Files.exists(folder.custom(c)) ? Npz.read(folder.custom(c)) : Map.of()));
  }

  /** What is left in the files is the user's. */
  private void own(Simulation simulation) {
    for (String id : new ArrayList<>(ids)) {
      file(id).forEach((array, content) -> simulation.custom(id, array, content));
    }
  }
}
