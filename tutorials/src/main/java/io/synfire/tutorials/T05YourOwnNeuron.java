package io.synfire.tutorials;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.losses.Losses.crossEntropy;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.surrogates.Surrogates.arctan;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Optimizer;
import io.synfire.dsl.StateMonitor;
import io.synfire.ir.Shape;
import io.synfire.library.datasets.Digits;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingResult;

/** A neuron model of one's own runs, is recorded and learns: it is the record {@link AdaptiveThresholdLif}, and nothing else anywhere. */
public final class T05YourOwnNeuron {
  private static final int STEPS = 30;

  private T05YourOwnNeuron() {}

  /** Images of 64 pixels, 10 classes; weights are currents, as the model's input port is. */
  static final class AdaptingNet extends Network {
    final Encoder input = encoder(latency(), Shape.of(64));
    final NeuronGroup hidden = neurons(60, AdaptiveThresholdLif.defaults());
    // One method per parameter is generated: the same neuron with another rise
    final NeuronGroup answer = neurons(10, AdaptiveThresholdLif.defaults().withRise(mV(1)));
    final Connection first = connect(input, hidden).weights(normal(0.03, 0.1)).unit(nA(1));
    final Connection second = connect(hidden, answer).weights(normal(0.04, 0.1)).unit(nA(1));
    final Decoder output = decoder(answer, spikeCounts());
    // The variables are generated too, to be monitored by name
    final StateMonitor threshold = monitor(answer, AdaptiveThresholdLif.A);
    // Distance from threshold is in volts here: the surrogate is some 6 mV wide
    final Learner learner = learner(arctan(100));
    final Optimizer optimizer = optimizer(adam(0.01));
  }

  /**
   * How it learned, and what was recorded afterwards of the neuron that stands for the class of an image.
   *
   * @param training the learning curve and the final scores
   * @param threshold rise of the threshold in volts, step by step
   */
  public record Result(TrainingResult training, float[] threshold) {}

  /** Trains on a part of the data, then looks at the answer to one image. */
  public static Result run() {
    Network net = new AdaptingNet();
    DataSplit digits = Digits.split(1);
    Training training = Training.of(net).data(digits.train().first(500), digits.test()).loss(crossEntropy());
    TrainingResult result = training.window(STEPS, ms(1)).batch(25).epochs(5).fit();
    // The trained weights are in the network now
    try (Program program = Backends.compile(net.definition(), "float", ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      Dataset image = digits.test().first(1);
      run.input("input", image.values());
      return new Result(result, run.advance(STEPS).trace("threshold", 0, image.label(0)));
    }
  }

  /** Prints the learning curve, and the threshold: it jumps by 1 mV at each spike and falls back in between. */
  public static void main(String[] args) {
    Result result = run();
    result.training().history().forEach(e ->
        System.out.printf("epoch %d: loss %.3f, test accuracy %.3f%n", e.progress().epoch(), e.train().loss(), e.test().accuracy()));
    for (float a : result.threshold()) {
      System.out.printf("%.1f ", 1000 * a);
    }
    System.out.println("mV");
  }
}
