package io.synfire.dsl;

import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.dsl.Models.Lif;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.WeightMatrix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {
  private final ExampleNet net = new ExampleNet();
  private final Assembly inner = new Assembly();
  private final Assembly column = net.assembly("column", c -> c.addAssembly("inner", inner));
  private final NeuronGroup exc = inner.neurons("exc", 2, Lif.defaults());
  private final Connection self = inner.connect("self", exc, exc).lag(1);

  @Test
  void membership() {
    assertThat(net.contains(net)).isTrue();
    assertThat(net.contains(exc)).isTrue();
    assertThat(net.contains(self)).isTrue();
    assertThat(column.contains(net.layer1)).isFalse();
    assertThat(net.getAssemblyKey(column)).contains("column");
    assertThat(net.getAssemblyKey(exc)).isEmpty();
    assertThat(net.getSuperAssemblies(exc)).containsExactly(net, column, inner);
    assertThat(net.getSuperAssemblies(new NeuronGroup(1, Lif.defaults()))).isEmpty();
  }

  @Test
  void traversal() {
    assertThat(net.getGroups(false)).containsExactly(net.input, net.layer1, net.layer2, net.output);
    assertThat(net.getGroups(true)).containsExactly(net.input, net.layer1, net.layer2, net.output, exc);
    assertThat(net.getNeuronGroups()).containsExactly(net.layer1, net.layer2, exc);
    assertThat(net.getConnections(false)).containsExactly(net.connection1, net.connection2);
    assertThat(net.getConnections(true)).containsExactly(net.connection1, net.connection2, self);
    assertThat(net.getLeveledGroups()).hasSize(4).endsWith(List.of(inner), List.of(exc));
    assertThat(new Assembly().getGroups(true)).isEmpty();
  }

  @Test
  void assemblies() {
    Assembly empty = net.addAssembly("empty", new Assembly());

    assertThat(net.getAssemblies(true, false)).containsExactly(net, column, inner);
    assertThat(net.getAssemblies(false, true)).containsExactly(net, column, empty);
  }

  @Test
  void namesAndPaths() {
    assertThat(exc.id()).isEqualTo("column.inner.exc");
    assertThat(net.group("column.inner.exc")).isSameAs(exc);
    assertThat(net.connection("column.inner.self")).isSameAs(self);
    assertThat(exc).hasToString("neurons column.inner.exc");
    assertThat(net.toString()).startsWith("ExampleNet").contains("inner").contains("connection1").contains("input");
  }

  @Test
  void aMemberWithTwoParentsIsWrittenOnce() {
    Assembly view = net.addAssembly("view", new Assembly());
    view.addAssembly("alias", exc);

    assertThat(exc.id()).isEqualTo("column.inner.exc");
    assertThat(net.get("view.alias")).isSameAs(exc);
    assertThat(net.definition().members().stream().filter(m -> m.id().endsWith("exc") || m.id().endsWith("alias"))).hasSize(1);
    assertThatThrownBy(() -> view.addAssembly("again", exc)).hasMessageContaining("already has this neurons, as alias");
    assertThatThrownBy(() -> inner.addAssembly("loop", column)).hasMessageContaining("is inside it");
  }

  @Test
  void anAssemblyAsAnEndStandsForItsInputAndOutputGroups() {
    net.copyAssembly("sub", new ExampleNet());
    net.connect("con3", net.layer2, net.get("sub"));
    net.connect("con4", net.get("sub"), exc);

    assertThat(net.definition().connections().stream().map(ConnectionDefinition::id).filter(id -> id.startsWith("con3") || id.startsWith("con4")))
        .containsExactly("con3.layer2->layer1", "con4.layer2->exc");
    inner.connect("a", exc, inner.neurons("inh", 1, Lif.defaults()));
    inner.connect("b", inner.get("inh"), exc);
    net.connect("con5", net.layer2, column);
    assertThatThrownBy(net::definition).hasMessageContaining("con5: assembly column has no group without input from inside");
  }

  @Test
  void trainedParametersAreCheckedBeforeAnyIsSet() {
    assertThatThrownBy(() -> net.assign(Map.of("connection1.weigth", WeightMatrix.of(new float[6][4])))).hasMessageContaining("did you mean connection1.weight?");
    assertThatThrownBy(() -> net.assign(Map.of("connection1.weight", WeightMatrix.of(new float[6][5])))).hasMessageContaining("it has the shape 6x4, was given 6x5");
    assertThatThrownBy(() -> net.assign(Map.of("connection1.bias", WeightMatrix.of(new float[][] {{0, 0, Float.NaN, 0}})))).hasMessageContaining("[0][2] was NaN");
    net.assign(Map.of("connection1.weight", WeightMatrix.of(new float[6][4]), "layer1.v_th", WeightMatrix.of(new float[][] {{1, 2, 3, 4}})));
    net.connect("later", net.layer2, exc).unit(volts(1));
    net.delConnection("later");

    assertThat(net.layer1.options().perNeuron().get("v_th")).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(net.definition().connections().get(0).synapses().weights()).isEqualTo(Weights.given(new float[6][4]));
  }
}
