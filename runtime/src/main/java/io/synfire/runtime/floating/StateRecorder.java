package io.synfire.runtime.floating;

import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.window.SampleRange;
import io.synfire.runtime.window.StateRecord;

/** Copies what a state monitor wants of the samples of one shard. */
final class StateRecorder {

  /** Says where the values of a step are, {@code [sample * neurons + neuron]}. */
  @FunctionalInterface
  private interface Values {
    float[] at(long step);
  }

  private final StateRecord record;
  private final SampleRange samples;
  private final int neurons;
  private final Values values;

  private StateRecorder(StateRecord record, SampleRange samples, int neurons, Values values) {
    this.record = record;
    this.samples = samples;
    this.neurons = neurons;
    this.values = values;
  }

  /** The recorder of a shard. */
  static StateRecorder of(StateRecord record, Shard shard) {
    return switch (record.plan().observed()) {
      case Observed.Output o -> ofEncoder(record, shard, shard.encoder(o.encoder()));
      case Observed.Variable v -> ofTile(record, shard, v.group(), shard.tile(v.group()).variable(v.slot()));
      case Observed.Port p -> ofTile(record, shard, p.group(), shard.tile(p.group()).input(p.slot()));
    };
  }

  private static StateRecorder ofTile(StateRecord record, Shard shard, int group, float[] values) {
    return new StateRecorder(record, shard.samples(), shard.tile(group).plan().neurons(), step -> values);
  }

  private static StateRecorder ofEncoder(StateRecord record, Shard shard, Signal signal) {
    return new StateRecorder(record, shard.samples(), signal.neurons(), step -> signal.tile(step).values());
  }

  /** Records a step, if it is one that the monitor wants. */
  void record(long step) {
    if (!record.plan().records(step)) {
      return;
    }
    float[] from = values.at(step);
    float[][] to = record.at(step);
    int[] wanted = record.plan().neurons();
    for (int b = 0; b < samples.count(); b++) {
      float[] row = to[samples.first() + b];
      for (int i = 0; i < wanted.length; i++) {
        row[i] = from[b * neurons + wanted[i]];
      }
    }
  }
}
