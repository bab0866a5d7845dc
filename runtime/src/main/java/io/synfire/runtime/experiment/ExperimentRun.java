package io.synfire.runtime.experiment;

import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.report.RunPlots;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingException;
import io.synfire.runtime.training.TrainingListener;
import io.synfire.runtime.training.TrainingResult;

/**
 * Runs an experiment into its run directory, from the start or from the latest checkpoint.
 *
 * @param directory the run directory
 * @param threads number of threads, positive
 * @param listener who is told how it goes
 */
public record ExperimentRun(RunDirectory directory, int threads, TrainingListener listener) {

  public ExperimentRun {
    if (threads <= 0) {
      throw new IllegalArgumentException("the number of threads must be positive, was " + threads);
    }
  }

  /** Trains from the start. If that fails before the first epoch is done, the directory is removed, so that it stands in no one's way. */
  public TrainingResult train(RunConfig config, DataSplit data) {
    Experiment experiment = Experiment.named(config.experiment());
    Training training = experiment.training(config.settings(), data.train()).backend(config.backend()).seed(config.seed()).runDirectory(directory);
    try {
      directory.config(config);
      return finish(training, config, data);
    } catch (RuntimeException | OutOfMemoryError e) {
      directory.clearUntrained();
      throw e;
    }
  }

  /**
   * Goes on from the latest checkpoint.
   *
   * @param moreEpochs how many epochs to add to those done; 0 to do what is left of those planned
   * @throws TrainingException if nothing is left to do
   */
  public TrainingResult resume(int moreEpochs) {
    RunConfig config = directory.config(RunConfig.class);
    int done = directory.latest().state().progress().epoch();
    int total = moreEpochs > 0 ? done + moreEpochs : config.settings().epochs();
    if (total <= done) {
      throw new TrainingException(directory.path() + ": all " + done + " planned epochs are done; add some by --epochs N");
    }
    RunConfig longer = new RunConfig(
        config.experiment(), config.data(), config.dataDirectory(), config.settings().withEpochs(total), config.seed(), config.backend());
    directory.config(longer);
    return finish(Training.resume(directory), longer, longer.load());
  }

  private TrainingResult finish(Training training, RunConfig config, DataSplit data) {
    TrainingResult result =
        training.data(data).epochs(config.settings().epochs()).threads(threads).listener(listener).fit();
    RunPlots.write(directory.plots(), result, data.test());
    return result;
  }
}
