package io.synfire.tutorials;

import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.stepDecay;
import static io.synfire.library.surrogates.Surrogates.stca;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Optimizer;
import io.synfire.dsl.StateMonitor;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.Clif;

/** A network as a class: each part is a field, and bears the name of the field. */
public final class T01NetworkAsAClass {
  private T01NetworkAsAClass() {}

  /** Images of 784 pixels, 100 hidden neurons, 10 classes. */
  public static class ExampleNet extends Network {
    // Where data enter, and how they become spikes
    final Encoder input = encoder(latency(), Shape.of(784));

    // Groups of neurons: their number, and their model with its parameters
    final NeuronGroup layer1 = neurons(100, Clif.defaults());
    final NeuronGroup layer2 = neurons(10, Clif.defaults());

    // Connections between them; weights are drawn unless they are given
    final Connection connection1 = connect(input, layer1).full();
    final Connection connection2 = connect(layer1, layer2).full();

    // How the activity of the last layer becomes an answer
    final Decoder output = decoder(layer2, spikeCounts());

    // What is recorded: a misspelt variable does not compile
    final StateMonitor monitor1 = monitor(layer1, Clif.V);

    // How the network learns, and how fast
    final Learner learner1 = learner(stca(0.5));
    final Optimizer optim = optimizer(adam(0.01), stepDecay(1000, 0.5));
  }

  /** Makes the network. */
  public static Network run() {
    return new ExampleNet();
  }

  /** Prints it as a tree. */
  public static void main(String[] args) {
    System.out.println(run());
  }
}
