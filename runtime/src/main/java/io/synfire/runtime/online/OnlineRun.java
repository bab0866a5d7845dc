package io.synfire.runtime.online;

import io.synfire.runtime.online.OnlineTask.Roles;
import io.synfire.runtime.report.OnlinePlots;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trains a network that learns while it runs into a run directory, from the start or from the latest checkpoint.
 *
 * @param directory the run directory
 * @param listener who is told how it goes
 */
public record OnlineRun(RunDirectory directory, OnlineListener listener) {
  private static final int FRESH = 100;

  /** Trains from the start. If that fails before the first epoch is done, the directory is removed, so that it stands in no one's way. */
  public OnlineResult train(OnlineConfig config) {
    try {
      return begin(config);
    } catch (RuntimeException | OutOfMemoryError e) {
      directory.clearUntrained();
      throw e;
    }
  }

  private OnlineResult begin(OnlineConfig config) {
    OnlineTask task = config.find().task(config.seed());
    try (OnlineTrainer trainer = new OnlineTrainer(task, config.settings(), config.seed())) {
      directory.config(config);
      directory.manifest(config.seed(), task.network().name());
      return go(new Session(task, config, trainer), 0);
    }
  }

  /**
   * Goes on from the latest checkpoint; the result is that of a run that never stopped.
   *
   * @param moreEpochs how many epochs to add to those done; 0 to do what is left of those planned
   * @throws TrainingException if nothing is left to do
   */
  public OnlineResult resume(int moreEpochs) {
    OnlineConfig config = directory.config(OnlineConfig.class);
    OnlineCheckpoint checkpoint = directory.checkpoints().latest(OnlineCheckpoint::load)
        .orElseThrow(() -> new TrainingException(directory.path() + ": holds no checkpoint; the run stopped before its first epoch was done, train again"));
    int done = checkpoint.state().epoch();
    int total = moreEpochs > 0 ? done + moreEpochs : config.settings().epochs();
    if (total <= done) {
      throw new TrainingException(directory.path() + ": all " + done + " planned epochs are done; add some by --epochs N");
    }
    OnlineConfig longer = new OnlineConfig(config.experiment(), config.settings().withEpochs(total), config.seed());
    directory.config(longer);
    OnlineTask task = longer.find().task(longer.seed());
    try (OnlineTrainer trainer = new OnlineTrainer(task, longer.settings(), longer.seed())) {
      trainer.resume(checkpoint.learned());
      return go(new Session(task, longer, trainer), done);
    }
  }

  /** A training at work. */
  private record Session(OnlineTask task, OnlineConfig config, OnlineTrainer trainer) {
    int patterns() {
      return task.patterns().names().size();
    }

    Fields fields() {
      return Fields.of(trainer.learned().parameters().get(task.roles().learned() + ".weight"), task.patterns());
    }

    OnlineCheckpoint checkpoint(int epoch) {
      return new OnlineCheckpoint(
          new OnlineCheckpoint.State(config.experiment(), task.network(), config.settings(), config.seed(), epoch), trainer.learned());
    }
  }

