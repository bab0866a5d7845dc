package io.synfire.runtime.floating;

import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.window.EncoderFeeds;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.StateRecord;
import io.synfire.runtime.window.Window;
import io.synfire.runtime.window.WorkerPool;
import io.synfire.units.Time;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of the float backend. */
final class FloatRun implements Run {
  private final NetworkPlan plan;
  private final NetworkParameters parameters;
  private final RunOptions options;
  private final RunArrays arrays;
  private final List<Shard> shards;
  private final WorkerPool workers;
  private final EncoderFeeds feeds;
  private final RunState state;
  private final StepMemory memory;
  private final GradientSum gradients;
  private final OnlineLearning learning;
  private Window window;
  private long next;
  private long seed;

  /** A run of a network. */
  FloatRun(FloatProgram.Content content, Time dt, RunOptions options) {
    this.plan = content.plan();
    this.parameters = content.parameters();
    this.options = options;
    this.feeds = new EncoderFeeds(plan.encoders(), dt, options.batch(), plan::slowestFrom);
    List<SampleRange> samples = SampleRange.shards(options.batch());
    this.arrays = new RunArrays(plan, parameters, samples.stream().mapToInt(SampleRange::count).max().orElseThrow(), options.gradients());
    this.shards = samples.stream().map(s -> new Shard(plan, arrays, new Shard.Part(s, feeds), options.gradients())).toList();
    this.workers = new WorkerPool(Math.min(options.threads(), shards.size()));
    this.state = new RunState(plan, shards, options.batch());
    this.gradients = options.gradients() ? new GradientSum(plan, parameters) : null;
    this.learning = options.plastic() && !content.plastic().isEmpty() ? new OnlineLearning(content.plastic(), shards.getFirst(), parameters, dt) : null;
    this.memory = new StepMemory(plan, shards, feeds, learning);
    shards.getFirst().learn(learning);
    reset(options.seed());
  }

  @Override
  public void input(String encoder, float[][] samples) {
    feeds.input().set(encoder, samples);
  }

  @Override
  public void reset(long other) {
    seed = other;
    parameters.requireFinite();
    feeds.reset(seed);
    window = null;
    next = 0;
    arrays.reset();
    shards.forEach(Shard::reset);
    if (learning != null) {
      learning.reset(seed);
    }
  }

  @Override
  public Observations advance(int steps) {
    Window opened = new Window(next, steps);
    feeds.input().requireAll();
    arrays.refresh();
    feeds.encode(opened);
    List<StateRecord> records = plan.monitors().stream().filter(m -> !m.spikes()).map(m -> StateRecord.open(m, opened, options.batch())).toList();
    workers.forEach(shards, shard -> shard.advance(opened, records));
    window = opened;
    next = opened.end();
    return new WindowObservations(plan, shards, options.batch()).gather(opened, records);
  }

  @Override
  public float[][] state(String group, String variable) {
    return state.get(group, variable);
  }

  @Override
  public void state(String group, String variable, float[][] values) {
    state.set(group, variable, values);
  }

  @Override
  public Optional<RunMemory> memory() {
    return memory.isWhole() ? Optional.of(new RunMemory(next, memory.read(next))) : Optional.empty();
  }

  @Override
  public void resume(RunMemory past) {
    if (!memory.isWhole()) {
      throw new IllegalArgumentException("a plasticity rule of this network does not hand out what it remembers; start from step 0");
    }
    memory.check(past);
    reset(seed);
    memory.write(past);
    next = past.step();
  }

  @Override
  public ParameterStore backward(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    options.requireBackward(window != null);
    LossAdjoint loss = new LossReader(plan, options.batch()).read(decoders, spikeCounts);
    arrays.transpose(plan.primitives().get());
    workers.forEach(shards, shard -> shard.backward(loss));
    return gradients.sum(shards);
  }

  @Override
  public void close() {
    workers.close();
  }
}
