package io.synfire.runtime.firstspike.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.InitialParameters;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.network.SpikeTimeInstrument;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.training.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstSpikeTrainerTest {
  private static final LayerUpdate MONITORED = new LayerUpdate(true, OptionalDouble.empty(), true);
  private static final Objective OBJECTIVE = new Objective(new ShiftInvariantLoss(0.2), List.of(new Regularizer.EarlyOutput(0.01, 1, 1),
      new Regularizer.DelayPenalty(0.05, true)));
  private static final SpikeTimeSplits DATA = new SpikeTimeSplits(data(110, 1), data(50, 2), data(50, 3));

  /** Which of two inputs is earlier. */
  private static SpikeTimeData data(int size, long seed) {
    Random random = new Random(seed);
    double[][] times = new double[size][];
    int[] labels = new int[size];
    for (int s = 0; s < size; s++) {
      times[s] = new double[] {random.nextDouble(0.1, 2), random.nextDouble(0.1, 2), 0.5};
      labels[s] = times[s][0] < times[s][1] ? 0 : 1;
    }
    return new SpikeTimeData(times, labels, List.of("first", "second"));
  }

  private static NetworkSpec network(Variability variability, double weights) {
    NeuronTraining training = new NeuronTraining(MONITORED, 0.3, 0.2, 3);
    NeuronLayer hidden = new NeuronLayer(6, Networks.NEURON, new Normal(weights, 0.5), variability, training);
    return new NetworkSpec(3, List.of(Networks.delays(DelayKind.SYNAPTIC, new Positivity.Sigmoid(0, 1), Sharing.NONE), hidden,
        Networks.neurons(2, new Normal(1, 0.5), new NeuronTraining(LayerUpdate.DEFAULT, 0, 0.2, 3))), 0);
  }

  private static TrainingSettings settings(UpdateRule rule, double rate, Optional<Normal> noise) {
    Updating updating = new Updating(rule, rate, new RateSchedule.Step(2, 0.9), new Bumping(0.01, true, true));
    return new TrainingSettings(OBJECTIVE, updating, new Batches(40, 16, 10, List.of()), noise, new ForwardMode.Exact(), 7);
  }

  private static final NetworkSpec NOISY = network(new Variability(0.02, 0.03, new Normal(0, 0.01), 0.01), 1);
  private static final TrainingSettings ADAM = settings(new UpdateRule.Adam(), 0.02, Optional.of(new Normal(0, 0.05)));

  private static FirstSpikeTrainer trainer(int threads) {
    return new FirstSpikeTrainer(NOISY, ADAM, TrainerResources.threads(threads));
  }

  private static void assertEqual(TrainerState a, TrainerState b) {
    assertThat(a).usingRecursiveComparison().isEqualTo(b);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    try (FirstSpikeTrainer one = trainer(1); FirstSpikeTrainer three = trainer(3)) {
      one.train(DATA, 3, FirstSpikeListener.SILENT);
      three.train(DATA, 3, FirstSpikeListener.SILENT);
      assertEqual(one.state(), three.state());
      assertThat(one.evaluate(DATA.test()).score()).isEqualTo(three.evaluate(DATA.test()).score());
    }
  }

  @Test
  void goingOnIsLikeNotHavingStopped() {
    try (FirstSpikeTrainer through = trainer(1); FirstSpikeTrainer stopped = trainer(1); FirstSpikeTrainer goesOn = trainer(1)) {
      through.train(DATA, 5, FirstSpikeListener.SILENT);
      stopped.train(DATA, 2, FirstSpikeListener.SILENT);
      TrainerState state = stopped.state();
      stopped.train(DATA, 3, FirstSpikeListener.SILENT);
      goesOn.restore(state);
      goesOn.train(DATA, 5, FirstSpikeListener.SILENT);
      assertEqual(goesOn.state(), through.state());
      assertThat(through.state().batches()).isEqualTo(15);
    }
  }

  @Test
  void theTaskIsLearntAndTold() {
    List<EpochReport> reports = new ArrayList<>();
    List<String> batches = new ArrayList<>();
    FirstSpikeListener listener = new FirstSpikeListener() {
      @Override
      public void started(EpochReport before, int epochs, int batchesPerEpoch) {
        reports.add(before);
        assertThat(batchesPerEpoch).isEqualTo(3);
      }

      @Override
      public void batch(int epoch, int batch, BatchReport report, Score running) {
        batches.add(epoch + "." + batch + " " + report.samples());
      }

      @Override
      public void epoch(EpochReport report) {
        reports.add(report);
      }
    };
    try (FirstSpikeTrainer trainer = trainer(1)) {
      trainer.train(DATA, 60, listener);
    }
    assertThat(batches).startsWith("1.1 40", "1.2 40", "1.3 30", "2.1 40").hasSize(180);
    assertThat(reports).hasSize(61);
    EpochReport last = reports.getLast();
    assertThat(last.epoch()).isEqualTo(60);
    assertThat(last.validation().score().accuracy()).isGreaterThan(0.8).isGreaterThan(reports.getFirst().validation().score().accuracy());
    assertThat(last.train().accuracy()).isGreaterThan(0.8);
    assertThat(last.monitored()).containsOnlyKeys(0, 1);
    assertThat(java.util.Arrays.stream(last.monitored().get(0)[0])).allMatch(d -> d > 0 && d < 1);
    assertThat(last.validation().classTimes().mean()[0][0]).isLessThan(last.validation().classTimes().mean()[0][1]);
  }

  @Test
  void anUpdateFollowsTheDerivativeOfTheMeanCost() {
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 1, 1e9, 1e9);
    NetworkSpec network = new NetworkSpec(3, List.of(Networks.neurons(6, new Normal(1.2, 0.3), training), Networks.delays(DelayKind.AXONAL,
        new Positivity.Sigmoid(0, 1), new Sharing(2, 1)), Networks.neurons(2, new Normal(1.2, 0.3), training)), 0);
    TrainingSettings sgd = settings(new UpdateRule.Sgd(0), 0.5, Optional.empty());
    NetworkParameters initial = InitialParameters.draw(network, 11);
    SpikeTimeData batch = data(40, 4);
    try (FirstSpikeTrainer trainer = new FirstSpikeTrainer(network, sgd, initial, TrainerResources.SINGLE);
        FirstSpikeEvaluator evaluator = new FirstSpikeEvaluator(network, sgd, TrainerResources.SINGLE)) {
      trainer.step(batch.times(), batch.labels());
      for (int k = 0; k < 3; k++) {
        double[] row = initial.values().get(k)[1];
        double kept = row[0];
        double change = trainer.parameters().values().get(k)[1][0] - kept;
        row[0] = kept + 1e-6;
        double above = evaluator.evaluate(initial, batch, 0).score().loss();
        row[0] = kept - 1e-6;
        double below = evaluator.evaluate(initial, batch, 0).score().loss();
        row[0] = kept;
        assertThat(change).isCloseTo(-(k == 1 ? 0.01 : 0.5) * (above - below) / 2e-6, within(1e-8));
        assertThat(change).isNotZero();
      }
    }
  }

  @Test
  void silentNetworksAreBumpedAwakeWithoutUpdates() {
    NetworkSpec network = network(Variability.NONE, 0.1);
    try (FirstSpikeTrainer trainer = new FirstSpikeTrainer(network, settings(new UpdateRule.Adam(), 0.02, Optional.empty()), TrainerResources.SINGLE)) {
      EpochReport first = trainer.epoch(DATA, FirstSpikeListener.SILENT);
      assertThat(first.bumps()).isEqualTo(3);
      assertThat(first.batches()).extracting(b -> b.bump().value()).containsExactly(0.01, 0.02, 0.04);
      assertThat(first.train().loss()).isNaN();
      assertThat(trainer.state().optimizer().updates()).isZero();
      trainer.train(DATA, 20, FirstSpikeListener.SILENT);
      assertThat(trainer.state().optimizer().updates()).isPositive();
    }
  }

  @Test
  void aSpikeThatOnlyTouchesTheThresholdTeachesNothing() {
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 1, 1e9, 1e9);
    NetworkSpec network = new NetworkSpec(1, List.of(Networks.delays(DelayKind.SYNAPTIC, new Positivity.Sigmoid(0, 1), Sharing.NONE),
        Networks.neurons(2, new Normal(2, 0), training)), 0);
    Objective early = new Objective(new TargetTimeLoss(0, 1, 1), List.of());
    TrainingSettings settings = new TrainingSettings(early, ADAM.updating(), ADAM.batches(), Optional.empty(), ADAM.forward(), 1);
    NetworkParameters initial = InitialParameters.draw(network, 1);
    try (FirstSpikeTrainer trainer = new FirstSpikeTrainer(network, settings, initial, TrainerResources.SINGLE)) {
      BatchReport report = trainer.step(new double[][] {{0.25}}, new int[] {0});
      assertThat(report.loss()).isPresent();
      assertThat(trainer.parameters()).usingRecursiveComparison().isEqualTo(initial);
    }
  }

  @Test
  void learningInTheLoopOfAFaithfulInstrumentIsLearning() {
    NetworkSpec network = network(Variability.NONE, 1);
    TrainingSettings settings = settings(new UpdateRule.Sgd(0.5), 0.02, Optional.empty());
    SpikeTimeInstrument instrument = (parameters, inputs) -> {
      NetworkPass pass = SpikeTimeNetwork.of(network).pass(inputs.length);
      pass.forward(parameters, inputs, 0, inputs.length, PassOptions.EXACT);
      return List.of(new double[0][], pass.times(1), pass.times(2));
    };
    try (FirstSpikeTrainer model = new FirstSpikeTrainer(network, settings, TrainerResources.SINGLE);
        FirstSpikeTrainer loop = new FirstSpikeTrainer(network, settings, new TrainerResources(2, Optional.of(instrument)))) {
      model.train(DATA, 2, FirstSpikeListener.SILENT);
      loop.train(DATA, 2, FirstSpikeListener.SILENT);
      for (int k = 0; k < 3; k++) {
        assertThat(loop.parameters().values().get(k)[0]).containsExactly(model.parameters().values().get(k)[0], within(1e-6));
      }
      assertThat(loop.state().optimizer().updates()).isEqualTo(model.state().optimizer().updates()).isPositive();
    }
  }

  @Test
  void evaluationDoesNotDependOnItsBatches() {
    NetworkSpec network = network(Variability.NONE, 1);
    NetworkParameters parameters = InitialParameters.draw(network, 5);
    List<FirstSpikeEvaluation> evaluations = new ArrayList<>();
    for (int size : new int[] {1, 7, 50, 1000}) {
      TrainingSettings settings = new TrainingSettings(OBJECTIVE, ADAM.updating(), new Batches(40, size, 1, List.of()), Optional.empty(), ADAM.forward(), 7);
      try (FirstSpikeEvaluator evaluator = new FirstSpikeEvaluator(network, settings, TrainerResources.SINGLE)) {
        evaluations.add(evaluator.evaluate(parameters, DATA.test(), 0));
      }
    }
    assertThat(evaluations).usingRecursiveFieldByFieldElementComparator().containsOnly(evaluations.getFirst());
    assertThat(evaluations.getFirst().times()).extracting(t -> t.length).containsExactly(0, 50, 50);
  }
}
