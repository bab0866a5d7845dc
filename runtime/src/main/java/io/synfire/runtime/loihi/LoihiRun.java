package io.synfire.runtime.loihi;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.RunException;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.loihi.neuron.OverflowException;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.Names;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.window.EncoderFeed;
import io.synfire.runtime.window.EncoderFeeds;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import io.synfire.runtime.window.WorkerPool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A run on the chip: one emulator for every sample, and a host that all share. Results do not depend on the number of threads. */
final class LoihiRun implements Run {
  private final Supplier<RunNetwork> source;
  private final NetworkParameters parameters;
  private RunNetwork network;
  private LearnedWeights learned;
  private final NetworkMembers members;
  private final RunOptions options;
  private final EncoderFeeds feeds;
  private final Optional<HostPart> host;
  private List<SampleRun> samples;
  private List<ChipSample> chips;
  private final WorkerPool workers;
  private final List<MonitorPlan> monitors;
  private long next;
  private long seed;

  /**
   * A run with its initial state.
   *
   * @param source the network for the present parameters
   * @param parameters the program's parameters, to which learned weights are written back
   * @param options how to run
   */
  LoihiRun(Supplier<RunNetwork> source, NetworkParameters parameters, RunOptions options) {
    this.source = source;
    this.parameters = parameters;
    this.network = source.get();
    this.learned = new LearnedWeights(network.chip(), parameters);
    this.members = network.members();
    this.options = options;
    this.monitors = members.monitors();
    this.feeds = new EncoderFeeds(members.encoders(), network.unit().dt(), options.batch(), network::encoderHistory);
    this.host = network.host().map(h -> new HostPart(network, h, options));
    openSamples();
    this.workers = new WorkerPool(Math.min(options.threads(), options.batch()));
    start(options.seed());
  }

  private void open() {
    network = source.get();
    learned = new LearnedWeights(network.chip(), parameters);
    openSamples();
  }

  private void openSamples() {
    List<EncoderFeed> emissions = IntStream.range(0, members.encoders().size()).mapToObj(feeds::feed).toList();
    samples = IntStream.range(0, options.batch()).mapToObj(b -> new SampleRun(network, host, emissions, b)).toList();
    chips = samples.stream().map(SampleRun::chip).toList();
  }

  @Override
  public void input(String encoder, float[][] data) {
    feeds.input().set(encoder, data);
    host.ifPresent(h -> h.input(encoder, data));
  }

  @Override
  public void reset(long seed) {
    if (!network.chip().learned().isEmpty() && source.get().chip() != network.chip()) {
      open();
    }
    start(seed);
  }

  private void start(long other) {
    seed = other;
    next = 0;
    feeds.reset(seed);
    CounterRandom random = CounterRandom.seeded(seed);
    chips.forEach(chip -> chip.reset(random));
    host.ifPresent(h -> h.reset(seed));
  }

  @Override
  public Observations advance(int steps) {
    Window window = new Window(next, steps);
    feeds.input().requireAll();
    feeds.encode(window);
    List<StateRecord> records = monitors.stream().filter(m -> !m.spikes()).map(m -> StateRecord.open(m, window, options.batch())).toList();
    List<MonitorPlan> spikes = monitors.stream().filter(MonitorPlan::spikes).toList();
    samples.forEach(s -> s.open(steps, records, spikes));
    try {
      advance(window);
    } catch (OverflowException e) {
      throw new RunException(e.getMessage(), e);
    }
    next = window.end();
    learned.read(chips.getFirst().emulator());
    return new WindowGathering(members, samples.stream().map(SampleRun::observer).toList()).gather(window, records, spikes);
  }

  private void advance(Window window) {
    if (host.isPresent()) {
      advanceTogether(window);
    } else {
      workers.forEach(samples, s -> s.advance(window));
    }
  }

  /** Chip and host in step with each other. */
  private void advanceTogether(Window window) {
    for (int at = 0; at < window.steps(); at++) {
      int now = at;
      long step = window.first() + at;
      workers.forEach(samples, s -> s.step(step));
      host.orElseThrow().step(step, chips);
      workers.forEach(samples, s -> s.observe(step, now));
    }
  }

  @Override
  public float[][] state(String group, String variable) {
    int index = Names.index(members.groups(), GroupModel::id, group, "neuron group");
    int slot = slot(index, variable);
    float[][] values = new float[options.batch()][];
    for (int b = 0; b < values.length; b++) {
      values[b] = samples.get(b).state(index, slot);
    }
    return values;
  }

  @Override
  public void state(String group, String variable, float[][] values) {
    int index = Names.index(members.groups(), GroupModel::id, group, "neuron group");
    int slot = slot(index, variable);
    Names.requireMatrix("variable " + group + "." + variable, values, options.batch(), members.groups().get(index).neurons());
    if (host.isPresent() && host.get().holds(index)) {
      host.get().set(index, slot, values);
    } else {
      for (int b = 0; b < values.length; b++) {
        chips.get(b).set(index, slot, values[b]);
      }
    }
  }

  private StepMemory past() {
    return new StepMemory(network, samples, feeds, host);
  }

  @Override
  public Optional<RunMemory> memory() {
    Map<String, float[][]> arrays = past().read(next);
    arrays.putAll(learned.memory());
    return Optional.of(new RunMemory(next, arrays));
  }

  @Override
  public void resume(RunMemory memory) {
    memory().orElseThrow().arrays().forEach((name, array) -> memory.require(name, array.length, array[0].length));
    learned.beforeLearning(memory, this::open);
    start(seed);
    past().write(memory);
    next = memory.step();
  }

  private int slot(int group, String variable) {
    GroupModel model = members.groups().get(group);
    return Names.index(model.program().variables(), v -> v.name(), variable, "variable in group " + model.id());
  }

  @Override
  public ParameterStore backward(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    throw new IllegalStateException("backend loihi computes no gradients; train on backend float, and run the trained parameters here");
  }

  @Override
  public List<String> warnings() {
    return RunWarnings.of(chips);
  }

  @Override
  public void close() {
    workers.close();
    host.ifPresent(HostPart::close);
  }
}
