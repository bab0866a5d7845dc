package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.NetworkSpec.LayerShape;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Optional;

/**
 * Adds delays to times. Missing spikes stay missing. Targets get times of their own where delays differ among them, or their noise does.
 */
final class DelayStage implements Stage {
  private final DelayLayer layer;
  private final int index;
  private final SpikeBlock input;
  private final SpikeBlock output;
  /** Delays and their derivatives {@code [source or 1][target or 1]}, before tiling. */
  private final double[][] delays;
  private final double[][] slopes;

  DelayStage(DelayLayer layer, int index, LayerShape shape, SpikeBlock input, int samples) {
    this.layer = layer;
    this.index = index;
    this.input = input;
    boolean apart = input.targets > 1 || layer.kind() != DelayKind.AXONAL || layer.jitter() > 0;
    output = new SpikeBlock(samples, input.sources, apart ? shape.targets() : 1);
    int rows = layer.kind() == DelayKind.DENDRITIC ? 1 : shape.inputs() / layer.sharing().presynaptic();
    int columns = layer.kind() == DelayKind.AXONAL ? 1 : shape.targets() / layer.sharing().postsynaptic();
    delays = new double[rows][columns];
    slopes = new double[rows][columns];
  }

  @Override
  public SpikeBlock output() {
    return output;
  }

  @Override
  public void load(NetworkParameters parameters) {
    double[][] raw = parameters.values().get(index);
    for (int r = 0; r < delays.length; r++) {
      for (int c = 0; c < delays[r].length; c++) {
        delays[r][c] = layer.positivity().delay(raw[r][c]);
        slopes[r][c] = layer.positivity().derivative(raw[r][c]);
      }
    }
  }

  @Override
  public void forward(Batch batch) {
    Optional<NormalDraws> jitter = batch.options().noise().draws(index, Noise.Purpose.DELAY, layer.jitter());
    for (int s = 0; s < batch.count(); s++) {
      delay(input.times[s], output.times[s]);
      if (jitter.isPresent()) {
        jitter(jitter.get(), (long) (batch.from() + s) * output.width(), output.times[s]);
      }
    }
  }

  private void delay(double[] from, double[] to) {
    int targets = output.targets;
    int step = input.targets > 1 ? 1 : 0;
    for (int i = 0; i < input.sources; i++) {
      double[] row = delays[i % delays.length];
      int first = i * input.targets;
      for (int j = 0; j < targets; j++) {
        double time = from[first + j * step];
        to[i * targets + j] = SpikeTime.isSpike(time) ? time + row[j % row.length] : SpikeTime.NONE;
      }
    }
  }

  private void jitter(NormalDraws draws, long first, double[] times) {
    for (int i = 0; i < times.length; i++) {
      if (SpikeTime.isSpike(times[i])) {
        times[i] += layer.jitter() * draws.at(first + i);
      }
    }
  }

  @Override
  public void backward(int count, Wanted wanted) {
    wanted.sum().ifPresent(sum -> addTo(sum.values().get(index), count));
    for (int s = 0; s < count; s++) {
      if (input.targets == output.targets) {
        System.arraycopy(output.errors[s], 0, input.errors[s], 0, output.width());
      } else {
        sumOverTargets(output.errors[s], input.errors[s]);
      }
    }
  }

  private void addTo(double[][] gradient, int count) {
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < input.sources; i++) {
        addTo(gradient[i % delays.length], slopes[i % delays.length], output.errors[s], i * output.targets);
      }
    }
  }

  private void addTo(double[] gradient, double[] slope, double[] errors, int first) {
    for (int j = 0; j < output.targets; j++) {
      int c = j % slope.length;
      gradient[c] += errors[first + j] * slope[c];
    }
  }

  private void sumOverTargets(double[] from, double[] to) {
    for (int i = 0; i < input.sources; i++) {
      double error = 0;
      for (int j = 0; j < output.targets; j++) {
        error += from[i * output.targets + j];
      }
      to[i] = error;
    }
  }
}
