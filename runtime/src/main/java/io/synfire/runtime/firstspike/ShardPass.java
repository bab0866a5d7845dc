package io.synfire.runtime.firstspike;

import io.synfire.runtime.plan.SourceRef;
import io.synfire.runtime.window.SampleRange;
import java.util.ArrayList;
import java.util.List;

/** Forward and backward passes of some samples of the batch through all layers. */
final class ShardPass {
  private final FirstSpikePlan plan;
  private final SampleRange samples;
  private final SpikeTimeInput input;
  private final List<LayerPass> layers = new ArrayList<>();

  /** What all shards of a run share. */
  record Shared(FirstSpikePlan plan, SpikeTimeInput input, List<LayerWeights> weights) {}

  ShardPass(Shared shared, SampleRange samples, boolean gradients) {
    this.plan = shared.plan();
    this.samples = samples;
    this.input = shared.input();
    for (int g = 0; g < plan.layers().size(); g++) {
      layers.add(new LayerPass(plan.layers().get(g), shared.weights().get(g), samples.count(), gradients));
    }
  }

  /** Its samples. */
  SampleRange samples() {
    return samples;
  }

  /** A layer's part. */
  LayerPass layer(int index) {
    return layers.get(index);
  }

  /** Computes all spikes from the input so far. */
  void forward() {
    for (int g = 0; g < layers.size(); g++) {
      for (Arm arm : plan.layers().get(g).arms()) {
        switch (arm.source()) {
          case SourceRef.OfEncoder e -> layers.get(g).receive(arm, input.times(e.encoder()), samples.first());
          case SourceRef.OfGroup s -> layers.get(g).receive(arm, layers.get(s.group()).times(), 0);
        }
      }
      layers.get(g).forward();
    }
  }

  /**
   * Computes all derivatives.
   *
   * @param loss derivatives of the loss
   * @param end when the window ends, in seconds
   */
  void backward(TimeErrors.Loss loss, double end) {
    double[][][] errors = loss.times();
    for (int g = 0; g < errors.length; g++) {
      for (int b = 0; b < samples.count(); b++) {
        double[] row = layers.get(g).errors()[b];
        for (int j = 0; j < row.length; j++) {
          row[j] = errors[g] == null ? 0 : errors[g][samples.first() + b][j];
        }
      }
    }
    for (int g = layers.size() - 1; g >= 0; g--) {
      layers.get(g).backward();
      for (int b = 0; b < samples.count() && loss.counts()[g] != null; b++) {
        layers.get(g).lift(b, loss.counts()[g][samples.first() + b], end);
      }
      for (Arm arm : plan.layers().get(g).arms()) {
        if (arm.source() instanceof SourceRef.OfGroup source) {
          layers.get(g).propagate(arm, layers.get(source.group()));
        }
      }
    }
  }
}
