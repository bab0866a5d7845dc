package io.synfire.tutorials;

import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.stepDecay;

import io.synfire.annotations.AssemblyModel;
import io.synfire.annotations.Connect;
import io.synfire.annotations.Decode;
import io.synfire.annotations.Encode;
import io.synfire.annotations.Learn;
import io.synfire.annotations.Monitor;
import io.synfire.annotations.Neurons;
import io.synfire.annotations.Optimize;
import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Optimizer;
import io.synfire.dsl.StateMonitor;
import io.synfire.dsl.Weights;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.encoders.Latency;
import io.synfire.library.neurons.Clif;
import io.synfire.library.optimizers.Adam;
import io.synfire.library.optimizers.StepDecay;
import io.synfire.library.surrogates.Stca;
import java.util.LinkedHashMap;
import java.util.Map;

/** One network written in four ways: annotated, as a subclass, in a block, and as an edited library model. All four are equal. */
public final class T04FourWaysEqual {
  private T04FourWaysEqual() {}

  /**
   * The annotated way. The wiring is checked and written while the class is compiled: a misspelt name, shapes that do not meet or a cycle
   * without a lag are errors of the compiler, at the line of the field.
   */
  @AssemblyModel
  public static class ExampleNet extends Network {
    @Encode(coding = Latency.class, shape = 784)
    Encoder input;

    @Neurons(size = 100, model = Clif.class)
    NeuronGroup layer1;

    @Neurons(size = 10, model = Clif.class)
    NeuronGroup layer2;

    @Connect(from = "input", to = "layer1")
    Connection connection1;

    @Connect(from = "layer1", to = "layer2")
    Connection connection2;

    @Decode(target = "layer2", coding = SpikeCounts.class)
    Decoder output;

    @Monitor(target = "layer1", variable = "v")
    StateMonitor monitor1;

    @Learn(rule = Stca.class)
    Learner learner1;

    // What an annotation cannot say is said by a static member of the class
    @Optimize(instance = "ADAM", schedule = "HALVING")
    Optimizer optim;

    static final Adam ADAM = adam(0.01);
    static final StepDecay HALVING = stepDecay(1000, 0.5);

    /** Calls the generated wiring. */
    public ExampleNet() {
      T04FourWaysEqual_ExampleNetWiring.wire(this);
    }
  }

  /** The library's model with half the hidden neurons, widened, and with other initial weights. */
  static Network edited() {
    var net = new io.synfire.library.networks.ExampleNet(784, 50, 10);
    net.replaceAssembly(net.layer1, new NeuronGroup(100, Clif.defaults()));
    net.connection1.weights(Weights.standard());
    net.connection2.weights(Weights.standard());
    return net;
  }

  /** The network, by the way it was written. */
  public static Map<String, Network> run() {
    Map<String, Network> ways = new LinkedHashMap<>();
    ways.put("annotated", new ExampleNet());
    ways.put("subclass", T01NetworkAsAClass.run());
    ways.put("block", T02NetworkInABlock.run());
    ways.put("edited", edited());
    return ways;
  }

  /** Prints for each way whether it means the same network as the first. A network is a value: definitions are compared by equals. */
  public static void main(String[] args) {
    run().forEach((way, net) -> System.out.println(way + ": " + net.definition().equals(new ExampleNet().definition())));
  }
}
