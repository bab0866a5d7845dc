package io.synfire.runtime.experiment;

import io.synfire.runtime.report.EpochListener;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Something that was trained from a configuration file, or a trained network in a file. An epoch without savepoint is an error that lists those there are. */
public interface ConfiguredRun {

  /** Data that networks are tried on. */
  enum Part {
    /** Data that nothing was decided by. */
    TEST,
    /** Data to watch a training by. */
    VALIDATION,
    /** Data that were learned. */
    TRAIN
  }

  /** Classifies samples, as often as asked; noise, if the configuration has any, is drawn anew each time. */
  Inference infer(Request request);

  /** Draws all plots of a savepoint, by default the last, and returns the page that shows them. */
  Path evaluate(OptionalInt epoch);

  /** Goes on with training; what it writes is what an uninterrupted training writes, byte by byte. */
  ConfiguredTraining.Result resume(Continuation continuation, int threads, EpochListener listener);

  /**
   * What to classify.
   *
   * @param epoch of which savepoint; by default the last
   * @param part which data
   * @param repeat how often, positive
   * @param threads number of threads, positive
   */
  record Request(OptionalInt epoch, Part part, int repeat, int threads) {
    public Request {
      if (repeat <= 0 || threads <= 0) {
        throw new IllegalArgumentException("numbers of repetitions and of threads must be positive, were " + repeat + " and " + threads);
      }
    }
  }

  /**
   * How it went.
   *
   * @param network what was tried, in a few words
   * @param samples number of samples
   * @param accuracies fraction that was classified correctly, for each repetition
   * @param loss mean loss of the first repetition
   */
  record Inference(String network, int samples, List<Double> accuracies, double loss) {
    public Inference {
      accuracies = List.copyOf(accuracies);
    }

    /** Mean over the repetitions. */
    public double mean() {
      return accuracies.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Standard deviation over the repetitions, of the population. */
    public double deviation() {
      double mean = mean();
      return Math.sqrt(accuracies.stream().mapToDouble(a -> (a - mean) * (a - mean)).average().orElseThrow());
    }
  }

  /** How far to go on. */
  sealed interface Continuation {

    /** From the latest state to the epochs that were planned. */
    record Rest() implements Continuation {}

    /** From the latest state for some epochs more, a positive number. */
    record More(int epochs) implements Continuation {}

    /**
     * From a savepoint to the last of new ones.
     *
     * @param epoch that of the savepoint
     * @param savepoints epochs after which everything is kept, all later
     */
    record From(int epoch, List<Integer> savepoints) implements Continuation {
      public From {
        savepoints = savepoints.stream().sorted().distinct().toList();
        if (savepoints.isEmpty() || savepoints.getFirst() <= epoch) {
          throw new IllegalArgumentException("new savepoints must come after epoch " + epoch + ", which is continued; were " + savepoints);
        }
      }
    }
  }
}
