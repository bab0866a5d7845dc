package io.synfire.dsl;

import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.dsl.Models.Lif;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.passes.NetworkCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyMergeSelectTest {
  private static final WeightMatrix TRAINED = WeightMatrix.of(new float[6][4]);
  private final ExampleNet net = new ExampleNet();

  @Test
  void aCopyIsDeepAndFresh() {
    net.layer1.perNeuron("tau_m", 1, 2, 3, 4).tag("exc");
    net.assembly("column", c -> c.connect("self", c.neurons("exc", 2, Lif.defaults()), c.get("exc")).lag(1).unit(volts(1)));
    Network host = new Network("host");
    host.copyAssembly("sub", net);

    NetworkDefinition definition = host.definition();
    assertThat(definition.members()).extracting(MemberDefinition::id)
        .containsExactly("sub", "sub.input", "sub.layer1", "sub.layer2", "sub.output", "sub.column", "sub.column.exc");
    assertThat(definition.connections()).extracting(ConnectionDefinition::id).containsExactly("sub.connection1", "sub.connection2", "sub.column.self");
    assertThat(definition.monitors().get(0).target()).isEqualTo("sub.layer1");
    assertThat(definition.learners()).isEmpty();
    assertThat(host.group("sub.layer1")).isNotSameAs(net.layer1);
    assertThat(host.group("sub.layer1").options()).isEqualTo(net.layer1.options());
    assertThat(NetworkCheck.check(definition).stream().filter(Diagnostic::isError).toList()).isEmpty();
    net.layer1.tag("later");
    assertThat(host.group("sub.layer1").tags()).containsExactly("exc");
  }

  @Test
  void aCopyTakesTrainedWeightsAlongOrNot() {
    net.assign(Map.of("connection1.weight", TRAINED, "layer1.tau_m", WeightMatrix.of(new float[][] {{1, 2, 3, 4}})));
    net.copyAssembly("kept", new Network("empty"));
    Network host = new Network("host");
    host.copyAssembly("kept", net, Weights.KEEP);
    host.copyAssembly("anew", net, Weights.REINITIALISE);

    assertThat(host.definition().connections()).extracting(c -> c.synapses().weights())
        .containsExactly(new WeightSource.Given(TRAINED), Weights.standard(), Weights.standard(), Weights.standard());
    assertThat(host.group("kept.layer1").options().perNeuron()).containsKey("tau_m");
    assertThat(host.group("anew.layer1").options().perNeuron()).isEmpty();
  }

  @Test
  void aCopyOfADecoderReadsTheSameGroup() {
    net.copyAssembly("output2", net.output);

    assertThat(net.get("output2", Decoder.class).target()).isSameAs(net.layer2);
    assertThat(NetworkCheck.check(net.definition())).isEmpty();
  }

  @Test
  void copyThenDeleteIsTheIdentity() {
    NetworkDefinition before = net.definition();
    net.copyAssembly("sub", new ExampleNet());
    assertThat(net.definition()).isNotEqualTo(before);
    net.delAssembly("sub");

    assertThat(net.definition()).isEqualTo(before);
  }

  @Test
  void mergeKeepsEverythingUnderSuffixedNames() {
    ExampleNet other = new ExampleNet();
    NetworkDefinition before = other.definition();
    net.mergeAssembly(other);
    net.mergeAssembly(new ExampleNet());

    NetworkDefinition merged = net.definition();
    assertThat(merged.members()).extracting(MemberDefinition::id).containsExactly(
        "input", "layer1", "layer2", "output", "input(1)", "layer1(1)", "layer2(1)", "output(1)", "input(2)", "layer1(2)", "layer2(2)", "output(2)");
    assertThat(merged.connections()).hasSize(6);
    assertThat(merged.connections().get(2).target().member()).isEqualTo("layer1(1)");
    assertThat(merged.monitors()).hasSize(3);
    assertThat(merged.learners()).hasSize(3);
    assertThat(merged.learners().get(1).trainable()).containsExactly("layer1(1)", "layer2(1)", "connection1(1)", "connection2(1)");
    assertThat(NetworkCheck.check(merged)).isEmpty();
    assertThat(other.definition()).isEqualTo(before);
  }

  @Test
  void identicalObjectsAreMergedOnce() {
    ExampleNet other = new ExampleNet();
    net.mergeAssembly(other);
    NetworkDefinition once = net.definition();
    net.delLearner(net.get("learner1(1)", Learner.class));
    net.mergeAssembly(other);

    assertThat(net.definition().members()).isEqualTo(once.members());
    assertThat(net.definition().connections()).isEqualTo(once.connections());
    net.mergeAssembly(net);
    assertThat(net.definition().members()).isEqualTo(once.members());
  }

  @Test
  void aSelectionIsANetworkOfItsOwn() {
    Assembly sub = (Assembly) net.copyAssembly("sub", new ExampleNet());
    net.connect("con3", net.layer2, sub);
    net.assign(Map.of("sub.connection1.weight", TRAINED));
    NetworkDefinition before = net.definition();
    Network selected = net.selectAssembly(List.of(net.layer2, sub));

    NetworkDefinition definition = selected.definition();
    assertThat(definition.name()).isEqualTo("selection");
    assertThat(definition.members()).extracting(MemberDefinition::id).containsExactly("layer2", "sub", "sub.input", "sub.layer1", "sub.layer2", "sub.output");
    assertThat(definition.connections()).extracting(ConnectionDefinition::id)
        .containsExactly("sub.connection1", "sub.connection2", "con3.layer2->layer1");
    assertThat(definition.connections().get(0).synapses().weights()).isEqualTo(new WeightSource.Given(TRAINED));
    selected.delAssembly("sub");
    assertThat(net.definition()).isEqualTo(before);
  }

  @Test
  void aSelectionByNameKeepsOnlyConnectionsWithBothEndsInside() {
    assertThat(net.selectAssembly(net.members("layer1", "layer2"), "pair").definition().connections()).extracting(ConnectionDefinition::id)
        .containsExactly("connection2");
    assertThat(net.selectAssembly(net.members("layer1", "layer2"), "pair", false).definition().connections()).isEmpty();
    assertThat(net.selectAssembly(List.of(net.layer2, net.output)).definition().members()).hasSize(2);
    assertThatThrownBy(() -> net.members("layer9")).hasMessageContaining("did you mean layer1?");
    assertThatThrownBy(() -> net.selectAssembly(List.of(new ExampleNet().layer1))).hasMessageContaining("is not inside it");
    assertThatThrownBy(() -> net.selectAssembly(List.of(net.output))).hasMessageContaining("[decoder-without-target]");
  }

  @Test
  void selectedMembersOfOneNameGetSuffixes() {
    net.assembly("a", c -> c.neurons("exc", 1, Lif.defaults()).initial(Models.V, volts(1)));
    net.assembly("b", c -> c.neurons("exc", 2, Lif.defaults()));

    assertThat(net.selectAssembly(net.members("a.exc", "b.exc")).definition().members()).extracting(MemberDefinition::id).containsExactly("exc", "exc(1)");
  }
}
