package io.synfire.tutorials.bench;

import static io.synfire.units.Units.ms;

import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Poisson;
import io.synfire.library.neurons.BiasedIf;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.bench.Benchmark;
import java.util.Arrays;
import java.util.Map;

/** {@link DenseLayers} as a network that is compiled for the chip and run there: rounded, cut to fit, spikes counted. */
final class DeployedLayers implements Benchmark.Task {
  private static final String FIRST = "layer1";
  private static final String SECOND = "layer2";

  /** The first layer is driven by biases, but a port needs a source. */
  private static final String SILENT = "silent";

  private final int steps;
  private final Program program;
  private final Run run;
  private final Map<String, Double> amounts;

  DeployedLayers(DenseLayers layers, int steps) {
    this.steps = steps;
    program = Backends.compile(network(layers).definition(), "loihi", ms(1), 1);
    run = program.open(RunOptions.of(1));
    run.input(SILENT, new float[1][1]);
    float[] spikes = run.advance(steps).spikeCounts().get(FIRST)[0];
    double total = 0;
    for (float count : spikes) {
      total += count;
    }
    amounts = Map.of("stepsPerCpuSecond", (double) steps, "synapticEventsPerCpuSecond", total * DenseLayers.SIZE);
  }

  private static Network network(DenseLayers layers) {
    double[] bias = Arrays.stream(layers.bias()).mapToDouble(b -> (double) b / DenseLayers.THRESHOLD).toArray();
    float[][] weights = new float[DenseLayers.SIZE][DenseLayers.SIZE];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        weights[i][k] = (float) layers.weights()[i][k] / DenseLayers.THRESHOLD;
      }
    }
    return Network.with("layers", net -> {
      NeuronGroup first = net.neurons(FIRST, DenseLayers.SIZE, BiasedIf.defaults()).perNeuron("bias", bias);
      NeuronGroup second = net.neurons(SECOND, DenseLayers.SIZE, BiasedIf.defaults());
      net.connect("nothing", net.encoder(SILENT, Poisson.defaults(), Shape.of(1)), first).weights(Weights.constant(1));
      net.connect("weights", first, second).weights(Weights.given(weights));
    });
  }

  @Override
  public void once() {
    run.reset(1);
    run.advance(steps);
  }

  @Override
  public Map<String, Double> amounts() {
    return amounts;
  }

  @Override
  public void close() {
    run.close();
    program.close();
  }
}
