package io.synfire.runtime.simulation;

import io.synfire.dsl.Network;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.data.npy.NpyArray;
import io.synfire.units.Quantity;
import io.synfire.units.Time;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A network that is run by hand, one sample at a time, on any backend: edit, {@link #rebuild}, {@link #setUp}, then {@link #view} and {@link #rest} in a
 * loop, look into {@link #component components}, {@link #saveToJson save}. A simulation is edited or paused, then perhaps running, and once stopped stays so:
 * there is one run of it. Used by one thread; while it runs in the background only {@link #pause}, {@link #isRunning} and {@link #stop} are allowed.
 *
 * <p>Verbs of ngc-lava and Lava are named with each method.
 */
public final class Simulation implements AutoCloseable {
  private static final int WINDOW = 10;

  private final NetworkEdits edits;
  private final Commands commands;
  private final Map<String, Map<String, NpyArray>> custom = new TreeMap<>();
  private final List<Consumer<Observations>> listeners = new ArrayList<>();
  private Settings settings;
  private Map<String, float[][]> values = Map.of();
  private Session session;
  private Driver driver = Driver.NONE;
  private volatile ContinuousRun continuous;
  private volatile boolean stopped;

  Simulation(NetworkDefinition network, Settings settings) {
    this.edits = new NetworkEdits(network);
    this.settings = settings;
    this.commands = new Commands(name(), (simulation, arguments) -> clampDriver(arguments));
  }

  /** A simulation of a network on a backend by name, as it is now: later edits of the network do not touch it. ({@code with LavaContext(name)}) */
  public static Simulation of(Network network, String backend, Time dt) {
    return of(network.definition(), Target.of(backend).with(network.deployment()), dt);
  }

  /**
   * A simulation of a network on a backend, which may have a layout on its chips.
   *
   * @throws IllegalArgumentException if dt is not positive
   */
  public static Simulation of(NetworkDefinition network, Target target, Time dt) {
    return new Simulation(network, new Settings(target, dt, 1, true));
  }

  /**
   * Loads what {@link #saveToJson} wrote, on the backend it was saved from: weights and parameters are as saved; and where that backend hands out what a run
   * remembers, it goes on exactly as it would have. Commands are known by name and have to be bound again. ({@code load_from_dir})
   *
   * @throws io.synfire.runtime.persistence.CheckpointFormatException naming file and fault, if anything is missing, damaged, too large or of another version
   */
  public static Simulation load(Path folder) {
    return new SimulationReader(folder).read();
  }

  // -- before the run ------------------------------------------------------------------------------------------------------------------------------------

  /** Draws initial weights and all random numbers from this seed; 1 unless set. Before the first run. */
  public Simulation seed(long seed) {
    requireNotBuilt("the seed");
    settings = settings.withSeed(seed);
    return this;
  }

  /** Whether plasticity rules change weights; they do unless set. Before the first run. */
  public Simulation learning(boolean learning) {
    requireNotBuilt("whether it learns");
    settings = settings.withLearning(learning);
    return this;
  }

  /**
   * Lets a connection deliver this many steps late; takes effect with {@link #rebuild}. ({@code set_lag(name)})
   *
   * @throws IllegalArgumentException listing the connections, if there is none of this name; if steps is negative
   */
  public Simulation lag(String connection, int steps) {
    requirePaused("lags are changed");
    edits.lag(connection, steps);
    return this;
  }

  /**
   * Changes a parameter of a group: one value, or one per neuron; takes effect with {@link #rebuild}.
   *
   * @throws IllegalArgumentException listing groups or parameters with the nearest, if there is none of this name; if number or dimension do not fit
   */
  public Simulation parameter(String group, String parameter, Quantity... values) {
    requirePaused("parameters are changed");
    edits.parameter(group, parameter, values);
    return this;
  }

  /**
   * Builds the network with the changes of lags and parameters. Weights, biases and trainable parameters keep their present values, but those that were
   * changed; the data of the encoders are kept; state (potentials, adaptive thresholds, traces, signals on their way) and the count of steps start anew. The
   * first run builds by itself. ({@code rebuild_lava})
   *
   * @throws IllegalStateException if it is running or stopped
   * @throws io.synfire.diagnostics.DiagnosticException with everything that is wrong with the network; the simulation is then as before
   */
  public void rebuild() {
    requirePaused("it is rebuilt");
    Map<String, float[][]> kept = session == null ? new TreeMap<>(values) : session.values();
    edits.changed().forEach(kept::remove);
    Session next = Session.open(edits.network(), settings, kept);
    if (session != null) {
      session.inputs().forEach(next::input);
      session.close();
    }
    session = next;
    edits.applied();
  }

  /** Says which encoder {@link #clamp} and {@link #view} write; needed where there are several. ({@code set_up_runtime(core)}) */
  public Simulation setUp(String encoder) {
    requirePaused("it is set up");
    driver = new Driver(Known.require(name(), "encoder", encoder, encoders()), null);
    return this;
  }

  /** As {@link #setUp(String)}, with what the encoder gets at rest. ({@code set_up_runtime(core, rest_image)}) */
  public Simulation setUp(String encoder, float... restInput) {
    setUp(encoder);
    driver = new Driver(encoder, restInput.clone());
    return this;
  }

  /** Calls this with what was observed in every window: after each {@link #run(int)}, and every few steps of continuous running, then in its thread. */
  public Simulation listen(Consumer<Observations> listener) {
    listeners.add(listener);
    return this;
  }

  // -- commands ------------------------------------------------------------------------------------------------------------------------------------------

  /**
   * Binds a command to this simulation by name. {@code clamp}, which {@link #view} and {@link #rest} call, may be replaced. ({@code dynamicCommand})
   *
   * @throws IllegalArgumentException if the name is taken or no identifier
   */
  public Simulation command(String name, Command command) {
    commands.bind(name, command);
    return this;
  }

  /** Names of the commands. */
  public Set<String> commands() {
    return commands.names();
  }

  /**
   * Runs a command.
   *
   * @throws IllegalArgumentException listing the commands, if there is none of this name
   */
  public void invoke(String name, float[]... arguments) {
    commands.named(name).run(this, arguments);
  }

  /** Holds the input at these values from the next step on, by the command {@code clamp}. ({@code clamp(x)}) */
  public void clamp(float... values) {
    invoke(Commands.CLAMP, values);
  }

  /** Holds the input of one encoder at these values from the next step on. */
  public void input(String encoder, float... values) {
    requirePaused("an input is clamped");
    Known.require(name(), "encoder", encoder, encoders());
    built().input(encoder, values);
  }

  private void clampDriver(float[]... arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("command clamp takes one array, the values of the input, was given " + arguments.length);
    }
    input(driver().encoder(), arguments[0]);
  }

  // -- running -------------------------------------------------------------------------------------------------------------------------------------------

  /**
   * Runs this many steps and pauses. ({@code run(t)}, {@code RunSteps})
   *
   * @throws IllegalStateException if it is running or stopped, has changes that wait for {@link #rebuild}, or an encoder has no data
   */
  public Observations run(int steps) {
    requirePaused("it is run");
    Observations seen = ready().advance(steps);
    listeners.forEach(l -> l.accept(seen));
    return seen;
  }

  /**
   * What went wrong without stopping it, since it was built: integers of a chip that overflowed, say. (The warnings of the peers)
   *
   * @throws IllegalStateException if it is running or stopped
   */
  public List<String> warnings() {
    requirePaused("its warnings are read");
    return ready().warnings();
  }

  /** Runs for a duration, which must be whole steps, and pauses. */
  public Observations run(Time duration) {
    return run(settings.steps(duration));
  }

  /** Clamps these values and runs. ({@code view(x, t)}) */
  public Observations view(float[] values, int steps) {
    clamp(values);
    return run(steps);
  }

  /**
   * Clamps the input at rest and runs. ({@code rest(t)})
   *
   * @throws IllegalStateException if {@link #setUp(String, float...)} has given no input at rest
   */
  public Observations rest(int steps) {
    if (driver.rest() == null) {
      throw new IllegalStateException("rest needs the input at rest; give it by setUp(encoder, values), of which the encoders are " + encoders());
    }
    clamp(driver.rest());
    return run(steps);
  }

  /** Runs on in a thread of its own until {@link #pause}. ({@code RunContinuous}) */
  public void start() {
    requirePaused("it is started");
    Session running = ready();
    continuous = new ContinuousRun(name(), () -> {
      Observations seen = running.advance(WINDOW);
      listeners.forEach(l -> l.accept(seen));
    });
  }

  /**
   * Lets continuous running end after the present few steps; does nothing if it is not running. ({@code pause()})
   *
   * @throws RuntimeException what has stopped it, if something has
   */
  public void pause() {
    ContinuousRun running = continuous;
    if (running != null) {
      try {
        running.pause();
      } finally {
        continuous = running.isRunning() ? running : null;
      }
    }
  }

  /** Whether it is running in the background. */
  public boolean isRunning() {
    ContinuousRun running = continuous;
    return running != null && running.isRunning();
  }

  /** Ends the simulation for good. ({@code stop()}) */
  public void stop() {
    try {
      pause();
    } finally {
      stopped = true;
      if (session != null) {
        session.close();
        session = null;
      }
    }
  }

  /** As {@link #stop}. ({@code with model.runtime}) */
  @Override
  public void close() {
    stop();
  }

  // -- looking inside, keeping ---------------------------------------------------------------------------------------------------------------------------

  /** Number of steps since it was built. */
  public long steps() {
    requirePaused("its steps are read");
    return session == null ? 0 : session.steps();
  }

  /**
   * A group, connection or encoder to look into while paused; builds the network if nothing has. ({@code get_lava_components})
   *
   * @throws IllegalArgumentException listing the components, if there is none of this name
   */
  public Component component(String id) {
    requirePaused("its components are looked into");
    return new Components(this, built()).named(id);
  }

  /** Ids of all components. */
  public List<String> components() {
    requirePaused("its components are listed");
    return new Components(this, built()).ids();
  }

  /** The network with its present weights and parameters, to edit. ({@code write_to_ngc}) */
  public Network network() {
    requirePaused("its network is read");
    Network network = Network.of(edits.network());
    Map<String, WeightMatrix> present = new TreeMap<>();
    built().values().forEach((name, array) -> present.put(name, WeightMatrix.of(array)));
    network.assign(present);
    return network;
  }

  /** Keeps an array of the user's own with a component: it is saved and loaded with it. */
  public Simulation custom(String component, String array, NpyArray content) {
    requirePaused("arrays are kept with it");
    Known.require(name(), "component", component, new Components(this, built()).ids());
    custom.computeIfAbsent(component, c -> new TreeMap<>()).put(array, content);
    return this;
  }

  /** The arrays of the user's own of a component by name. */
  public Map<String, NpyArray> custom(String component) {
    return Map.copyOf(custom.getOrDefault(component, Map.of()));
  }

  /**
   * Saves into a new folder of this name in a directory; where there is one already, of the first free name {@code name-1}, {@code name-2}, ... The folder
   * appears whole or not at all. It holds {@code simulation.json}, {@code components.json}, {@code connections.json}, {@code commands.json}, and in
   * {@code custom/<component>.npz} the arrays of each component, which NumPy reads. ({@code save_to_json(dir, name)})
   *
   * @return the folder
   * @throws IllegalArgumentException if a part of the network cannot be saved, naming it
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public Path saveToJson(Path directory, String name) {
    return saveToJson(directory, name, Existing.KEEP);
  }

  /** As {@link #saveToJson(Path, String)}, saying what becomes of a folder that is there already. ({@code overwrite=True}) */
  public Path saveToJson(Path directory, String name, Existing existing) {
    requirePaused("it is saved");
    return new SimulationWriter(this).write(directory, name, existing);
  }

  /** What becomes of a saved simulation of the same name. */
  public enum Existing {
    /** It stays; a free name is taken. */
    KEEP,
    /** It is replaced. */
    REPLACE
  }

  /** Name of the network. */
  public String name() {
    return edits.network().name();
  }

  // -- for saving and loading ----------------------------------------------------------------------------------------------------------------------------

  Settings settings() {
    return settings;
  }

  Commands bound() {
    return commands;
  }

  Driver given() {
    return driver;
  }

  Map<String, Map<String, NpyArray>> custom() {
    return custom;
  }

  /** Builds with these values of parameters. */
  Session built(Map<String, float[][]> saved) {
    values = saved;
    return built();
  }

  /** Parameters of a component were set; a backend that takes them in only when it builds needs to build again. */
  void parametersSet(String component) {
    if (!settings.target().backend().capabilities().has(Capabilities.Feature.LIVE_PARAMETERS)) {
      edits.changed().add("values of " + component);
    }
  }

  Session built() {
    if (session == null) {
      rebuild();
    }
    return session;
  }

  /** Refuses to do something now that needs a pause. */
  void requirePaused(String what) {
    if (stopped) {
      throw new IllegalStateException(name() + " was stopped; before " + what + ", make or load another simulation");
    }
    if (isRunning()) {
      throw new IllegalStateException(name() + " is running; call pause() before " + what);
    }
    pause();
  }

  private void requireNotBuilt(String what) {
    requirePaused(what + " is set");
    if (session != null) {
      throw new IllegalStateException(name() + " is built already; set " + what + " before the first run");
    }
  }

  /** The session, without changes that are yet to be built. */
  private Session ready() {
    Session ready = built();
    if (!edits.changed().isEmpty()) {
      throw new IllegalStateException(name() + " has changes that are not built: " + String.join(", ", edits.changed())
          + "; call rebuild(), which starts its state anew");
    }
    return ready;
  }

  private Driver driver() {
    if (driver == Driver.NONE) {
      List<String> encoders = encoders();
      if (encoders.size() != 1) {
        throw new IllegalStateException(name()
            + (encoders.isEmpty() ? " has no encoder to clamp" : " has several encoders, " + encoders + "; say which by setUp(encoder)"));
      }
      driver = new Driver(encoders.getFirst(), null);
    }
    return driver;
  }

  private List<String> encoders() {
    return edits.network().members(EncoderDefinition.class).stream().map(MemberDefinition::id).toList();
  }
}
