package io.synfire.runtime.firstspike.learning;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.data.SampleOrder;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.Objective.BatchCost;
import io.synfire.runtime.firstspike.network.InitialParameters;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Noise;
import io.synfire.runtime.firstspike.network.NormalDraws;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.training.Score;
import io.synfire.runtime.training.TrainingException;
import io.synfire.runtime.window.WorkerPool;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Trains a network of first spikes. A batch is a forward pass; then either weights are bumped, where too many spikes are missing, or derivatives of the mean
 * cost are followed by an update; then weights and delays are constrained. Every number is a function of the settings, the data and the state: the number of
 * threads does not matter, nor whether a training was interrupted. For one thread at a time.
 */
public final class FirstSpikeTrainer implements AutoCloseable {
  private final TrainingSettings settings;
  private final SpikeTimeNetwork network;
  private final WorkerPool pool;
  private final ShardedPass pass;
  private final FirstSpikeEvaluator evaluator;
  private final ParameterUpdate update;
  private final WeightBumping bumping;
  private final CounterRandom random;
  private final double[][] errors;
  private NetworkParameters parameters;
  private BumpMemory bump;
  private int epoch;
  private long batches;

  /** Starts from parameters drawn by the seed of the settings. */
  public FirstSpikeTrainer(NetworkSpec network, TrainingSettings settings, TrainerResources resources) {
    this(network, settings, InitialParameters.draw(network, settings.seed()), resources);
  }

  /** Starts from these parameters. */
  public FirstSpikeTrainer(NetworkSpec network, TrainingSettings settings, NetworkParameters initial, TrainerResources resources) {
    int size = settings.batches().training();
    this.settings = settings;
    this.network = SpikeTimeNetwork.of(network);
    this.pool = new WorkerPool(resources.threads());
    this.pass = new ShardedPass(this.network, size, new PassOptions(settings.forward(), resources.instrument(), Noise.OFF), pool);
    this.evaluator = new FirstSpikeEvaluator(network, settings, resources);
    this.update = new ParameterUpdate(network, settings.updating());
    this.bumping = new WeightBumping(network, settings.updating().bumping());
    this.random = CounterRandom.seeded(settings.seed()).stream("training");
    this.errors = new double[size][network.outputs()];
    this.parameters = initial.copy();
    this.bump = bumping.start();
  }

  /** Where the training stands, as a copy. */
  public TrainerState state() {
    return new TrainerState(epoch, batches, parameters.copy(), update.state().copy(), bump);
  }

  /** Goes on from a state of a training of the same network and settings. */
  public void restore(TrainerState state) {
    epoch = state.epoch();
    batches = state.batches();
    parameters = state.parameters().copy();
    update.restore(state.optimizer());
    bump = state.bumping();
  }

  /** The network's parameters, live: they change with training. */
  public NetworkParameters parameters() {
    return parameters;
  }

  /** Trains until so many epochs are done in all. */
  public void train(SpikeTimeSplits data, int epochs, FirstSpikeListener listener) {
    listener.started(before(data.validation()), epochs, batchesPerEpoch(data.train()));
    while (epoch < epochs) {
      listener.epoch(epoch(data, listener));
    }
  }

  /** What there is to tell of the network as it is. */
  public EpochReport before(SpikeTimeData validation) {
    long start = System.nanoTime();
    FirstSpikeEvaluation evaluation = evaluate(validation);
    return new EpochReport(epoch, new Score(Double.NaN, Double.NaN), evaluation, List.of(), monitored(), seconds(start));
  }

  /** Evaluates the network as it is; the same twice. */
  public FirstSpikeEvaluation evaluate(SpikeTimeData data) {
    return evaluator.evaluate(parameters, data, epoch);
  }

  /** Trains for one epoch, in which every sample is used once in random order, and validates. */
  public EpochReport epoch(SpikeTimeSplits data, FirstSpikeListener listener) {
    long start = System.nanoTime();
    EpochTally tally = new EpochTally();
    SpikeTimeData train = data.train();
    int[] order = SampleOrder.shuffled(train.size(), settings.seed(), epoch);
    int size = settings.batches().training();
    double[][] inputs = new double[size][];
    int[] labels = new int[size];
    for (int first = 0; first < order.length; first += size) {
      int count = Math.min(size, order.length - first);
      for (int s = 0; s < count; s++) {
        inputs[s] = train.times()[order[first + s]];
        labels[s] = train.labels()[order[first + s]];
      }
      BatchReport report = step(inputs, count == size ? labels : Arrays.copyOf(labels, count));
      tally.add(report);
      listener.batch(epoch + 1, first / size + 1, report, tally.score());
    }
    epoch++;
    return new EpochReport(epoch, tally.score(), evaluate(data.validation()), tally.batches(), monitored(), seconds(start));
  }

  /**
   * Trains with one batch. Learning rates are those of the present epoch.
   *
   * @param inputs {@code [sample][input]} times, of at least as many samples as there are labels
   * @param labels {@code [sample]} classes, of at most as many samples as batches of training have
   * @throws TrainingException where a parameter grows beyond all bounds
   */
  public BatchReport step(double[][] inputs, int[] labels) {
    CounterRandom draws = random.stream(batches++);
    Optional<InputNoise> inputNoise = settings.inputNoise().map(n -> new InputNoise(n, new NormalDraws(draws.stream("inputs"))));
    double[][] outputs = pass.forward(parameters, inputs, labels.length, Noise.of(draws.stream("network")), inputNoise);
    int correct = 0;
    for (int s = 0; s < labels.length; s++) {
      correct += settings.objective().loss().select(outputs[s]) == labels[s] ? 1 : 0;
    }
    int[][] missing = missing();
    bump = bumping.decide(missing, labels.length, bump);
    OptionalDouble loss = OptionalDouble.empty();
    if (bump.bumped()) {
      bumping.bump(bump, missing, parameters);
    } else {
      loss = OptionalDouble.of(learn(outputs, labels));
    }
    network.constrain(parameters);
    return new BatchReport(loss, correct, labels.length, bump);
  }

  private double learn(double[][] outputs, int[] labels) {
    Objective objective = settings.objective();
    BatchCost cost = objective.mean(outputs, labels, objective.penalty(network.spec(), parameters), errors);
    NetworkParameters gradient = pass.backward(errors);
    objective.addPenaltyDerivative(network.spec(), parameters, cost.defined(), gradient);
    update.apply(parameters, gradient, settings.updating().schedule().factor(epoch), pool);
    return cost.mean();
  }

  private int[][] missing() {
    int[][] missing = new int[network.spec().layers().size()][];
    for (int k = 0; k < missing.length; k++) {
      missing[k] = network.spec().layers().get(k) instanceof NeuronLayer n ? pass.missing(k, n.size()) : new int[0];
    }
    return missing;
  }

  private int batchesPerEpoch(SpikeTimeData train) {
    return (train.size() + settings.batches().training() - 1) / settings.batches().training();
  }

  private Map<Integer, double[][]> monitored() {
    Map<Integer, double[][]> monitored = new TreeMap<>();
    for (int k : ParameterUpdate.monitored(network.spec())) {
      double[][] values = Arrays.stream(parameters.values().get(k)).map(double[]::clone).toArray(double[][]::new);
      if (network.spec().layers().get(k) instanceof DelayLayer d) {
        for (double[] row : values) {
          Arrays.setAll(row, c -> d.positivity().delay(row[c]));
        }
      }
      monitored.put(k, values);
    }
    return monitored;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }

  @Override
  public void close() {
    evaluator.close();
    pool.close();
  }
}
