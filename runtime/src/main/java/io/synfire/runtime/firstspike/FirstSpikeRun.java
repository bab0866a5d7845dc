package io.synfire.runtime.firstspike;

import io.synfire.passes.Variables;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NamedArrays;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.Names;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.Window;
import io.synfire.runtime.window.WorkerPool;
import java.util.List;
import java.util.Map;

/**
 * A run of first spikes. Every window is computed from all input so far: input of later windows cannot move a spike of an earlier one. Parameters are those
 * of when the run was opened or last reset.
 */
final class FirstSpikeRun implements Run {
  private final FirstSpikePlan plan;
  private final NetworkParameters parameters;
  private final RunOptions options;
  private final SpikeTimeInput input;
  private final List<LayerWeights> weights;
  private final List<ShardPass> shards;
  private final WorkerPool workers;
  private final NamedArrays gradients = new NamedArrays();
  private WindowTimes times;
  private long next;

  FirstSpikeRun(FirstSpikePlan plan, NetworkParameters parameters, RunOptions options) {
    this.plan = plan;
    this.parameters = parameters;
    this.options = options;
    this.input = new SpikeTimeInput(plan.encoders(), plan.dt(), options.batch());
    this.weights = plan.layers().stream().map(layer -> new LayerWeights(layer, parameters)).toList();
    ShardPass.Shared shared = new ShardPass.Shared(plan, input, weights);
    this.shards = SampleRange.shards(options.batch()).stream().map(s -> new ShardPass(shared, s, options.gradients())).toList();
    this.workers = new WorkerPool(Math.min(options.threads(), shards.size()));
    for (Arm arm : trainable()) {
      ConnectionParameters own = parameters.connection(arm.index());
      gradients.put(NamedArrays.weight(arm.id()), like(own.weight()));
      own.delay().ifPresent(delay -> gradients.put(NamedArrays.delay(arm.id()), like(delay)));
    }
    reset(options.seed());
  }

  private List<Arm> trainable() {
    return plan.layers().stream().flatMap(layer -> layer.arms().stream()).filter(Arm::trainable).toList();
  }

  private static float[][] like(float[][] array) {
    return new float[array.length][array[0].length];
  }

  @Override
  public void input(String encoder, float[][] samples) {
    input.data().set(encoder, samples);
  }

  @Override
  public void reset(long seed) {
    parameters.requireFinite();
    weights.forEach(LayerWeights::refresh);
    input.reset(seed);
    times = null;
    next = 0;
  }

  @Override
  public Observations advance(int steps) {
    Window window = new Window(next, steps);
    input.data().requireAll();
    input.encode(window);
    workers.forEach(shards, ShardPass::forward);
    times = new WindowTimes(plan, window, shards, options.batch());
    next = window.end();
    return new WindowObservations(plan, input, times, new GroupValues(plan, shards, weights, times)).gather();
  }

  @Override
  public float[][] state(String group, String variable) {
    int index = Names.index(plan.layers(), layer -> layer.group().id(), group, "neuron group");
    Layer layer = plan.layers().get(index);
    int slot = Names.index(layer.group().program().variables(), v -> v.name(), variable, "variable in group " + group);
    if (!variable.equals(Variables.SPIKE) && !layer.neuron().tells(variable)) {
      throw new IllegalArgumentException("variable " + variable + " of group " + group + " is not kept on backend " + FirstSpikeBackend.NAME);
    }
    float[][] values = new float[options.batch()][layer.neurons()];
    float[] now = next == 0 ? initial(layer, variable) : last(index, slot);
    for (int b = 0; b < values.length; b++) {
      System.arraycopy(now, b * layer.neurons(), values[b], 0, layer.neurons());
    }
    return values;
  }

  private float[] initial(Layer layer, String variable) {
    float[] values = new float[options.batch() * layer.neurons()];
    if (variable.equals(layer.neuron().linear().membrane().variable())) {
      java.util.Arrays.fill(values, (float) layer.neuron().linear().membrane().rest());
    }
    return values;
  }

  private float[] last(int group, int slot) {
    WindowTimes end = new WindowTimes(plan, new Window(next - 1, 1), shards, options.batch());
    return new GroupValues(plan, shards, weights, end).of(group, slot)[0];
  }

  @Override
  public void state(String group, String variable, float[][] values) {
    throw new IllegalArgumentException("the variables of group " + group + " cannot be set on backend " + FirstSpikeBackend.NAME
        + ", where every run starts at rest and goes by its spikes; run it on backend event or float");
  }

  @Override
  public ParameterStore backward(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    options.requireBackward(times != null);
    TimeErrors.Loss loss = new TimeErrors(plan, times).read(decoders, spikeCounts);
    double end = times.window().end() * plan.dt().si();
    workers.forEach(shards, shard -> shard.backward(loss, end));
    for (int g = 0; g < plan.layers().size(); g++) {
      sum(g);
    }
    return gradients;
  }

  private void sum(int group) {
    double[][] sum = weights.get(group).zeros();
    for (ShardPass shard : shards) {
      double[][] part = shard.layer(group).byWeight();
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < sum[i].length; j++) {
          sum[i][j] += part[i][j];
        }
      }
    }
    for (Arm arm : plan.layers().get(group).arms()) {
      if (arm.trainable()) {
        weights.get(group).chain(arm, sum, gradients.get(NamedArrays.weight(arm.id())));
        if (arm.learned().isPresent()) {
          weights.get(group).delays().chain(arm, shards, group, gradients.get(NamedArrays.delay(arm.id())));
        }
      }
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
