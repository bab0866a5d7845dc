package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.Noise;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.window.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Passes of a batch through a network on several threads. How a batch is cut into shards is a function of its size alone, and their derivatives are added in
 * their order, so that the number of threads does not change a bit. A batch that an instrument measures is not cut.
 */
final class ShardedPass {
  /** So many samples are worth a shard. */
  private static final int WORTHWHILE = 16;
  /** No more shards than this, since each has derivatives of its own. */
  private static final int MOST = 8;

  private final SpikeTimeNetwork network;
  private final List<Shard> shards = new ArrayList<>();
  private final List<NetworkParameters> gradients = new ArrayList<>();
  private final List<RowBlock> blocks;
  private final WorkerPool pool;
  private final PassOptions options;
  private final double[][] outputs;
  private final double[][] noisy;
  private List<Shard> active = List.of();

  ShardedPass(SpikeTimeNetwork network, int largestBatch, PassOptions options, WorkerPool pool) {
    this.network = network;
    this.blocks = RowBlock.of(network.spec());
    this.pool = pool;
    this.options = options;
    this.outputs = new double[largestBatch][];
    this.noisy = new double[largestBatch][network.spec().inputs()];
    int most = shards(largestBatch);
    int room = most == 1 ? largestBatch : Math.max(WORTHWHILE, (largestBatch + most - 1) / most);
    for (int s = 0; s < most; s++) {
      shards.add(new Shard(network.pass(Math.min(room, largestBatch))));
    }
  }

  private int shards(int samples) {
    int shards = Math.min(MOST, (samples + WORTHWHILE - 1) / WORTHWHILE);
    return options.instrument().isPresent() || shards == 1 ? 1 : (shards + 1) / 2 * 2;
  }

  /** What one shard works with. */
  private static final class Shard {
    private final NetworkPass pass;
    private int first;
    private int count;

    Shard(NetworkPass pass) {
      this.pass = pass;
    }

    void take(int from, int to) {
      first = from;
      count = to - from;
    }

    void backward(double[][] errors, NetworkParameters gradient) {
      double[][] own = Arrays.copyOfRange(errors, first, first + count);
      for (double[][] layer : gradient.values()) {
        for (double[] row : layer) {
          Arrays.fill(row, 0);
        }
      }
      pass.backward(own, gradient);
    }
  }

  /**
   * Forward pass of the first samples of a batch.
   *
   * @param noise noise of the network
   * @param inputNoise noise of the inputs
   * @return {@code [sample][output]} times, live until the next pass; rows beyond the samples mean nothing
   */
  double[][] forward(NetworkParameters parameters, double[][] inputs, int samples, Noise noise, Optional<InputNoise> inputNoise) {
    active = shards.subList(0, shards(samples));
    for (int s = 0; s < active.size(); s++) {
      active.get(s).take((int) ((long) samples * s / active.size()), (int) ((long) samples * (s + 1) / active.size()));
    }
    PassOptions with = options.with(noise);
    pool.forEach(active, shard -> {
      inputNoise.ifPresent(n -> n.apply(inputs, shard.first, shard.count, noisy));
      double[][] rows = shard.pass.forward(parameters, inputNoise.isPresent() ? noisy : inputs, shard.first, shard.count, with);
      System.arraycopy(rows, 0, outputs, shard.first, shard.count);
    });
    return outputs;
  }

  /** In how many samples of the last pass each neuron of a layer missed its spike. */
  int[] missing(int layer, int neurons) {
    int[] missing = new int[neurons];
    for (Shard shard : active) {
      double[][] times = shard.pass.times(layer);
      for (int s = 0; s < shard.count; s++) {
        for (int j = 0; j < neurons; j++) {
          missing[j] += SpikeTime.isSpike(times[s][j]) ? 0 : 1;
        }
      }
    }
    return missing;
  }

  /** Copies the times of a layer in the last pass to where its samples are kept. */
  void copyTimes(int layer, double[][] to, int from) {
    for (Shard shard : active) {
      double[][] times = shard.pass.times(layer);
      for (int s = 0; s < shard.count; s++) {
        to[from + shard.first + s] = times[s].clone();
      }
    }
  }

  /**
   * Backward pass of the samples of the last forward pass.
   *
   * @param errors {@code [sample][output]} derivatives of the loss by the output times
   * @return the sum of the derivatives by the parameters, live until the next pass
   */
  NetworkParameters backward(double[][] errors) {
    while (gradients.size() < active.size()) {
      gradients.add(NetworkParameters.zeros(network.spec()));
    }
    pool.forEach(active, shard -> shard.backward(errors, gradients.get(active.indexOf(shard))));
    pool.forEach(blocks, this::sum);
    return gradients.getFirst();
  }

  private void sum(RowBlock block) {
    double[][] sum = gradients.getFirst().values().get(block.layer());
    for (NetworkParameters gradient : gradients.subList(1, active.size())) {
      double[][] values = gradient.values().get(block.layer());
      for (int r = block.from(); r < block.to(); r++) {
        add(values[r], sum[r]);
      }
    }
  }

  private static void add(double[] from, double[] to) {
    for (int c = 0; c < to.length; c++) {
      to[c] += from[c];
    }
  }
}
