package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.BatchReport;
import io.synfire.runtime.firstspike.learning.EpochReport;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.learning.FirstSpikeListener;
import io.synfire.runtime.firstspike.learning.FirstSpikeTrainer;
import io.synfire.runtime.firstspike.learning.TrainerResources;
import io.synfire.runtime.persistence.AtomicFile;
import io.synfire.runtime.report.EpochListener;
import io.synfire.runtime.training.Score;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A training that writes its run directory as it goes. What is there of later epochs already stays, since it would be written again as it is. */
final class TrainingAtWork implements FirstSpikeListener {
  private static final long METRICS_NANOS = 2_000_000_000L;

  private final OpenRun run;
  private final EpochListener listener;
  private final int recorded;
  private SpikeTimeSplits data;
  private FirstSpikeTrainer trainer;
  private History history = History.NONE;
  private LivePicture picture;
  private long written;
  private Optional<Ending> ending = Optional.empty();

  /** What is known of the last savepoint. */
  private record Ending(FirstSpikeEvaluation train, FirstSpikeEvaluation test) {}

  /** For a run that has the states of so many epochs already; -1 for one that begins. */
  TrainingAtWork(OpenRun run, int recorded, EpochListener listener) {
    this.run = run;
    this.recorded = recorded;
    this.listener = listener;
  }

  /** Trains until an epoch, from the start or on from where a training stood. */
  Result train(SpikeTimeSplits data, Optional<Standing> from, int end, int threads) {
    long start = System.nanoTime();
    this.data = data;
    try (FirstSpikeTrainer trainer = new FirstSpikeTrainer(run.network(), run.training(end), TrainerResources.threads(threads))) {
      this.trainer = trainer;
      from.ifPresent(standing -> {
        trainer.restore(standing.state());
        history = standing.history();
      });
      trainer.train(data, end, this);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Ending last = ending.orElseThrow(() -> new IllegalStateException("a training ends with a savepoint"));
    if (end >= recorded) {
      picture.draw();
      run.files().directory().metrics(History.Epoch.class, history.epochs());
      run.files().directory().summary(summary(last, end, seconds));
    }
    return new Result(last.test().score().accuracy(), end, seconds, run.files().path());
  }

  @Override
  public void started(EpochReport before, int epochs, int batches) {
    picture = new LivePicture(run.files().directory().plots().resolve("training.png"), run.settings().configuration(), batches);
    history.batches().forEach(b -> picture.add(b.accuracy()));
    listener.started(before.epoch(), epochs, batches);
    if (history.epochs().isEmpty()) {
      keep(before);
    }
  }

  @Override
  public void batch(int epoch, int batch, BatchReport report, Score running) {
    picture.add(report.accuracy());
    picture.refresh();
    listener.part(epoch, batch, text(running));
  }

  @Override
  public void epoch(EpochReport report) {
    keep(report);
    listener.epoch(report.epoch(), String.format(Locale.ROOT, "train %s  validation %s  %.2f s", text(report.train()), text(report.validation().score()),
        report.seconds()));
  }

  private static String text(Score score) {
    return String.format(Locale.ROOT, "loss %.4f  accuracy %.2f %%", score.loss(), 100 * score.accuracy());
  }

  /** The savepoint before the checkpoint, so that a run killed between them makes it again. */
  private void keep(EpochReport report) {
    int epoch = report.epoch();
    history = history.with(report);
    byte[] state = new Standing(trainer.state(), history).bytes();
    if (run.settings().savepoints().contains(epoch)) {
      ending = Optional.of(new Ending(trainer.evaluate(data.train()), trainer.evaluate(data.test())));
      run.files().savepoint(epoch, state, SavedSpikes.bytes(epoch, ending.get().train(), ending.get().test()));
    }
    if (epoch > recorded) {
      run.files().monitored(epoch, report.monitored());
      run.files().directory().checkpoints().add(epoch, file -> AtomicFile.write(file, state));
      metrics();
    }
  }

  /** The figures of all epochs are part of every state, so a table that lags a little loses nothing. */
  private void metrics() {
    if (written == 0 || System.nanoTime() - written > METRICS_NANOS) {
      run.files().directory().metrics(History.Epoch.class, history.epochs());
      written = System.nanoTime();
    }
  }

  private Map<String, Object> summary(Ending last, int end, double seconds) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("testAccuracy", last.test().score().accuracy());
    figures.put("validationAccuracy", history.epochs().getLast().validationAccuracy());
    figures.put("trainAccuracy", last.train().score().accuracy());
    figures.put("testLoss", last.test().score().loss());
    figures.put("trainLoss", last.train().score().loss());
    figures.put("epochs", end);
    figures.put("updates", trainer.state().optimizer().updates());
    figures.put("bumps", history.epochs().stream().mapToLong(History.Epoch::bumps).sum());
    figures.put("seconds", seconds);
    figures.put("configuration", run.settings().configuration());
    figures.put("data", run.experiment().data().source());
    figures.put("trainSamples", data.train().size());
    figures.put("testSamples", data.test().size());
    figures.put("seed", run.settings().seed());
    return figures;
  }
}
