package io.synfire.runtime.firstspike.network;

import java.util.Arrays;

/** Appends sources with times of their own. */
final class BiasStage implements Stage {
  private final SpikeBlock input;
  private final SpikeBlock output;

  BiasStage(double[] biases, SpikeBlock input, int samples) {
    this.input = input;
    output = new SpikeBlock(samples, input.sources + biases.length, input.targets);
    for (double[] row : output.times) {
      for (int b = 0; b < biases.length; b++) {
        Arrays.fill(row, input.width() + b * input.targets, input.width() + (b + 1) * input.targets, biases[b]);
      }
    }
  }

  @Override
  public SpikeBlock output() {
    return output;
  }

  @Override
  public void forward(Batch batch) {
    for (int s = 0; s < batch.count(); s++) {
      System.arraycopy(input.times[s], 0, output.times[s], 0, input.width());
    }
  }

  @Override
  public void backward(int count, Wanted wanted) {
    for (int s = 0; s < count; s++) {
      System.arraycopy(output.errors[s], 0, input.errors[s], 0, input.width());
    }
  }
}
