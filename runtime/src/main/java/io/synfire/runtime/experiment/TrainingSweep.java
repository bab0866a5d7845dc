package io.synfire.runtime.experiment;

import io.synfire.runtime.experiment.ConfiguredTraining.Options;
import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.report.EpochListener;
import io.synfire.runtime.training.TrainingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Several trainings, some at a time; one that fails does not stop the others.
 *
 * @param jobs how many at a time, positive
 * @param options of each
 */
public record TrainingSweep(int jobs, Options options) {

  public TrainingSweep {
    if (jobs <= 0) {
      throw new IllegalArgumentException("the number of jobs must be positive, was " + jobs);
    }
  }

  /**
   * A training of the sweep.
   *
   * @param name its name, different from those of the others
   * @param training the training, or why it cannot be made
   */
  public record Entry(String name, Attempt training) {}

  /** A training to be made, or a configuration that cannot be read. */
  public sealed interface Attempt {
    /** To be made. */
    record Ready(ConfiguredTraining training) implements Attempt {}

    /** Cannot be made. */
    record Faulty(RuntimeException fault) implements Attempt {}
  }

  /**
   * How a training of the sweep ended.
   *
   * @param name its name
   * @param result its result, unless it failed
   * @param fault why it failed, if it did
   */
  public record Outcome(String name, Optional<Result> result, Optional<RuntimeException> fault) {}

  /**
   * Makes all trainings.
   *
   * @param folder run directories are made in it, by name
   * @param done is told each outcome when it is there, one at a time
   * @return the outcomes, in the order of the entries
   */
  public List<Outcome> run(List<Entry> entries, Path folder, Consumer<Outcome> done) {
    Consumer<Outcome> oneAtATime = outcome -> {
      synchronized (done) {
        done.accept(outcome);
      }
    };
    try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
      List<Future<Outcome>> running = entries.stream().map(e -> workers.submit(() -> {
        Outcome outcome = train(e, folder);
        oneAtATime.accept(outcome);
        return outcome;
      })).toList();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> run : running) {
        outcomes.add(run.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("what a training throws is an outcome", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("a sweep was interrupted", e);
    }
  }

  private Outcome train(Entry entry, Path folder) {
    try {
      ConfiguredTraining training = switch (entry.training()) {
        case Attempt.Ready ready -> ready.training();
        case Attempt.Faulty faulty -> throw faulty.fault();
      };
      training.missing().ifPresent(missing -> {
        throw new IllegalArgumentException(missing);
      });
      return new Outcome(entry.name(), Optional.of(training.train(folder.resolve(entry.name()), options, EpochListener.SILENT)), Optional.empty());
    } catch (RuntimeException e) {
      return new Outcome(entry.name(), Optional.empty(), Optional.of(e));
    } catch (OutOfMemoryError e) {
      return new Outcome(entry.name(), Optional.empty(), Optional.of(new TrainingException(
          "memory is not enough; take smaller batches in the configuration or fewer --jobs, or set SYNFIRE_JAVA_OPTS=-Xmx8g")));
    }
  }
}
