package io.synfire.runtime.firstspike.learning;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Noise;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.training.Score;
import io.synfire.runtime.window.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Evaluates a network on data in batches, with the noise that its layers ask for but without that of the inputs. For one thread at a time. */
public final class FirstSpikeEvaluator implements AutoCloseable {
  private final NetworkSpec network;
  private final TrainingSettings settings;
  private final WorkerPool pool;
  private final ShardedPass pass;

  /** For a network and the settings it is or was trained with. */
  public FirstSpikeEvaluator(NetworkSpec network, TrainingSettings settings, TrainerResources resources) {
    this.network = network;
    this.settings = settings;
    this.pool = new WorkerPool(resources.threads());
    PassOptions options = new PassOptions(settings.forward(), resources.instrument(), Noise.OFF);
    this.pass = new ShardedPass(SpikeTimeNetwork.of(network), settings.batches().evaluation(), options, pool);
  }

  /**
   * Evaluates.
   *
   * @param parameters parameters of the network; read only
   * @param data the samples
   * @param draw number of the evaluation: others have other noise
   */
  public FirstSpikeEvaluation evaluate(NetworkParameters parameters, SpikeTimeData data, long draw) {
    CounterRandom random = CounterRandom.seeded(settings.seed()).stream("evaluation").stream(draw);
    int size = settings.batches().evaluation();
    List<double[][]> times = buffers(data.size());
    for (int first = 0; first < data.size(); first += size) {
      int count = Math.min(size, data.size() - first);
      double[][] inputs = Arrays.copyOfRange(data.times(), first, first + count);
      pass.forward(parameters, inputs, count, Noise.of(random.stream(first)), Optional.empty());
      for (int k = 0; k < times.size(); k++) {
        if (times.get(k).length > 0) {
          pass.copyTimes(k, times.get(k), first);
        }
      }
    }
    return evaluation(parameters, data.labels(), times);
  }

  private List<double[][]> buffers(int samples) {
    List<double[][]> times = new ArrayList<>();
    network.layers().forEach(layer -> times.add(new double[layer instanceof NeuronLayer ? samples : 0][]));
    return times;
  }

  private FirstSpikeEvaluation evaluation(NetworkParameters parameters, int[] labels, List<double[][]> times) {
    Objective objective = settings.objective();
    double[][] outputs = times.getLast();
    double loss = objective.mean(outputs, labels, objective.penalty(network, parameters), new double[labels.length][network.outputs()]).mean();
    int[] predictions = new int[labels.length];
    int correct = 0;
    for (int s = 0; s < labels.length; s++) {
      predictions[s] = objective.loss().select(outputs[s]);
      correct += predictions[s] == labels[s] ? 1 : 0;
    }
    return new FirstSpikeEvaluation(new Score(loss, (double) correct / labels.length), labels, predictions, times);
  }

  @Override
  public void close() {
    pool.close();
  }
}
