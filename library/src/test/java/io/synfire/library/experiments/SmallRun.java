package io.synfire.library.experiments;

import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.surrogates.Surrogates.stca;

import io.synfire.dsl.Network;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.losses.CrossEntropy;
import io.synfire.library.losses.SpikeCountPenalty;
import io.synfire.library.neurons.Clif;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.Samples;
import io.synfire.runtime.training.Training;
import io.synfire.units.Units;
import java.util.SplittableRandom;

/** A training that takes a moment: two classes of four pixels, six hidden neurons. */
final class SmallRun {
  static final DataSplit DATA = new DataSplit(data(44, 1), data(20, 2));

  private SmallRun() {}

  private static Dataset data(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] values = new float[count][4];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      for (int j = 0; j < 4; j++) {
        values[i][j] = (float) (0.3 * random.nextDouble() + (j / 2 == labels[i] ? 0.7 : 0));
      }
    }
    return new Dataset("two", Shape.of(4), Samples.of(values), labels, 2);
  }

  static Network network() {
    return Network.with("Small", n -> {
      var input = n.encoder("input", latency(), Shape.of(4));
      var hidden = n.neurons("hidden", 6, Clif.defaults());
      var answer = n.neurons("answer", 2, Clif.defaults());
      n.connect("first", input, hidden).full().weights(Weights.normal(0.6, 0.4)).range(-2, 2);
      n.connect("second", hidden, answer).full().weights(Weights.normal(0.4, 0.3));
      n.decoder("output", answer, spikeCounts());
      n.learner("learner", stca(0.5));
      n.optimizer("optimizer", adam(0.02));
    });
  }

  static Training training() {
    return training(network());
  }

  static Training training(Network network) {
    return Training.of(network)
        .data(DATA)
        .loss(CrossEntropy.defaults())
        .regularizer("hidden", SpikeCountPenalty.defaults())
        .window(20, Units.ms(1))
        .batch(8)
        .seed(5)
        .threads(1);
  }
}
