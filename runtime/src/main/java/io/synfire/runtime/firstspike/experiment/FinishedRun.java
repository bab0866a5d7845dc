package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfiguredRun;
import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.report.EpochListener;
import io.synfire.runtime.training.TrainingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run directory, of a training that is done or was stopped.
 *
 * @param run the run
 */
record FinishedRun(OpenRun run) implements ConfiguredRun {

  @Override
  public Inference infer(Request request) {
    Standing standing = run.files().load(request.epoch(), run.network());
    return trial(standing).infer(title(standing), run.data(), standing.state().epoch(), request);
  }

  private Trial trial(Standing standing) {
    return new Trial(run.network(), run.training(run.settings().epochs()), standing.state().parameters());
  }

  private String title(Standing standing) {
    return run.settings().configuration() + " after " + standing.state().epoch() + " epochs";
  }

  @Override
  public Path evaluate(OptionalInt epoch) {
    Standing standing = run.files().load(epoch, run.network());
    int done = standing.state().epoch();
    Pictures pictures = new Pictures(title(standing), trial(standing), run.data(), run.experiment().data());
    Path folder = run.files().directory().plots().resolve(run.files().savepoint(done).getFileName());
    return pictures.draw(done, Optional.of(Pictures.history(run.files(), standing.history())), folder);
  }

  @Override
  public Result resume(Continuation continuation, int threads, EpochListener listener) {
    run.requireUnchanged();
    try (RunLock lock = RunLock.of(run.files().directory())) {
      return resumeAlone(continuation, threads, listener);
    }
  }

  private Result resumeAlone(Continuation continuation, int threads, EpochListener listener) {
    Standing latest = run.files().latest(run.network());
    RunSettings settings = run.settings();
    int done = latest.state().epoch();
    Leg leg = switch (continuation) {
      case Continuation.Rest rest -> new Leg(latest, settings, settings.epochs());
      case Continuation.More more -> {
        if (more.epochs() > Integer.MAX_VALUE - done) {
          throw new IllegalArgumentException(more.epochs() + " epochs more than the " + done + " that are done are too many; a training has at most "
              + Integer.MAX_VALUE);
        }
        yield new Leg(latest, settings.with(done + more.epochs(), List.of()), done + more.epochs());
      }
      case Continuation.From from -> {
        int end = from.savepoints().getLast();
        yield new Leg(run.files().load(OptionalInt.of(from.epoch()), run.network()), settings.with(end, from.savepoints()), end);
      }
    };
    if (leg.end() <= leg.from().state().epoch()) {
      throw new TrainingException(run.files().path() + ": all " + done + " planned epochs are done; add some by --epochs N, or go on from a savepoint, such as "
          + "continue " + run.files().path() + " " + done + " \"" + (done + 50) + "," + (done + 100) + "\"");
    }
    SpikeTimeSplits data = run.data();
    return new TrainingAtWork(run.keeping(leg.settings()), done, listener).train(data, Optional.of(leg.from()), leg.end(), threads);
  }

  /**
   * A part of a training.
   *
   * @param from where it begins
   * @param settings settings of the run from then on
   * @param end epoch after which it ends
   */
  private record Leg(Standing from, RunSettings settings, int end) {}
}
