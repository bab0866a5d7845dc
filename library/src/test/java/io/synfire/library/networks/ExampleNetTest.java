package io.synfire.library.networks;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.stepDecay;
import static io.synfire.library.surrogates.Surrogates.stca;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.library.neurons.Clif;
import io.synfire.library.neurons.Lif;
import io.synfire.passes.NetworkCheck;
import org.junit.jupiter.api.Test;

class ExampleNetTest {

  @Test
  void hasTheSizesOfTheExample() {
    NetworkDefinition network = new ExampleNet().definition();
    assertThat(network.members(GroupDefinition.class)).extracting(g -> g.shape().size()).containsExactly(100, 10);
    assertThat(network.connections()).extracting(c -> c.id()).containsExactly("connection1", "connection2");
    assertThat(NetworkCheck.check(network)).isEmpty();
  }

  @Test
  void canBeMadeInOtherSizes() {
    NetworkDefinition network = new ExampleNet(64, 30, 3).definition();
    assertThat(network.members(GroupDefinition.class)).extracting(g -> g.shape().size()).containsExactly(30, 3);
    assertThat(network).isEqualTo(new ExampleNet(64, 30, 3).definition()).isNotEqualTo(new ExampleNet().definition());
  }

  @Test
  void equalsTheSameNetworkFromABuilder() {
    Network built = Network.with("ExampleNet", n -> {
      var input = n.encoder("input", latency(), Shape.of(784));
      var layer1 = n.neurons("layer1", 100, Clif.defaults());
      var layer2 = n.neurons("layer2", 10, Clif.defaults());
      n.connect("connection1", input, layer1).full().weights(normal(0.005, 0.05));
      n.connect("connection2", layer1, layer2).full().weights(normal(0.005, 0.05));
      n.decoder("output", layer2, spikeCounts());
      n.monitor("monitor1", layer1, Clif.V);
      n.learner("learner1", stca(0.5));
      n.optimizer("optim", adam(0.01), stepDecay(1000, 0.5));
    });
    assertThat(built.definition()).isEqualTo(new ExampleNet().definition());
  }

  @Test
  void equalsItsAnnotatedForm() {
    assertThat(new AnnotatedForm.ExampleNet().definition()).isEqualTo(new ExampleNet().definition());
  }

  @Test
  void equalsASmallerOneThatWasWidened() {
    ExampleNet edited = new ExampleNet(784, 50, 10);
    edited.replaceAssembly("layer1", new NeuronGroup(100, Clif.defaults()), Weights.REINITIALISE);
    assertThat(edited.definition()).isEqualTo(new ExampleNet().definition());
  }

  @Test
  void equalsItselfAfterAnEditIsTakenBack() {
    ExampleNet edited = new ExampleNet();
    edited.addAssembly("layer3", new NeuronGroup(100, Lif.defaults().withTauM(ms(8)).withVTh(scalar(1.5))));
    edited.delAssembly("layer3");
    assertThat(edited.definition()).isEqualTo(new ExampleNet().definition());
  }
}
