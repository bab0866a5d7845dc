package io.synfire.tutorials;

import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.stepDecay;
import static io.synfire.library.surrogates.Surrogates.stca;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.Clif;

/** The same network made in a block: names are given where the parts are made. It equals the network of the first tutorial. */
public final class T02NetworkInABlock {
  private T02NetworkInABlock() {}

  /** Makes the network. */
  public static Network run() {
    return Network.with("ExampleNet", net -> {
      Encoder input = net.encoder("input", latency(), Shape.of(784));
      NeuronGroup layer1 = net.neurons("layer1", 100, Clif.defaults());
      NeuronGroup layer2 = net.neurons("layer2", 10, Clif.defaults());
      net.connect("connection1", input, layer1).full();
      net.connect("connection2", layer1, layer2).full();
      net.decoder("output", layer2, spikeCounts());
      net.monitor("monitor1", layer1, Clif.V);
      net.learner("learner1", stca(0.5));
      net.optimizer("optim", adam(0.01), stepDecay(1000, 0.5));
    });
  }

  /** Prints whether both forms mean the same network. */
  public static void main(String[] args) {
    System.out.println(run().definition().equals(T01NetworkAsAClass.run().definition()));
  }
}
