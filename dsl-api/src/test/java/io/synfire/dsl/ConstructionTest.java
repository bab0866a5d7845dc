package io.synfire.dsl;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Models.Count;
import io.synfire.dsl.Models.Descent;
import io.synfire.dsl.Models.Identity;
import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.dsl.Models.TwoPorts;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.passes.NetworkCheck;
import io.synfire.units.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructionTest {

  @Test
  void subclassAndBuilderFormsMakeEqualNetworks() {
    Network built = Network.with("ExampleNet", n -> {
      Encoder input = n.encoder("input", new Identity(), Shape.of(6));
      NeuronGroup layer1 = n.neurons("layer1", 4, Lif.defaults());
      NeuronGroup layer2 = n.neurons("layer2", 2, Lif.defaults());
      n.connect("connection1", input, layer1).full().unit(volts(1));
      n.connect("connection2", layer1, layer2).full().unit(volts(1));
      n.decoder("output", layer2, new Count());
      n.monitor("monitor1", layer1, Models.V);
      n.learner("learner1", new Rule(0.5));
      n.optimizer("optim", new Descent(0.01));
    });

    assertThat(built.definition()).isEqualTo(new ExampleNet().definition());
    assertThat(NetworkCheck.check(built.definition())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a.b", "a->b", "\t"})
  void namesThatPathsCouldNotHoldAreRefused(String name) {
    Network net = new Network("net");
    assertThatThrownBy(() -> net.addAssembly(name, new NeuronGroup(2, Lif.defaults()))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("name");
    assertThat(net.getGroups(true)).isEmpty();
  }

  @Test
  void initialValuesHaveTheDimensionOfTheVariable() {
    NeuronGroup group = new Network("net").neurons("g", 2, Lif.defaults());
    assertThatThrownBy(() -> group.initial(Models.V, Units.ms(20)))
        .hasMessageContaining("[unit-mismatch] g: variable v of Lif is in V, but its initial value 20 ms is in s; give it in V");
    assertThatThrownBy(() -> group.trainable("tau_x")).hasMessageContaining("[bad-parameter] g: Lif has no parameter 'tau_x'; did you mean tau_m?");
  }

  @Test
  void membersOfASubclassAreNamedAfterTheirFields() {
    NetworkDefinition definition = new ExampleNet().definition();

    assertThat(definition.name()).isEqualTo("ExampleNet");
    assertThat(definition.members()).extracting(MemberDefinition::id).containsExactly("input", "layer1", "layer2", "output");
    assertThat(definition.connections()).extracting(ConnectionDefinition::id).containsExactly("connection1", "connection2");
    assertThat(definition.monitors().get(0).id()).isEqualTo("monitor1");
    assertThat(definition.learners().get(0).trainable()).isEmpty();
    assertThat(definition.optimizers().get(0).id()).isEqualTo("optim");
  }

  static class Deeper extends ExampleNet {
    final NeuronGroup layer3 = neurons(3, Lif.defaults());
    final Connection connection3 = connect(layer2, layer3).unit(volts(1));
  }

  @Test
  void aSubclassOfANetworkAddsToIt() {
    assertThat(new Deeper().definition().members()).extracting(MemberDefinition::id).containsExactly("input", "layer1", "layer2", "output", "layer3");
  }

  @Test
  void unnamedMembersAreNumberedByAssemblyAndKind() {
    Network net = Network.with("net", n -> {
      NeuronGroup a = n.neurons(1, Lif.defaults());
      NeuronGroup b = n.neurons("neurons2", Shape.of(1), Lif.defaults());
      NeuronGroup c = n.neurons(1, Lif.defaults());
      n.connect(a, b);
      n.assembly("column", s -> s.connect(s.neurons(1, Lif.defaults()), c));
    });

    assertThat(net.definition().members()).extracting(MemberDefinition::id)
        .containsExactly("neurons1", "neurons2", "neurons3", "column", "column.neurons1");
    assertThat(net.definition().connections()).extracting(ConnectionDefinition::id).containsExactly("connection1", "column.connection1");
  }

  @Test
  void connectionsCarryTheirOptions() {
    Network net = new Network("net");
    NeuronGroup a = net.neurons("a", 3, Lif.defaults());
    NeuronGroup b = net.neurons("b", 3, TwoPorts.defaults());
    net.connect("c", a, b).oneToOne().weights(new float[][] {{1, 2, 3}}).bias(1, 2, 3).unit(volts(2)).range(-1, 4).lag(2).delay(ms(3))
        .from(Models.V).into(Models.EXC).frozen();
    net.lagPolicy(LagPolicy.AUTO);

    ConnectionDefinition c = net.definition().connections().get(0);
    assertThat(c.source()).isEqualTo(new ConnectionDefinition.Endpoint("a", "v"));
    assertThat(c.target()).isEqualTo(new ConnectionDefinition.Endpoint("b", "exc"));
    assertThat(c.synapses().topology()).isEqualTo(new Topology.OneToOne());
    assertThat(c.synapses().weights()).isEqualTo(Weights.given(new float[][] {{1, 2, 3}}));
    assertThat(c.synapses().bias()).contains(Weights.given(new float[][] {{1, 2, 3}}));
    assertThat(c.synapses().unit()).isEqualTo(volts(2));
    assertThat(c.synapses().range()).isEqualTo(new ConnectionDefinition.WeightRange(-1, 4));
    assertThat(c.synapses().trainable()).isFalse();
    assertThat(c.timing().lag()).hasValue(2);
    assertThat(c.timing().delay()).isEqualTo(new Delay.Same(ms(3)));
    assertThat(net.definition().lagPolicy()).isEqualTo(LagPolicy.AUTO);
  }

  @Test
  void groupsCarryTheirOptions() {
    Network net = new Network("net");
    net.neurons("a", 2, Lif.defaults()).perNeuron("tau_m", ms(10), ms(20)).initial(Models.V, volts(0.5)).trainable("v_th").tag("exc", "relay");

    GroupDefinition a = (GroupDefinition) net.definition().members().get(0);
    assertThat(a.options().perNeuron()).containsEntry("tau_m", List.of(0.01, 0.02));
    assertThat(a.options().initial()).containsEntry("v", List.of(0.5));
    assertThat(a.options().trainable()).containsExactly("v_th");
    assertThat(a.options().tags()).containsExactly("exc", "relay");
    assertThat(a.model().values()).containsEntry("v_th", volts(1));
  }

  @Test
  void badNumbersNameTheThing() {
    Network net = new Network("net");
    NeuronGroup a = net.neurons("a", 2, Lif.defaults());

    assertThatThrownBy(() -> net.neurons("layer9", 0, Lif.defaults())).hasMessage("group layer9 needs at least 1 neuron, was 0");
    assertThatThrownBy(() -> new NeuronGroup(-1, Lif.defaults())).hasMessageContaining("Lif needs at least 1 neuron, was -1");
    Connection c = net.connect("c", a, a);
    assertThatThrownBy(() -> c.lag(-1)).hasMessage("connection c from a to a: a lag must be 0 or more steps, was -1");
    assertThatThrownBy(() -> c.weights(new float[][] {{0, Float.NaN}, {0, 0}})).isInstanceOf(DiagnosticException.class)
        .hasMessage("[bad-weights] connection c from a to a: weights must be finite numbers, [0][1] was NaN");
    assertThatThrownBy(() -> c.bias(0, Float.POSITIVE_INFINITY)).hasMessageContaining("bias must be finite numbers, [0][1] was Infinity");
    assertThatThrownBy(() -> c.weights(Weights.normal(Double.NaN, 1))).hasMessageContaining("finite");
    assertThatThrownBy(() -> a.perNeuron("tau_x", 1, 2)).hasMessageContaining("no parameter 'tau_x'").hasMessageContaining("did you mean tau_m?");
    assertThatThrownBy(() -> a.perNeuron("tau_m", 1, 2, 3)).hasMessageContaining("needs 2 values, one per neuron, was given 3");
    assertThatThrownBy(() -> a.perNeuron("tau_m", scalar(1), scalar(2))).hasMessageContaining("[unit-mismatch]");
  }

  @Test
  void nodesTakeNoInputAndDecodersGiveNone() {
    ExampleNet net = new ExampleNet();

    assertThatThrownBy(() -> net.connect(net.layer1, net.input)).hasMessageContaining("encoder input takes no input");
    assertThatThrownBy(() -> net.connect(net.output, net.layer1)).hasMessageContaining("a decoder emits nothing; connect from layer2");
  }

  @Test
  void unknownNamesAreErrorsWithTheNearestName() {
    ExampleNet net = new ExampleNet();

    assertThatThrownBy(() -> net.get("layer3")).isInstanceOf(DiagnosticException.class)
        .hasMessage("[unknown-name] ExampleNet has no member named 'layer3'; did you mean layer1?");
    assertThatThrownBy(() -> net.connection("layer1")).hasMessageContaining("no connection named 'layer1'; it has connection1, connection2");
  }

  @Test
  void aNameIsBorneOnce() {
    ExampleNet net = new ExampleNet();

    assertThatThrownBy(() -> net.neurons("layer1", 1, Lif.defaults())).hasMessageContaining("[duplicate-name] ExampleNet already has a part named layer1");
    assertThatThrownBy(() -> net.neurons("a.b", 1, Lif.defaults())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"a.b\"");
  }

  @Test
  void whatRefersOutOfTheNetworkCannotBeWrittenDown() {
    ExampleNet net = new ExampleNet();
    net.connect("con3", net.layer1, new NeuronGroup(2, Lif.defaults()));
    net.learner("learner2", new Rule(1), new NeuronGroup(2, Lif.defaults()));

    assertThatThrownBy(net::definition).isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics()).hasSize(2))
        .hasMessageContaining("connection con3 refers to neurons neurons, which is not in ExampleNet");
  }
}
