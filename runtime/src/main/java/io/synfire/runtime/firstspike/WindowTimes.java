package io.synfire.runtime.firstspike;

import io.synfire.coding.DecodingWindow;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.window.Window;
import java.util.List;

/** The spikes of the groups within a window. */
final class WindowTimes {
  private final FirstSpikePlan plan;
  private final Window window;
  private final int batch;
  private final double[][][] since;
  private final int[][][] step;

  /** Those that the shards have computed. */
  WindowTimes(FirstSpikePlan plan, Window window, List<ShardPass> shards, int batch) {
    this.plan = plan;
    this.window = window;
    this.batch = batch;
    this.since = new double[plan.layers().size()][batch][];
    this.step = new int[plan.layers().size()][batch][];
    for (ShardPass shard : shards) {
      for (int g = 0; g < since.length; g++) {
        for (int b = 0; b < shard.samples().count(); b++) {
          take(g, shard.samples().first() + b, shard.layer(g).times()[b]);
        }
      }
    }
  }

  private void take(int group, int sample, double[] times) {
    double[] own = new double[times.length];
    int[] steps = new int[times.length];
    for (int j = 0; j < own.length; j++) {
      steps[j] = stepOf(times[j]);
      own[j] = steps[j] < 0 ? SpikeTime.NONE : Math.max(0, times[j] - window.first() * plan.dt().si());
    }
    since[group][sample] = own;
    step[group][sample] = steps;
  }

  /** The step of the window in which a time lies, from 0, or -1. */
  int stepOf(double time) {
    long at = SpikeTime.isSpike(time) ? plan.step(time) - window.first() : -1;
    return at >= 0 && at < window.steps() ? (int) at : -1;
  }

  /** The window. */
  Window window() {
    return window;
  }

  /** Number of samples. */
  int batch() {
    return batch;
  }

  /** The window as a decoding of a group sees it. */
  DecodingWindow decoding(int group) {
    return new DecodingWindow(window.steps(), batch, plan.layers().get(group).neurons(), plan.dt());
  }

  /** {@code [sample][neuron]} seconds since the start of the window; {@link SpikeTime#NONE} for neurons that do not spike in it. */
  double[][] of(int group) {
    return since[group];
  }

  /** {@code [sample][neuron]} steps of the window in which neurons of a group spike, from 0; -1 for those that do not. */
  int[][] steps(int group) {
    return step[group];
  }
}
