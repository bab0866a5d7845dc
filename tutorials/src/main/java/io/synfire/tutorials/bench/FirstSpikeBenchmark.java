package io.synfire.tutorials.bench;

import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment;
import io.synfire.runtime.firstspike.configuration.ShippedConfigurations;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.FirstSpikeListener;
import io.synfire.runtime.firstspike.learning.FirstSpikeTrainer;
import io.synfire.runtime.firstspike.learning.TrainerResources;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.tutorials.bench.FirstSpikeLayers.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;

/**
 * Learning from first spikes: epochs of the Yin-Yang networks as shipped, one thread, 5,000 samples of training and 1,000 of validation; beside them the loops
 * over neurons that this spends its time in, 5,000 samples forward and backward and 1,000 forward, and a batch of 80 images of a 784-350-10 network. Every
 * call trains the network on by an epoch. The peer's figures are CPU seconds of the same epoch with fastAndDeep at commit 33e4876, torch 1.13, one
 * thread, the best of three epochs (of one for hwAware), on a machine of this class; timesPeer is the ratio.
 */
public final class FirstSpikeBenchmark implements Benchmark {
  private static final int TRAINING = 5000;
  private static final int VALIDATION = 1000;
  private static final int IMAGES = 80;
  private static final double H30_W = 2.80;
  private static final double H30_WS = 3.12;
  private static final double H5_WS = 1.15;
  private static final double HARDWARE_AWARE = 17.30;

  @Override
  public String name() {
    return "first-spike";
  }

  @Override
  public String description() {
    return "epochs of networks of first spikes, exact spike times and derivatives, against CPU seconds of fastAndDeep";
  }

  @Override
  public List<Variant> variants() {
    double[][] wide = {{0.5, 1}, {0.5, 1}};
    double[][] delayed = {{1, 1}, {1, 1}};
    double[][] aware = {{1, 0.12}, {0.075, 0.15}};
    CurrentLif twice = CurrentLif.normalized(1, 2, 0, 1);
    CurrentLif chip = CurrentLif.normalized(1, 1, 0, 2.6);
    return List.of(
        training("H30_W", H30_W),
        training("H30_WS", H30_WS),
        training("H5_WS", H5_WS),
        training("hwAware", HARDWARE_AWARE),
        kernels("H30_W", new Shape(new int[] {4, 30, 3}, twice, false, false, 150, wide), H30_W),
        kernels("H30_WS", new Shape(new int[] {4, 30, 3}, twice, true, false, 150, delayed), H30_WS),
        kernels("H5_WS", new Shape(new int[] {4, 5, 3}, twice, true, false, 150, delayed), H5_WS),
        kernels("hwAware", new Shape(new int[] {20, 30, 3}, chip, false, true, 40, aware), HARDWARE_AWARE),
        images("images forward", false),
        images("images forward and backward", true));
  }

  private static Variant training(String name, double peer) {
    return new Variant(name, "", () -> {
      FirstSpikeExperiment experiment = ShippedConfigurations.read("yin_yang_" + name);
      SpikeTimeSplits data = ServiceLoader.load(SpikeTimeSource.class).stream()
          .map(ServiceLoader.Provider::get)
          .filter(source -> source.name().equals(experiment.data().source()))
          .findFirst()
          .orElseThrow()
          .load(experiment.data().settings(), experiment.data().seed());
      return new Epochs(new FirstSpikeTrainer(experiment.network(), experiment.training(), TrainerResources.SINGLE), data, peer);
    });
  }

  /** Trains on by an epoch with every call. */
  private record Epochs(FirstSpikeTrainer trainer, SpikeTimeSplits data, double peer) implements Task {
    @Override
    public void once() {
      trainer.epoch(data, FirstSpikeListener.SILENT);
    }

    @Override
    public Map<String, Double> amounts() {
      return Map.of("timesPeer", peer);
    }

    @Override
    public void close() {
      trainer.close();
    }
  }

  private static Variant kernels(String name, Shape shape, double peer) {
    return new Variant(name + " kernels", "", () -> {
      FirstSpikeLayers layers = new FirstSpikeLayers(shape, points(shape.sizes()[0] / 4));
      return Task.of(() -> {
        layers.run(0, TRAINING, true);
        layers.run(TRAINING, TRAINING + VALIDATION, false);
      }, Map.of("timesPeer", peer));
    });
  }

  private static Variant images(String name, boolean backward) {
    Shape shape = new Shape(new int[] {784, 350, 10}, CurrentLif.normalized(1, 1, 0, 1), false, false, IMAGES, new double[][] {{0.05, 0.8}, {0.15, 0.8}});
    return new Variant(name, "", () -> {
      FirstSpikeLayers layers = new FirstSpikeLayers(shape, noisyImages());
      return Task.of(() -> layers.run(0, IMAGES, backward), Map.of("imagesPerCpuSecond", (double) IMAGES));
    });
  }

  /** Points of a square and their mirror images as spike times in 0.15..2, each so many times. */
  private static double[][] points(int copies) {
    Random random = new Random(2);
    double[][] times = new double[TRAINING + VALIDATION][];
    Arrays.setAll(times, k -> {
      double x = random.nextDouble();
      double y = random.nextDouble();
      double[] point = {x, y, 1 - x, 1 - y};
      double[] jittered = new double[4 * copies];
      Arrays.setAll(jittered, i -> 0.15 + 1.85 * point[i / copies] + (copies > 1 ? 2 + 0.5 * random.nextGaussian() : 0));
      return jittered;
    });
    return times;
  }

  /** Bright pixels early, four of five dark ones at 2, all moved by noise of standard deviation 0.3 and mirrored at 0. */
  private static double[][] noisyImages() {
    Random random = new Random(3);
    double[][] times = new double[IMAGES][784];
    for (double[] row : times) {
      Arrays.setAll(row, i -> Math.abs((random.nextInt(5) == 0 ? 0.15 + 1.85 * random.nextDouble() : 2) + 0.3 * random.nextGaussian()));
    }
    return times;
  }
}
