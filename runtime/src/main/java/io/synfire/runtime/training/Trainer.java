package io.synfire.runtime.training;

import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.ActivityRegularizer;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.data.Batch;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.SampleOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One training in progress: a program, its optimiser state, and the counters. */
final class Trainer implements AutoCloseable {
  private final NetworkDefinition network;
  private final TrainingPlan plan;
  private final DataSplit data;
  private final Ends ends;
  private final Program program;
  private final Runs training;
  private final Runs evaluation;
  private final ParameterUpdate updates;
  private Progress progress = Progress.START;

  Trainer(NetworkDefinition network, TrainingPlan plan, DataSplit data, int threads) {
    this.network = network;
    this.plan = plan;
    this.data = data;
    this.ends = Ends.of(network);
    TrainingPlan.Window window = plan.window();
    this.program = Backends.compile(unmonitored(network), window.backend(), window.dt(), plan.seed());
    ends.check(network, data.train());
    checkRegularizers();
    this.training = new Runs(program, threads, true);
    this.evaluation = new Runs(program, threads, false);
    this.updates = new ParameterUpdate(plan.update(), network, program.parameters());
  }

  private static NetworkDefinition unmonitored(NetworkDefinition n) {
    return new NetworkDefinition(n.name(), n.lagPolicy(), n.members(), n.connections(), List.of(), n.learners(), n.optimizers());
  }

  private void checkRegularizers() {
    for (String group : plan.objective().regularizers().keySet()) {
      if (network.member(group).isEmpty()) {
        throw new TrainingException("a regulariser is given for group " + group + ", which network " + network.name() + " does not have");
      }
    }
  }

  Progress progress() {
    return progress;
  }

  /** Number of updates in an epoch. */
  int batches() {
    return (data.train().size() + plan.batch() - 1) / plan.batch();
  }

  void restore(Checkpoint checkpoint) {
    Parameters.set(program.parameters(), checkpoint.parameters());
    updates.restore(checkpoint.optimizer());
    progress = checkpoint.state().progress();
  }

  Checkpoint checkpoint() {
    Checkpoint.State state = new Checkpoint.State(network, plan, progress);
    return new Checkpoint(state, Parameters.copy(program.parameters()), updates.save());
  }

  /** Trains for one epoch, in which every sample is used once, and evaluates. */
  EpochMetrics epoch(TrainingListener listener) {
    long start = System.nanoTime();
    int epoch = progress.epoch();
    double rate = plan.update().rate(progress.update());
    Tally tally = new Tally(data.train().classes());
    int done = 0;
    for (Batch batch : Batch.of(data.train(), SampleOrder.shuffled(data.train().size(), plan.seed(), epoch), plan.batch())) {
      rate = plan.update().rate(progress.update());
      update(batch, tally);
      progress = new Progress(epoch, progress.update() + 1);
      listener.batch(epoch + 1, ++done, tally.score());
    }
    progress = new Progress(epoch + 1, progress.update());
    Score test = evaluate(data.test()).score();
    return new EpochMetrics(progress, tally.score(), test, rate, (System.nanoTime() - start) / 1e9);
  }

  private void update(Batch batch, Tally tally) {
    Run run = training.fresh(batch.size(), streamSeed("update", progress.update()));
    run.input(ends.encoder(), batch.values());
    Observations seen = run.advance(plan.window().steps());
    float[][] output = seen.decoders().get(ends.decoder());
    float[][] adjoint = new float[output.length][output[0].length];
    double loss = plan.objective().loss().evaluate(output, batch.labels(), adjoint);
    Map<String, float[][]> penalties = new LinkedHashMap<>();
    for (Map.Entry<String, ActivityRegularizer> e : plan.objective().regularizers().entrySet()) {
      loss += penalty(e.getKey(), e.getValue(), seen, penalties);
    }
    if (!Double.isFinite(loss)) {
      throw new TrainingException("the loss of update " + (progress.update() + 1) + " in epoch " + (progress.epoch() + 1) + " is " + loss
          + "; lower the learning rate (now " + plan.update().rate(progress.update()) + "), or check weights and data");
    }
    tally.add(loss, output, batch.labels());
    ParameterStore gradients = run.backward(Map.of(ends.decoder(), adjoint), penalties);
    updates.apply(gradients, progress.update());
  }

  private static double penalty(String group, ActivityRegularizer rule, Observations seen, Map<String, float[][]> adjoints) {
    float[][] counts = seen.spikeCounts().get(group);
    if (counts == null) {
      throw new TrainingException("a regulariser is given for group " + group + ", which does not spike");
    }
    float[][] adjoint = new float[counts.length][counts[0].length];
    adjoints.put(group, adjoint);
    return rule.evaluate(counts, adjoint);
  }

  /** Judges the network with its present parameters. */
  Evaluation evaluate(Dataset set) {
    Tally tally = new Tally(set.classes());
    long number = 0;
    for (Batch batch : Batch.of(set, SampleOrder.ascending(set.size()), plan.batch())) {
      Run run = evaluation.fresh(batch.size(), streamSeed("evaluation", number++));
      run.input(ends.encoder(), batch.values());
      Observations seen = run.advance(plan.window().steps());
      float[][] output = seen.decoders().get(ends.decoder());
      double loss = plan.objective().loss().evaluate(output, batch.labels(), new float[output.length][output[0].length]);
      tally.add(loss, output, batch.labels());
      tally.spikes(seen);
    }
    return tally.evaluation();
  }

  private long streamSeed(String purpose, long number) {
    return CounterRandom.seeded(plan.seed()).stream(purpose).bits(number);
  }

  @Override
  public void close() {
    training.close();
    evaluation.close();
    program.close();
  }
}
