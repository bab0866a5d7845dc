package io.synfire.dsl;

import static io.synfire.units.Units.volts;

import io.synfire.dsl.Models.Count;
import io.synfire.dsl.Models.Descent;
import io.synfire.dsl.Models.Identity;
import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.Shape;

/** The example that the editing tests start from: 6 inputs, 4 and 2 neurons. */
class ExampleNet extends Network {
  final Encoder input = encoder(new Identity(), Shape.of(6));
  final NeuronGroup layer1 = neurons(4, Lif.defaults());
  final NeuronGroup layer2 = neurons(2, Lif.defaults());
  final Connection connection1 = connect(input, layer1).full().unit(volts(1));
  final Connection connection2 = connect(layer1, layer2).full().unit(volts(1));
  final Decoder output = decoder(layer2, new Count());
  final StateMonitor monitor1 = monitor(layer1, Models.V);
  final Learner learner1 = learner(new Rule(0.5));
  final Optimizer optim = optimizer(new Descent(0.01));
}
