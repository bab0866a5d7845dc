package io.synfire.tutorials.bench;

import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.tutorials.bench.FirstSpikeLayers.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The loops that learning from first spikes spends its time in: an epoch of the Yin-Yang networks of DelGrad, 5,000 samples forward and backward and
 * 1,000 forward, and a batch of 80 images of a 784-350-10 network. The peer's figures are CPU seconds of an epoch of its whole training, fastAndDeep at
 * commit 33e4876 with torch 1.13, one thread, the best of three epochs (of one for hwAware), on a machine of this class.
 */
public final class FirstSpikeBenchmark implements Benchmark {
  private static final int TRAINING = 5000;
  private static final int VALIDATION = 1000;
  private static final int IMAGES = 80;

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
        kernels("H30_W", new Shape(new int[] {4, 30, 3}, twice, false, false, 150, wide), 2.80),
        kernels("H30_WS", new Shape(new int[] {4, 30, 3}, twice, true, false, 150, delayed), 3.12),
        kernels("H5_WS", new Shape(new int[] {4, 5, 3}, twice, true, false, 150, delayed), 1.15),
        kernels("hwAware", new Shape(new int[] {20, 30, 3}, chip, false, true, 40, aware), 17.30),
        images("images forward", false),
        images("images forward and backward", true));
  }

  private static Variant kernels(String name, Shape shape, double peer) {
    return new Variant(name + " kernels", "", () -> {
      FirstSpikeLayers layers = new FirstSpikeLayers(shape, points(shape.sizes()[0] / 4));
      return task(() -> {
        layers.run(0, TRAINING, true);
        layers.run(TRAINING, TRAINING + VALIDATION, false);
      }, Map.of("timesPeer", peer));
    });
  }

  private static Variant images(String name, boolean backward) {
    Shape shape = new Shape(new int[] {784, 350, 10}, CurrentLif.normalized(1, 1, 0, 1), false, false, IMAGES, new double[][] {{0.05, 0.8}, {0.15, 0.8}});
    return new Variant(name, "", () -> {
      FirstSpikeLayers layers = new FirstSpikeLayers(shape, noisyImages());
      return task(() -> layers.run(0, IMAGES, backward), Map.of("imagesPerCpuSecond", (double) IMAGES));
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

  private static Task task(Runnable once, Map<String, Double> amounts) {
    return new Task() {
      @Override
      public void once() {
        once.run();
      }

      @Override
      public Map<String, Double> amounts() {
        return amounts;
      }
    };
  }
}
