package io.synfire.library.networks;

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
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.encoders.Latency;
import io.synfire.library.neurons.Clif;
import io.synfire.library.optimizers.Adam;
import io.synfire.library.optimizers.Optimizers;
import io.synfire.library.optimizers.StepDecay;
import io.synfire.library.surrogates.Stca;

/** The example network, annotated. */
final class AnnotatedForm {
  private AnnotatedForm() {}

  /** Its wiring is generated. */
  @AssemblyModel
  static class ExampleNet extends Network {
    @Encode(coding = Latency.class, shape = 784)
    Encoder input;

    @Neurons(size = 100, model = Clif.class)
    NeuronGroup layer1;

    @Neurons(size = 10, model = Clif.class)
    NeuronGroup layer2;

    @Connect(from = "input", to = "layer1", weights = "normal(0.005, 0.05)")
    Connection connection1;

    @Connect(from = "layer1", to = "layer2", weights = "normal(0.005, 0.05)")
    Connection connection2;

    @Decode(target = "layer2", coding = SpikeCounts.class)
    Decoder output;

    @Monitor(target = "layer1", variable = "v")
    StateMonitor monitor1;

    @Learn(rule = Stca.class)
    Learner learner1;

    @Optimize(instance = "adam", schedule = "halving")
    Optimizer optim;

    ExampleNet() {
      AnnotatedForm_ExampleNetWiring.wire(this);
    }

    static Adam adam() {
      return Optimizers.adam(0.01);
    }

    static StepDecay halving() {
      return Optimizers.stepDecay(1000, 0.5);
    }
  }
}
