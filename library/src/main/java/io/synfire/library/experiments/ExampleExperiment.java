package io.synfire.library.experiments;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.optimizers.Optimizers.adam;

import io.synfire.library.losses.NormalizedCrossEntropy;
import io.synfire.library.networks.ExampleNet;
import io.synfire.library.optimizers.CosineAnnealing;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.experiment.Experiment;
import io.synfire.runtime.training.Training;
import io.synfire.units.Units;

/**
 * {@link ExampleNet} with 100 hidden neurons: latency coding, CLIF neurons, spike counts, STCA, Adam. The first weights are scaled to the number of
 * pixels, so that few pixels drive a neuron as many do (for 784 pixels they are SPAIC's); the second ones are large enough that every output
 * neuron spikes from the start, for one that never does is slow to learn. The learning rate falls by a cosine to 2 % in as many epochs as are
 * the default, whatever number is asked for, so that a run that is continued is the run that was planned longer.
 */
public final class ExampleExperiment implements Experiment {
  private static final int HIDDEN = 100;
  private static final double LAST_RATE = 0.02;
  private static final double DIGITS_SPREAD = 2.0;
  private static final double SPREAD = 1.4;

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
    return data.equals("digits") ? new Settings(60, 50, 40, 1, 0.04) : new Settings(8, 100, 30, 1, 0.01);
  }

  @Override
  public Training training(Settings settings, Dataset train) {
    int pixels = train.shape().size();
    ExampleNet net = new ExampleNet(pixels, HIDDEN, train.classes());
    double spread = train.name().equals("digits") ? DIGITS_SPREAD : SPREAD;
    net.connection1.weights(normal(3.92 / pixels, spread / Math.sqrt(pixels)));
    net.connection2.weights(normal(0.1, 0.15));
    long updatesPerEpoch = (train.size() + settings.batch() - 1) / settings.batch();
    int fall = defaults(train.name()).epochs();
    return Training.of(net)
        .loss(NormalizedCrossEntropy.defaults())
        .optimizer(adam(settings.learningRate()), new CosineAnnealing(fall * updatesPerEpoch, LAST_RATE))
        .window(settings.steps(), Units.ms(settings.dtMilliseconds()))
        .batch(settings.batch());
  }
}