  private OnlineResult go(Session session, int done) {
    long started = System.nanoTime();
    int epochs = session.config().settings().epochs();
    List<OnlineMetrics> history = new ArrayList<>(directory.metrics(OnlineMetrics.class).stream().filter(m -> m.epoch() <= done).toList());
    listener.started(done, epochs, session.patterns());
    for (int epoch = done + 1; epoch <= epochs; epoch++) {
      history.add(epoch(session, epoch));
      directory.metrics(OnlineMetrics.class, history);
      OnlineCheckpoint checkpoint = session.checkpoint(epoch);
      directory.checkpoints().add(epoch, checkpoint::save);
      listener.epoch(history.getLast());
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    Answers answers = Answers.of(session.trainer(), session.patterns(), epochs, FRESH);
    OnlineResult result = new OnlineResult(epochs, session.fields(), answers, reloadsTo(session, answers), seconds);
    directory.summary(summary(session, result));
    plots(session, result, history);
    return result;
  }

  private OnlineMetrics epoch(Session session, int epoch) {
    long started = System.nanoTime();
    int patterns = session.patterns();
    float[][] spikes = new float[patterns][];
    session.trainer().epoch(epoch, (counts, shown) -> {
      spikes[shown - 1] = counts.clone();
      listener.shown(epoch, shown, total(spikes));
    });
    int active = 0;
    for (int j = 0; j < spikes[0].length; j++) {
      int cell = j;
      active += Arrays.stream(spikes).anyMatch(s -> s[cell] > 0) ? 1 : 0;
    }
    return new OnlineMetrics(epoch, total(spikes), active, session.fields().selectivity(), (System.nanoTime() - started) / 1e9);
  }

  private static long total(float[][] spikes) {
    long sum = 0;
    for (float[] counts : spikes) {
      for (int j = 0; counts != null && j < counts.length; j++) {
        sum += (long) counts[j];
      }
    }
    return sum;
  }

  private boolean reloadsTo(Session session, Answers answers) {
    OnlineCheckpoint saved = OnlineCheckpoint.load(directory.checkpoints().latest().orElseThrow());
    OnlineConfig config = session.config();
    OnlineTask task = new OnlineTask(saved.state().network(), session.task().deployment(), session.task().roles(), session.task().patterns());
    try (OnlineTrainer again = new OnlineTrainer(task, config.settings(), config.seed())) {
      again.resume(saved.learned());
      Answers other = Answers.of(again, session.patterns(), saved.state().epoch(), FRESH);
      return Arrays.equals(other.label(), answers.label()) && Arrays.deepEquals(other.confusion(), answers.confusion());
    }
  }

  private static Map<String, Object> summary(Session session, OnlineResult result) {
    OnlineSettings settings = session.config().settings();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("testAccuracy", result.answers().accuracy());
    figures.put("testSamples", result.answers().samples());
    figures.put("unansweredSamples", result.answers().unanswered());
    figures.put("selectivity", result.fields().selectivity());
    figures.put("cells", result.fields().preferred().length);
    figures.put("labelledCells", Arrays.stream(result.answers().label()).filter(l -> l >= 0).count());
    figures.put("reloadedAnswersAgree", result.reloaded());
    figures.put("epochs", result.epochs());
    figures.put("seconds", result.seconds());
    figures.put("network", session.task().network().name());
    figures.put("seed", session.config().seed());
    figures.put("viewSteps", settings.view());
    figures.put("restSteps", settings.rest());
    figures.put("dtSeconds", settings.dtMilliseconds() / 1e3);
    figures.put("backend", settings.backend());
    return figures;
  }

  private void plots(Session session, OnlineResult result, List<OnlineMetrics> history) {
    Roles roles = session.task().roles();
    List<String> names = session.task().patterns().names();
    List<String> captions = new ArrayList<>();
    for (int j = 0; j < result.fields().preferred().length; j++) {
      captions.add(String.format(Locale.ROOT, "%s  %.2f", names.get(result.fields().preferred()[j]), result.fields().correlation()[j]));
    }
    String about = session.task().network().name() + " after " + result.epochs() + " epochs on backend " + session.config().settings().backend();
    OnlinePlots.Tiles tiles = new OnlinePlots.Tiles(result.fields().weight(), session.task().patterns().shape(), captions);
    OnlinePlots plots = new OnlinePlots(directory.plots(), about);
    String selective = String.format(Locale.ROOT, "%.0f %% of the cells of %s selective; under each, the nearest pattern and its correlation",
        100 * result.fields().selectivity(), roles.cells());
    plots.fields(selective, tiles);
    plots.confusion("Answers to " + result.answers().samples() + " fresh samples", names, result.answers().confusion());
    plots.selectivity(history.stream().mapToDouble(OnlineMetrics::epoch).toArray(), history.stream().mapToDouble(m -> 100 * m.selectivity()).toArray());
  }
}
