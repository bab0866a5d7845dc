package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.plots.EvaluationData.Plane;
import io.synfire.runtime.firstspike.plots.EvaluationData.Trained;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spike times of a network without noise on a grid of points of the Yin-Yang plane; NaN outside of the disc.
 *
 * @param answers {@code [row][column]} class found, -1 where the chosen output does not spike, -2 outside of the disc
 * @param layers by index of the layer of neurons {@code [neuron][row][column]} spike times
 */
record PlaneTimes(int[][] answers, Map<Integer, double[][][]> layers) {
  static final int SIDE = 200;
  private static final int OUTSIDE = -2;
  /** Radius of the disc, and a little more for its edge. */
  private static final double REACH = 0.51;

  static PlaneTimes of(Trained network, Plane plane) {
    List<Integer> neurons = new Layers(network.spec()).neurons();
    NetworkPass pass = SpikeTimeNetwork.of(network.spec()).pass(SIDE);
    int[][] answers = new int[SIDE][SIDE];
    Map<Integer, double[][][]> layers = new HashMap<>();
    for (int row = 0; row < SIDE; row++) {
      double[][] outputs = pass.forward(network.parameters(), inputs(plane, row), 0, SIDE, PassOptions.EXACT);
      for (int column = 0; column < SIDE; column++) {
        answers[row][column] = inside(row, column) ? network.loss().select(outputs[column]) : OUTSIDE;
      }
      for (int layer : neurons) {
        double[][] times = pass.times(layer);
        keep(layers.computeIfAbsent(layer, k -> new double[times[0].length][SIDE][SIDE]), times, row);
      }
    }
    return new PlaneTimes(answers, layers);
  }

  private static double[][] inputs(Plane plane, int row) {
    double[][] inputs = new double[SIDE][];
    for (int column = 0; column < SIDE; column++) {
      inputs[column] = plane.inputs(at(column), at(row));
    }
    return inputs;
  }

  private static void keep(double[][][] layer, double[][] times, int row) {
    for (int n = 0; n < layer.length; n++) {
      for (int column = 0; column < SIDE; column++) {
        layer[n][row][column] = inside(row, column) ? times[column][n] : Double.NaN;
      }
    }
  }

  private static double at(int index) {
    return (index + 0.5) / SIDE;
  }

  static boolean inside(int row, int column) {
    return Math.hypot(at(column) - 0.5, at(row) - 0.5) <= REACH;
  }

  /** Times of the second neuron minus those of the first; NaN where one does not spike. */
  static double[][] difference(double[][] a, double[][] b) {
    double[][] difference = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        boolean both = Double.isFinite(a[row][column]) && Double.isFinite(b[row][column]);
        difference[row][column] = both ? b[row][column] - a[row][column] : Double.NaN;
      }
    }
    return difference;
  }

  /** Share of the disc in which a neuron spikes. */
  static double activeShare(double[][] times) {
    return Arrays.stream(times).flatMapToDouble(Arrays::stream).filter(t -> !Double.isNaN(t)).map(t -> SpikeTime.isSpike(t) ? 1 : 0).average().orElse(0);
  }
}
