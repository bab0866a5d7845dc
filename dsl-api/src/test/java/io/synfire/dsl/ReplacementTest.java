package io.synfire.dsl;

import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Models.Count;
import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacementTest {
  private final ExampleNet net = new ExampleNet();

  private static NeuronGroup lif(int size) {
    return new NeuronGroup(size, new Lif(io.synfire.units.Units.ms(8), volts(1.5)));
  }

  @Test
  void everythingRefersToTheNewMember() {
    net.learner("one", new Rule(1), net.layer1);
    Assembly column = net.assembly("column", c -> c.connect("up", c.neurons("exc", 3, Lif.defaults()), net.layer1));
    net.connect("self", net.layer1, net.layer1).lag(1);
    NeuronGroup fresh = lif(7);
    net.replaceAssembly(net.layer1, fresh);

    NetworkDefinition definition = net.definition();
    assertThat(definition.members()).extracting(MemberDefinition::id).containsExactly("input", "layer1", "layer2", "output", "column", "column.exc");
    assertThat(((MemberDefinition.GroupDefinition) definition.member("layer1").orElseThrow()).shape().size()).isEqualTo(7);
    assertThat(column.connection("up").post()).isSameAs(fresh);
    assertThat(net.connection("self").pre()).isSameAs(fresh);
    assertThat(net.connection("self").post()).isSameAs(fresh);
    assertThat(net.monitor1.target()).isSameAs(fresh);
    assertThat(net.get("one", Learner.class).parts()).containsExactly(fresh);
    assertThat(net.layer1.owners()).isEmpty();
    assertThat(fresh.id()).isEqualTo("layer1");
  }

  @Test
  void decodersFollow() {
    NeuronGroup fresh = lif(9);
    net.replaceAssembly("layer2", fresh);

    assertThat(net.output.target()).isSameAs(fresh);
  }

  @Test
  void weightsThatStillFitAreKept() {
    WeightMatrix trained = WeightMatrix.of(new float[6][4]);
    net.assign(Map.of("connection1.weight", trained));
    net.replaceAssembly(net.layer1, lif(4));

    assertThat(net.definition().connections().get(0).synapses().weights()).isEqualTo(new WeightSource.Given(trained));
  }

  @Test
  void weightsThatDoNotFitAreRefusedNamingBothShapes() {
    net.assign(Map.of("connection1.weight", WeightMatrix.of(new float[6][4])));
    NetworkDefinition before = net.definition();

    assertThatThrownBy(() -> net.replaceAssembly(net.layer1, lif(5))).isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[shape-mismatch] connection connection1 from input to layer1")
        .hasMessageContaining("6x4").hasMessageContaining("6x5").hasMessageContaining("Weights.REINITIALISE");
    assertThat(net.definition()).isEqualTo(before);
  }

  @Test
  void orAreStartedAnewIfTheCallerSaysSo() {
    net.connection2.weights(new float[4][2]).bias(1, 2);
    net.assign(Map.of("connection1.weight", WeightMatrix.of(new float[6][4])));
    net.replaceAssembly(net.layer1, lif(5), Weights.REINITIALISE);

    assertThat(net.definition().connections()).extracting(c -> c.synapses().weights()).containsOnly(Weights.standard());
    assertThat(net.connection2.options().bias).contains(Weights.given(new float[][] {{1, 2}}));
  }

  @Test
  void givenBiasesAndDelaysMustFitToo() {
    net.connection1.bias(1, 2, 3, 4);
    assertThatThrownBy(() -> net.replaceAssembly(net.layer1, lif(5))).hasMessageContaining("a bias of shape 1x4, its ends now need 1x5");
    net.connection2.delays(new float[4][2]);
    assertThatThrownBy(() -> net.replaceAssembly(net.layer1, lif(5), Weights.REINITIALISE)).hasMessageContaining("its delays are 4x2, 5x2 is needed");
    net.connection2.delay(io.synfire.units.Units.ms(0));
    net.connect("pairs", net.layer2, net.layer2).oneToOne().lag(1);
    net.replaceAssembly(net.layer2, lif(2));
    net.connect("twins", net.layer1, lif(4)).oneToOne();
    assertThatThrownBy(() -> net.replaceAssembly("layer1", lif(6), Weights.REINITIALISE)).hasMessageContaining("layer1 (6)").hasMessageContaining("(4) differ in size");
  }

  @Test
  void aMemberThatIsAlreadyThereMoves() {
    NeuronGroup layer3 = net.addAssembly("layer3", lif(4));
    net.replaceAssembly(net.layer1, layer3);

    assertThat(layer3.id()).isEqualTo("layer1");
    assertThat(layer3.owners()).hasSize(1);
    assertThat(net.definition().members()).hasSize(4);
  }

  @Test
  void aGroupMayBecomeAnAssembly() {
    Assembly column = new Assembly();
    column.connect("inner", column.neurons("in", 4, Lif.defaults()), column.neurons("out", 3, Lif.defaults()));
    net.replaceAssembly(net.layer1, column);

    assertThat(net.definition().connections()).extracting(ConnectionDefinition::id)
        .containsExactly("layer1.inner", "connection1.input->in", "connection2.out->layer2");
    assertThat(net.definition().monitors().get(0).target()).isEqualTo("layer1.out");
    net.replaceAssembly(column, lif(4));
    assertThat(net.definition().connections()).extracting(ConnectionDefinition::id).containsExactly("connection1", "connection2");
  }

  @Test
  void replacementsThatWouldDangleAreRefused() {
    NetworkDefinition before = net.definition();
    assertThatThrownBy(() -> net.replaceAssembly(net.layer1, new Assembly())).hasMessageContaining("cannot replace layer1")
        .hasMessageContaining("would dangle, as no group in");
    assertThatThrownBy(() -> net.replaceAssembly(net.layer1, new Encoder(new Models.Identity(), io.synfire.ir.Shape.of(4)))).hasMessageContaining("cannot be its end");
    assertThatThrownBy(() -> net.replaceAssembly(net.layer2, new Decoder(net.layer1, new Count()))).hasMessageContaining("would dangle");
    assertThat(net.definition()).isEqualTo(before);
    Assembly column = net.assembly("column", c -> c.neurons("exc", 3, Lif.defaults()));
    net.connect("con3", net.layer1, column.get("exc"));
    assertThatThrownBy(() -> net.replaceAssembly(column, lif(3))).hasMessageContaining("connection con3 refers to exc inside it, which");
    assertThatThrownBy(() -> column.replaceAssembly("exc", net)).hasMessageContaining("inside ExampleNet");
  }

  @Test
  void innerMembersAreFoundByTheirPathInTheNewAssembly() {
    Assembly column = net.assembly("column", c -> c.neurons("exc", 3, Lif.defaults()));
    net.connect("con3", net.layer1, column.get("exc"));
    Assembly other = new Assembly();
    other.neurons("inh", 2, Lif.defaults());
    NeuronGroup exc = other.neurons("exc", 8, Lif.defaults());
    net.replaceAssembly("column", other);

    assertThat(net.connection("con3").post()).isSameAs(exc);
  }

  @Test
  void aMemberMayBeWrappedByWhatReplacesIt() {
    Assembly wrapper = new Assembly();
    wrapper.addAssembly("core", net.layer1);
    net.replaceAssembly(net.layer1, wrapper);

    assertThat(net.definition().connections().get(0).target().member()).isEqualTo("layer1.core");
    assertThat(net.connection1.post()).isSameAs(net.layer1);
  }

  @Test
  void anotherNetworkThatSharesTheConnectionsDoesNotSeeTheReplacement() {
    Network other = new Network("other");
    other.mergeAssembly(net);
    NetworkDefinition before = other.definition();
    net.replaceAssembly(net.layer1, lif(9));

    assertThat(other.definition()).isEqualTo(before);
    assertThat(net.connection("connection1").post().name()).isEqualTo("layer1");
    assertThat(net.definition().connections()).hasSize(2);
  }
}
