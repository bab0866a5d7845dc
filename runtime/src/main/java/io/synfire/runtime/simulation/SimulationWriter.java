package io.synfire.runtime.simulation;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Deployment;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.data.npy.NpyArray;
import io.synfire.runtime.data.npy.Npz;
import io.synfire.runtime.persistence.AtomicFile;
import io.synfire.runtime.persistence.Records;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a simulation into a folder. */
final class SimulationWriter {
  private final Simulation simulation;
  private final Session session;
  private final NetworkDefinition network;
  private final Map<String, Map<String, NpyArray>> arrays = new TreeMap<>();

  SimulationWriter(Simulation simulation) {
    this.simulation = simulation;
    this.session = simulation.built();
    this.network = session.network();
  }

  /** Writes it; gives the folder. */
  Path write(Path directory, String name, Simulation.Existing existing) {
    Path old = directory.resolve(name);
    if (existing == Simulation.Existing.REPLACE && Files.exists(old) && Files.notExists(new SimulationFolder(old).simulation())) {
      throw new IllegalArgumentException(old + " is no saved simulation and is not replaced; choose another name");
    }
    return NewFolder.fill(directory, name, existing == Simulation.Existing.REPLACE, folder -> write(new SimulationFolder(folder)));
  }

  private void write(SimulationFolder folder) {
    Map<String, float[][]> given = new LinkedHashMap<>();
    AtomicFile.write(folder.components(), Records.toJson(new SavedParts.SavedComponents(members()), given));
    AtomicFile.write(folder.connections(), Records.toJson(new SavedParts.SavedConnections(connections()), given));
    AtomicFile.write(folder.commands(), Records.toJson(new SavedParts.SavedCommands(simulation.commands().stream().sorted().toList())));
    AtomicFile.write(folder.simulation(), Records.toJson(header(), given));
    Map<String, NpyArray> matrices = new LinkedHashMap<>();
    given.forEach((n, a) -> matrices.put(n, NpyArray.of(a)));
    Npz.write(folder.given(), matrices);
    simulation.custom().forEach((component, own) -> own.forEach((array, content) -> add(component, array, content)));
    NewFolder.create(folder.custom());
    arrays.forEach((component, content) -> Npz.write(folder.custom(component), content));
  }

  private Map<String, MemberDefinition> members() {
    return network.members().stream().collect(Collectors.toMap(MemberDefinition::id, m -> m, (a, b) -> a, LinkedHashMap::new));
  }

  private Map<String, ConnectionDefinition> connections() {
    return network.connections().stream().collect(Collectors.toMap(ConnectionDefinition::id, c -> c, (a, b) -> a, LinkedHashMap::new));
  }

  private SavedSimulation header() {
    Settings settings = simulation.settings();
    Deployment deployment = settings.target().deployment();
    Driver driver = simulation.given();
    Map<String, float[][]> inputs = new TreeMap<>();
    session.inputs().forEach((encoder, values) -> inputs.put(encoder + ".input", new float[][] {values}));
    if (driver.rest() != null) {
      add(driver.encoder(), "rest", NpyArray.of(new float[][] {driver.rest()}));
    }
    SavedSimulation.Arrays names = new SavedSimulation.Arrays(
        keep(session.values()), keep(session.run().memory().map(RunMemory::arrays).orElse(Map.of())), keep(inputs));
    return new SavedSimulation(
        SavedSimulation.VERSION, network.name(), network.lagPolicy(), network.monitors(), network.learners(), network.optimizers(),
        settings.target().backend().name(), deployment,
        new SavedSimulation.Progress(settings.dt().si(), settings.seed(), settings.learning(), session.steps()),
        new SavedSimulation.SetUp(driver.encoder(), driver.rest() != null), names);
  }

  /** Puts arrays to the components they belong to; gives their names. */
  private List<String> keep(Map<String, float[][]> named) {
    List<String> ids = new Components(simulation, session).ids();
    Components.byOwner(named, ids).forEach((component, content) -> content.forEach((array, values) -> add(component, array, NpyArray.of(values))));
    return List.copyOf(named.keySet());
  }

  private void add(String component, String array, NpyArray content) {
    if (arrays.computeIfAbsent(component, c -> new TreeMap<>()).putIfAbsent(array, content) != null) {
      throw new IllegalArgumentException(component + " has an array '" + array + "' of its own; keep yours under another name");
    }
  }
}
