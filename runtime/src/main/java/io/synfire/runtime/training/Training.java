package io.synfire.runtime.training;

import io.synfire.dsl.Network;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.OptimizerDefinition;
import io.synfire.learning.ActivityRegularizer;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.Loss;
import io.synfire.learning.OptimizerRule;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.training.TrainingPlan.Objective;
import io.synfire.runtime.training.TrainingPlan.Updating;
import io.synfire.runtime.training.TrainingPlan.Window;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Trains a network with one encoder and one decoder on labelled data:
 *
 * <pre>{@code
 * TrainingResult result = Training.of(net).data(Digits.split(7)).loss(crossEntropy()).epochs(10).batch(50).fit();
 * }</pre>
 *
 * <p>Optimiser and schedule are those of the network unless given; several that differ, as after a merge, are an error until one is chosen.
 * At the end the trained weights are assigned to the network. The result is a function of network, data, options and seed, whatever the
 * number of threads.
 */
public final class Training {
  private final NetworkDefinition network;
  private final Consumer<TrainingResult> sink;
  private final Map<String, ActivityRegularizer> regularizers = new TreeMap<>();
  private DataSplit data;
  private Loss loss;
  private Updating updating;
  private Window window = new Window("float", 100, Units.ms(1));
  private int batch = 100;
  private long seed = 1;
  private int epochs = 10;
  private int threads = Runtime.getRuntime().availableProcessors();
  private TrainingListener listener = TrainingListener.SILENT;
  private RunDirectory directory;
  private Checkpoint start;

  private Training(NetworkDefinition network, Consumer<TrainingResult> sink) {
    this.network = network;
    this.sink = sink;
    this.updating = updatings().size() == 1 ? updatings().iterator().next() : null;
  }

  /** What the optimisers of the network say, equal ones once. */
  private Set<Updating> updatings() {
    return network.optimizers().stream().map(o -> new Updating(o.rule(), o.schedule())).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String optimizers() {
    String names = network.optimizers().stream().map(OptimizerDefinition::id).collect(Collectors.joining(", "));
    return names.isEmpty() ? "no optimiser: add one to it" : "optimisers that differ, " + names + ": delete all but one";
  }

  /** A training of this network, to which the trained weights are assigned at the end. */
  public static Training of(Network network) {
    return new Training(network.definition(), result -> network.assign(result.weights()));
  }

  /** A training of this network; the weights are in the result. */
  public static Training of(NetworkDefinition network) {
    return new Training(network, result -> {});
  }

  /**
   * Goes on with a run from its latest checkpoint, with the plan found there; give {@link #data} (the same) and the total of {@link #epochs}.
   *
   * @throws io.synfire.runtime.persistence.CheckpointFormatException if the checkpoint cannot be read
   */
  public static Training resume(RunDirectory directory) {
    Checkpoint start = directory.latest();
    Training training = new Training(start.state().network(), result -> {});
    training.start = start;
    training.directory = directory;
    return training;
  }

  /** Training and test data. */
  public Training data(DataSplit split) {
    data = split;
    return this;
  }

  /** Training and test data. */
  public Training data(Dataset train, Dataset test) {
    return data(new DataSplit(train, test));
  }

  /** The loss on the decoder's answer. */
  public Training loss(Loss other) {
    loss = other;
    return this;
  }

  /** A penalty on the activity of a group, added to the loss. */
  public Training regularizer(String group, ActivityRegularizer rule) {
    regularizers.put(group, rule);
    return this;
  }

  /** An optimiser with constant learning rate, instead of the network's own. */
  public Training optimizer(OptimizerRule rule) {
    updating = new Updating(rule, Optional.empty());
    return this;
  }

  /** An optimiser and its schedule, instead of the network's own. */
  public Training optimizer(OptimizerRule rule, LearningRateSchedule schedule) {
    updating = new Updating(rule, Optional.of(schedule));
    return this;
  }

  /** How long each sample is simulated; 100 steps of 1 ms unless given. */
  public Training window(int steps, Time dt) {
    window = new Window(window.backend(), steps, dt);
    return this;
  }

  /** The backend that runs it; {@code "float"} unless given. */
  public Training backend(String name) {
    window = new Window(name, window.steps(), window.dt());
    return this;
  }

  /** Samples per update; 100 unless given. */
  public Training batch(int size) {
    batch = size;
    return this;
  }

  /** Seed of initial weights, order of samples and random inputs; 1 unless given. */
  public Training seed(long value) {
    seed = value;
    return this;
  }

  /** Total number of epochs; 10 unless given. */
  public Training epochs(int total) {
    epochs = total;
    return this;
  }

  /** Number of threads; all processors unless given. The result does not depend on it. */
  public Training threads(int count) {
    threads = count;
    return this;
  }

  /** Who is told how it goes. */
  public Training listener(TrainingListener other) {
    listener = other;
    return this;
  }

  /** Folder for checkpoints at the start and after every epoch, metrics and summary; must be new or empty. */
  public Training runDirectory(Path path) {
    return runDirectory(RunDirectory.create(path));
  }

  /** Folder for checkpoints at the start and after every epoch, metrics and summary. */
  public Training runDirectory(RunDirectory other) {
    directory = other;
    return this;
  }

  /**
   * Trains.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with everything that is wrong with the network
   * @throws TrainingException if an option is missing, data and network do not fit, or the loss stops being a finite number
   */
  public TrainingResult fit() {
    TrainingPlan plan = start == null ? plan() : start.state().plan();
    require(data != null, "no data are given: call data(...)");
    require(epochs > 0, "the number of epochs must be positive, was " + epochs);
    require(threads > 0, "the number of threads must be positive, was " + threads);
    require(!network.learners().isEmpty(), "network " + network.name() + " has no learner: add one, as learner(stca(0.5))");
    try (Trainer trainer = new Trainer(network, plan, data, threads)) {
      List<EpochMetrics> history = begin(trainer);
      listener.started(trainer.progress(), epochs, trainer.batches());
      while (trainer.progress().epoch() < epochs) {
        record(trainer, trainer.epoch(listener), history);
      }
      return end(trainer, history);
    } finally {
      listener.ended();
    }
  }

  private TrainingPlan plan() {
    require(loss != null, "no loss is given: call loss(...)");
    require(updating != null, "network " + network.name() + " has " + optimizers() + ", or call optimizer(...)");
    return new TrainingPlan(new Objective(loss, regularizers), updating, window, batch, seed);
  }

  private List<EpochMetrics> begin(Trainer trainer) {
    if (start != null) {
      directory.checkData(data);
      trainer.restore(start);
      return new ArrayList<>(directory.metricsUpTo(trainer.progress().epoch()));
    }
    if (directory != null) {
      directory.manifest(trainer.checkpoint(), data);
      directory.checkpoints().add(trainer.checkpoint());
    }
    return new ArrayList<>();
  }

  private void record(Trainer trainer, EpochMetrics metrics, List<EpochMetrics> history) {
    history.add(metrics);
    if (directory != null) {
      directory.metrics(history);
      directory.checkpoints().add(trainer.checkpoint());
    }
    listener.epoch(metrics);
  }

  private TrainingResult end(Trainer trainer, List<EpochMetrics> history) {
    TrainingResult result =
        new TrainingResult(trainer.checkpoint(), history, trainer.evaluate(data.train()), trainer.evaluate(data.test()));
    if (directory != null) {
      directory.summary(result, data);
    }
    sink.accept(result);
    return result;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new TrainingException(fault);
    }
  }
}
