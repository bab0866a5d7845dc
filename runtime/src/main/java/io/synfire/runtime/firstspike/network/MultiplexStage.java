package io.synfire.runtime.firstspike.network;

/** Repeats every source, copies side by side. */
final class MultiplexStage implements Stage {
  private final int factor;
  private final SpikeBlock input;
  private final SpikeBlock output;

  MultiplexStage(int factor, SpikeBlock input, int samples) {
    this.factor = factor;
    this.input = input;
    output = new SpikeBlock(samples, input.sources * factor, input.targets);
  }

  @Override
  public SpikeBlock output() {
    return output;
  }

  @Override
  public void forward(Batch batch) {
    for (int s = 0; s < batch.count(); s++) {
      for (int i = 0; i < output.sources; i++) {
        System.arraycopy(input.times[s], i / factor * input.targets, output.times[s], i * input.targets, input.targets);
      }
    }
  }

  @Override
  public void backward(int count, Wanted wanted) {
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < input.width(); i++) {
        int first = i / input.targets * factor * input.targets + i % input.targets;
        double error = 0;
        for (int copy = 0; copy < factor; copy++) {
          error += output.errors[s][first + copy * input.targets];
        }
        input.errors[s][i] = error;
      }
    }
  }
}
