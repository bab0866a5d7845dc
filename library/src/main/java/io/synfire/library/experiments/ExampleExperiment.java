package io.synfire.library.experiments;

import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.exponentialDecay;

import io.synfire.library.losses.NormalizedCrossEntropy;
import io.synfire.library.networks.ExampleNet;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.experiment.Experiment;
import io.synfire.runtime.training.Training;
import io.synfire.units.Units;

/** {@link ExampleNet} with 100 hidden neurons: latency coding, CLIF neurons, spike counts, STCA, Adam. */
public final class ExampleExperiment implements Experiment {
  private static final int HIDDEN = 100;
  private static final int HALVING_EPOCHS = 4;

  @Override
  public String name() {
    return "example";
  }

  @Override
  public String description() {
    return "ExampleNet: latency coding, 100 + 10 CLIF neurons, spike counts, STCA, Adam";
  }

  @Override
  public String defaultData() {
    return "digits";
  }

  @Override
  public Settings defaults(String data) {
    return data.equals("digits") ? new Settings(20, 32, 50, 1, 0.005) : new Settings(8, 100, 50, 1, 0.003);
  }

  @Override
  public Training training(Settings settings, Dataset train) {
    long updatesPerEpoch = (train.size() + settings.batch() - 1) / settings.batch();
    return Training.of(new ExampleNet(train.shape().size(), HIDDEN, train.classes()))
        .loss(NormalizedCrossEntropy.defaults())
        .optimizer(adam(settings.learningRate()), exponentialDecay(HALVING_EPOCHS * updatesPerEpoch, 0.5))
        .window(settings.steps(), Units.ms(settings.dtMilliseconds()))
        .batch(settings.batch());
  }
}
