package io.synfire.tutorials;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.losses.Losses.crossEntropy;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.surrogates.Surrogates.arctan;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;

import io.synfire.dsl.Network;
import io.synfire.ir.Shape;
import io.synfire.kernel.KernelGenerator;
import io.synfire.kernel.KernelRequest;
import io.synfire.library.datasets.Digits;
import io.synfire.library.neurons.AdaptiveLif;
import io.synfire.model.ModelBuilder;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingResult;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** A neuron model that is put together while the program runs: it is checked and compiled as one written as a record, and learns the same. */
public final class T06ModelAtRunTime {
  private T06ModelAtRunTime() {}

  /** The equations are strings, and may come from anywhere: a file, a form, a search over models. A value gives its parameter's dimension. */
  public static NeuronModelDefinition written(String increase) {
    return ModelBuilder.named("Written")
        .parameter("tau_m", ms(20))
        .parameter("tau_a", ms(200))
        .parameter("v_th", scalar(1))
        .parameter("beta", scalar(0.2))
        .equations(
            """
            input i_syn : 1
            tau_m * dv/dt = -v : 1
            tau_a * da/dt = -a : 1
            v += i_syn
            """)
        .threshold("v > v_th + beta * a")
        .reset("v -= v_th")
        .update(increase)
        .build();
  }

  /** The library's record with the same equations. */
  public static NeuronModelDefinition record() {
    return ModelReader.read(AdaptiveLif.defaults());
  }

  /** Trains 64-40-10 neurons of a model for two epochs. */
  public static TrainingResult train(NeuronModelDefinition model) {
    Network net = Network.with("net", n -> {
      var input = n.encoder("input", latency(), Shape.of(64));
      var hidden = n.neurons("hidden", 40, model);
      var answer = n.neurons("answer", 10, model);
      n.connect("first", input, hidden).weights(normal(0.05, 0.2));
      n.connect("second", hidden, answer).weights(normal(0.1, 0.3));
      n.decoder("output", answer, spikeCounts());
      n.learner("learner", arctan(2));
      n.optimizer("optimizer", adam(0.01));
    });
    return Training.of(net).data(Digits.split(1)).loss(crossEntropy()).window(20, ms(1)).batch(50).epochs(2).fit();
  }

  /** The Java that a model becomes, forward and backward, in its plain form. */
  public static String source(NeuronModelDefinition model) {
    KernelGenerator generator = ServiceLoader.load(KernelGenerator.class).findFirst().orElseThrow();
    return generator.generate(
        new KernelRequest(model.text(), "example.WrittenKernel", Set.of(), Set.of(), Optional.empty(), KernelRequest.KernelForm.PLAIN));
  }

  /** Prints the generated source, then that the written model learns exactly as the record does, and that another update learns something else. */
  public static void main(String[] args) {
    System.out.println(source(written("a += spike")));
    System.out.println("record:  " + train(record()).test().score());
    System.out.println("written: " + train(written("a += spike")).test().score());
    System.out.println("changed: " + train(written("a += 10 * spike")).test().score());
  }
}
