package io.synfire.tutorials;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.losses.Losses.crossEntropy;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.units.Units.ms;

import io.synfire.dsl.Network;
import io.synfire.ir.Shape;
import io.synfire.library.datasets.Digits;
import io.synfire.library.neurons.Lif;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingResult;

/**
 * An encoder ({@link Burst}), a decoder ({@link FilteredSpikes}) and a surrogate ({@link Laplace}) of one's own: each is a record in a file of its own, and
 * takes part like those of the library.
 *
 * <p>To be part of checkpoints too, they are listed by a service, {@link OwnTypes}: a file never makes an object of a class that is not listed. Neuron models
 * need no such line, for they are saved as text.
 */
public final class T11YourOwnCoding {
  private T11YourOwnCoding() {}

  /** Images of 64 pixels, 10 classes. */
  public static Network network() {
    return Network.with("net", n -> {
      var input = n.encoder("input", new Burst(4, 3), Shape.of(64));
      var hidden = n.neurons("hidden", 40, Lif.defaults());
      var answer = n.neurons("answer", 10, Lif.defaults());
      n.connect("first", input, hidden).weights(normal(0.02, 0.1));
      n.connect("second", hidden, answer).weights(normal(0.1, 0.2));
      n.decoder("output", answer, new FilteredSpikes(0.9));
      n.learner("learner", new Laplace(4));
      n.optimizer("optimizer", adam(0.01));
    });
  }

  /** Trains on a part of the data. */
  public static TrainingResult train() {
    DataSplit digits = Digits.split(1);
    Training training = Training.of(network()).data(digits.train().first(500), digits.test()).loss(crossEntropy());
    return training.window(15, ms(1)).batch(25).epochs(4).fit();
  }

  /** Prints the learning curve. */
  public static void main(String[] args) {
    train().history().forEach(e -> System.out.printf("epoch %d: loss %.3f, test accuracy %.3f%n", e.progress().epoch(), e.train().loss(), e.test().accuracy()));
  }
}
