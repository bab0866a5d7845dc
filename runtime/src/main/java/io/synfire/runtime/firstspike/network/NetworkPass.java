package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.Stage.Batch;
import io.synfire.runtime.firstspike.network.Stage.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forward and backward passes of samples through a network, with buffers that are used again. Not for several threads at once; results do not depend on how
 * samples are split over passes. All arrays handed out are live until the next pass.
 *
 * <p>Derivatives are those of the model without noise of thresholds: the closed forms (Göltz et al. 2021, doi 10.1038/s42256-021-00388-x) at the times of the
 * forward pass, whatever gave these, with the inputs up to each spike as its causes. Where the model would not spike they are 0.
 */
public final class NetworkPass {
  private final NetworkSpec spec;
  private final SpikeBlock input;
  private final List<Stage> stages;
  private final double[][] outputs;
  /** Index of the first layer with parameters; derivatives by the times before it are computed when asked for. */
  private final int first;
  private int count;

  NetworkPass(NetworkSpec spec, int maxSamples) {
    this.spec = spec;
    input = new SpikeBlock(maxSamples, spec.inputs(), 1);
    stages = List.copyOf(stages(spec, input, maxSamples));
    outputs = stages.getLast().output().times;
    first = IntStream.range(0, stages.size()).filter(k -> learns(spec.layers().get(k))).findFirst().orElseThrow();
  }

  private static boolean learns(LayerSpec layer) {
    return layer instanceof NeuronLayer || layer instanceof DelayLayer;
  }

  private static List<Stage> stages(NetworkSpec spec, SpikeBlock input, int samples) {
    List<Stage> stages = new ArrayList<>();
    SpikeBlock from = input;
    for (int k = 0; k < spec.layers().size(); k++) {
      Stage stage = switch (spec.layers().get(k)) {
        case NeuronLayer n -> new NeuronStage(n, k, spec.rounding(), from, samples);
        case DelayLayer d -> new DelayStage(d, k, spec.shapes().get(k), from, samples);
        case BiasLayer b -> new BiasStage(b.times().stream().mapToDouble(t -> t).toArray(), from, samples);
        case MultiplexLayer m -> new MultiplexStage(m.factor(), from, samples);
        case BroadcastLayer b -> new BroadcastStage(from);
      };
      stages.add(stage);
      from = stage.output();
    }
    return stages;
  }

  /**
   * Computes the spike times of every layer.
   *
   * @param parameters in the shapes of the network; read only
   * @param inputs {@code [sample][input]} times; {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE} where there is none
   * @param from first sample
   * @param samples number of samples, at most that of the pass
   * @param options how times come about
   * @return {@code [sample][output]} times of the last layer, live
   * @throws IllegalArgumentException where an array has the wrong shape, or a number is not one
   */
  public double[][] forward(NetworkParameters parameters, double[][] inputs, int from, int samples, PassOptions options) {
    read(inputs, from, samples);
    count = samples;
    Batch batch = new Batch(from, samples, options);
    List<double[][]> measured = options.instrument().map(i -> measure(i, parameters, inputs, batch)).orElse(List.of());
    for (int k = 0; k < stages.size(); k++) {
      Stage stage = stages.get(k);
      stage.load(parameters);
      if (!measured.isEmpty() && measured.get(k).length > 0) {
        stage.output().measure(k, measured.get(k), samples);
      } else {
        stage.forward(batch);
      }
    }
    return Arrays.copyOf(outputs, samples);
  }

  private void read(double[][] inputs, int from, int samples) {
    require(samples >= 0 && samples <= input.times.length, "a pass for " + input.times.length + " samples was given " + samples);
    require(from >= 0 && from + samples <= inputs.length, "samples " + from + " to " + (from + samples) + " are not among " + inputs.length);
    for (int s = 0; s < samples; s++) {
      double[] row = inputs[from + s];
      require(row.length == spec.inputs(), "sample " + (from + s) + " has " + row.length + " inputs, the network " + spec.inputs());
      for (int i = 0; i < row.length; i++) {
        double time = row[i];
        if (!(time > Double.NEGATIVE_INFINITY)) {
          throw new IllegalArgumentException("sample " + (from + s) + ", input " + i + ": a time must be a number, or SpikeTime.NONE, was " + time);
        }
        input.times[s][i] = time;
      }
    }
  }

  private List<double[][]> measure(SpikeTimeInstrument instrument, NetworkParameters parameters, double[][] inputs, Batch batch) {
    List<double[][]> measured = instrument.measure(parameters, Arrays.copyOfRange(inputs, batch.from(), batch.from() + batch.count()));
    require(measured.size() == stages.size(), "an instrument measured " + measured.size() + " layers of a network that has " + stages.size());
    for (int k = 0; k < stages.size(); k++) {
      LayerSpec layer = spec.layers().get(k);
      require(measured.get(k).length == 0 || learns(layer),
          "an instrument measured layer " + k + ", which is neither of neurons nor of delays: " + layer);
    }
    return measured;
  }

  /**
   * The times that a layer handed on in the last forward pass.
   *
   * @param layer index of the layer
   * @return {@code [sample][output]}; from a layer of delays up to the next layer of neurons {@code [sample][source * targets + target]}, where targets are
   *     the neurons of the latter
   */
  public double[][] times(int layer) {
    SpikeBlock block = stages.get(layer).output();
    return block.targets == 1 && delayed(layer) ? block.expanded(count, spec.shapes().get(layer).targets()) : block.rows(count);
  }

  private boolean delayed(int layer) {
    return switch (spec.layers().get(layer)) {
      case DelayLayer d -> true;
      case NeuronLayer n -> false;
      default -> layer > 0 && delayed(layer - 1);
    };
  }

  /**
   * Computes derivatives for the samples of the last forward pass.
   *
   * @param lossByOutput {@code [sample][output]} derivatives of the loss by the output times; those of missing spikes do not count. A layer's limit of
   *     gradients compares with derivatives of the same loss: where it is meant for a mean over a batch, hand in the derivatives of the mean
   * @param sum receives the sum over the samples of the derivatives by the parameters, added to what it holds, one sample after the other
   */
  public void backward(double[][] lossByOutput, NetworkParameters sum) {
    require(lossByOutput.length >= count, "derivatives of " + lossByOutput.length + " samples were given after a pass of " + count);
    SpikeBlock last = stages.getLast().output();
    for (int s = 0; s < count; s++) {
      System.arraycopy(lossByOutput[s], 0, last.errors[s], 0, last.width());
    }
    for (int k = stages.size() - 1; k >= first; k--) {
      stages.get(k).backward(count, new Wanted(Optional.of(sum), k > first));
    }
  }

  /**
   * Derivatives of the loss by the input times in the last backward pass, {@code [sample][input]}; 0 for inputs that caused no spike. Computed now, since
   * training needs none of them.
   */
  public double[][] inputGradients() {
    for (int k = first; k >= 0; k--) {
      stages.get(k).backward(count, new Wanted(Optional.empty(), true));
    }
    return Arrays.copyOf(input.errors, count);
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
