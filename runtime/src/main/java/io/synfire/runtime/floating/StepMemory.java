package io.synfire.runtime.floating;

import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.kernels.Tile;
import io.synfire.runtime.window.EncoderFeeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes down what the groups of a run hold and what is on its way between them, and puts it back. */
final class StepMemory {
  private final NetworkPlan plan;
  private final List<Shard> shards;
  private final RunState state;
  private final EncoderFeeds feeds;
  private final OnlineLearning learning;
  private final int batch;

  /** The memory of a run; {@code learning} is null where nothing learns. */
  StepMemory(NetworkPlan plan, List<Shard> shards, EncoderFeeds feeds, OnlineLearning learning) {
    this.plan = plan;
    this.shards = shards;
    this.feeds = feeds;
    this.learning = learning;
    this.batch = shards.stream().mapToInt(s -> s.samples().count()).sum();
    this.state = new RunState(plan, shards, batch);
  }

  /** Whether all that the run remembers can be taken down. */
  boolean isWhole() {
    return learning == null || learning.remembers();
  }

  private List<String> variables(int group) {
    return plan.groups().get(group).kernel().layout().variables();
  }

  private String name(int group, String variable) {
    return plan.groups().get(group).id() + "." + variable;
  }

  /** What is remembered before step {@code next}. */
  Map<String, float[][]> read(long next) {
    Map<String, float[][]> arrays = new LinkedHashMap<>();
    for (int g = 0; g < plan.groups().size(); g++) {
      for (int v = 0; v < variables(g).size(); v++) {
        String variable = variables(g).get(v);
        arrays.put(name(g, variable), state.get(plan.groups().get(g).id(), variable));
        int delay = shards.getFirst().tile(g).delay(v);
        if (delay > 0) {
          int group = g;
          int slot = v;
          arrays.put(name(g, variable) + ".past", past(next, delay, plan.groups().get(g).neurons(), shard -> shard.tile(group).signal(slot)));
        }
      }
    }
    for (int e = 0; e < plan.encoders().size(); e++) {
      int encoder = e;
      if (plan.slowestFrom(e) > 0) {
        arrays.put(plan.encoders().get(e).id() + ".past", past(next, plan.slowestFrom(e), plan.encoders().get(e).neurons(), shard -> shard.encoder(encoder)));
      }
    }
    if (learning != null) {
      learning.memory().forEach((name, array) -> arrays.put(name, new float[][] {array.clone()}));
    }
    return arrays;
  }

  /** Which signal of a shard. */
  @FunctionalInterface
  private interface Emitter {
    Signal of(Shard shard);
  }

  private float[][] past(long next, int delay, int neurons, Emitter emitter) {
    float[][] past = new float[delay * batch][neurons];
    for (int k = 1; k <= delay && k <= next; k++) {
      for (Shard shard : shards) {
        Tile tile = emitter.of(shard).tile(next - k);
        for (int b = 0; b < shard.samples().count(); b++) {
          System.arraycopy(tile.values(), tile.at(b), past[(k - 1) * batch + shard.samples().first() + b], 0, neurons);
        }
      }
    }
    return past;
  }

  /** @throws IllegalArgumentException naming the array that is missing or has another shape */
  void check(RunMemory memory) {
    read(0).forEach((name, array) -> memory.require(name, array.length, array[0].length));
  }

  /** Puts back what was remembered. */
  void write(RunMemory memory) {
    for (int g = 0; g < plan.groups().size(); g++) {
      int neurons = plan.groups().get(g).neurons();
      for (int v = 0; v < variables(g).size(); v++) {
        String variable = variables(g).get(v);
        state.set(plan.groups().get(g).id(), variable, memory.require(name(g, variable), batch, neurons));
        int delay = shards.getFirst().tile(g).delay(v);
        if (delay > 0) {
          restore(g, v, memory.step(), memory.require(name(g, variable) + ".past", delay * batch, neurons));
        }
      }
    }
    for (int e = 0; e < plan.encoders().size(); e++) {
      int delay = plan.slowestFrom(e);
      if (delay > 0) {
        feeds.resume(e, memory.step(), memory.require(plan.encoders().get(e).id() + ".past", delay * batch, plan.encoders().get(e).neurons()));
      }
    }
    if (learning != null) {
      learned(memory);
    }
  }

  private void learned(RunMemory memory) {
    learning.memory().forEach((name, array) -> System.arraycopy(memory.require(name, 1, array.length)[0], 0, array, 0, array.length));
  }

  private void restore(int group, int slot, long next, float[][] past) {
    for (int k = past.length / batch; k >= 1; k--) {
      for (Shard shard : shards) {
        if (k <= next) {
          shard.tile(group).restore(slot, next - k, past, (k - 1) * batch + shard.samples().first());
        }
      }
    }
  }
}
