package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.learning.ClassTimes;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.learning.SpikeTimeLoss;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is plotted of a network. Times are in units of the synaptic time constant.
 *
 * @param title name of the run
 * @param network the network
 * @param classNames name of every class
 * @param splits data and how the network does on them; the last is the test data
 * @param history its training, where it is known
 * @param plane how inputs are points of a plane, where they are
 */
public record EvaluationData(
    String title, Trained network, List<String> classNames, List<Split> splits, Optional<History> history, Optional<Plane> plane) {

  public EvaluationData {
    classNames = List.copyOf(classNames);
    splits = List.copyOf(splits);
    if (splits.isEmpty()) {
      throw new IllegalArgumentException("an evaluation to plot needs at least one split of the data");
    }
  }

  /** A network with its parameters, and the loss that says which class spike times mean. */
  public record Trained(NetworkSpec spec, NetworkParameters parameters, SpikeTimeLoss loss) {}

  /**
   * Data and how the network does on them.
   *
   * @param name such as train or test
   * @param inputs {@code [sample][input]} times
   * @param evaluation labels, answers and spike times
   */
  public record Split(String name, double[][] inputs, FirstSpikeEvaluation evaluation) {}

  /**
   * A training.
   *
   * @param epochs figures of every epoch
   * @param times when outputs spiked in the validation data, after every epoch of {@code epochs}
   * @param monitored by index of the layer parameters {@code [source][target]} after every epoch; empty where none were recorded
   */
  public record History(List<Epoch> epochs, List<ClassTimes> times, Map<Integer, List<double[][]>> monitored) {
    public History {
      epochs = List.copyOf(epochs);
      times = List.copyOf(times);
      monitored = Map.copyOf(monitored);
    }
  }

  /**
   * Figures of an epoch; not a number where one is not known.
   *
   * @param epoch number of epochs done
   * @param trainLoss mean loss over the training data
   * @param trainAccuracy share of the training data whose class was found
   * @param validationLoss mean loss over the validation data
   * @param validationAccuracy share of the validation data whose class was found
   */
  public record Epoch(int epoch, double trainLoss, double trainAccuracy, double validationLoss, double validationAccuracy) {}

  /**
   * How the four inputs x, y, 1 - x, 1 - y of Yin-Yang are times.
   *
   * @param early time of 0
   * @param late time of 1, another than early
   * @param repeat how often the four are repeated, positive
   */
  public record Plane(double early, double late, int repeat) {
    /** The published encoding. */
    public static final Plane YIN_YANG = new Plane(0.15, 2, 1);

    /** The inputs of a point. */
    double[] inputs(double x, double y) {
      double[] inputs = new double[4 * repeat];
      for (int k = 0; k < inputs.length; k++) {
        double value = switch (k % 4) {
          case 0 -> x;
          case 1 -> y;
          case 2 -> 1 - x;
          default -> 1 - y;
        };
        inputs[k] = early + value * (late - early);
      }
      return inputs;
    }

    /** The point that inputs stand for, {x, y}. */
    double[] point(double[] inputs) {
      return new double[] {(inputs[0] - early) / (late - early), (inputs[1] - early) / (late - early)};
    }
  }

  /** The last split. */
  Split test() {
    return splits.getLast();
  }

  String className(int label) {
    return label < classNames.size() ? classNames.get(label) : "class " + label;
  }
}
