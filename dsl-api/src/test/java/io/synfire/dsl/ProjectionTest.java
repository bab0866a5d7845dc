package io.synfire.dsl;

import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private final Network net = new Network("net");
  private final Assembly a = column("a");
  private final Assembly b = column("b");

  private Assembly column(String name) {
    return net.assembly(name, c -> {
      c.neurons("exc", 4, Lif.defaults()).tag("exc");
      c.neurons("inh", 2, Lif.defaults()).tag("inh");
    });
  }

  private List<String> ids() {
    return net.definition().connections().stream().map(ConnectionDefinition::id).toList();
  }

  @Test
  void policiesChoosePairs() {
    net.project("all", a, b, ConnectionPolicy.all());
    net.project("in", a, b, ConnectionPolicy.includedTypes(Set.of("exc"), Set.of()));
    net.project("out", a, b, ConnectionPolicy.excludedTypes(Set.of("exc"), Set.of("inh")));
    net.project("index", a, b, ConnectionPolicy.index(List.of(0, 1), List.of(1, 1)));

    assertThat(ids()).containsExactly("all.exc->exc", "all.exc->inh", "all.inh->exc", "all.inh->inh", "in.exc->exc", "in.exc->inh", "out.inh->exc",
        "index.exc->inh", "index.inh->inh");
  }

  @Test
  void severalPoliciesMustAllAdmitAPair() {
    net.project("p", a, b, ConnectionPolicy.includedTypes(Set.of("exc"), Set.of()), ConnectionPolicy.includedTypes(Set.of(), Set.of("inh"))).sparse(0.5).unit(volts(1));

    assertThat(ids()).containsExactly("p.exc->inh");
    assertThat(net.definition().connections().get(0).synapses().unit()).isEqualTo(volts(1));
  }

  @Test
  void withoutPoliciesThereAreOnlyItsOwnConnections() {
    Projection projection = net.addProjection("p", new Projection(a, b));
    projection.connect("up", a.get("exc"), b.get("exc"));
    projection.connect(a.get("inh"), b.get("inh"));

    assertThat(ids()).containsExactly("p.up", "p.connection1");
    assertThat(net.getConnections(false)).isEmpty();
    assertThat(net.getConnections(true)).hasSize(2);
    assertThatThrownBy(() -> projection.connect(b.get("exc"), b.get("inh"))).hasMessageContaining("exc is not inside a");
    assertThat(net.delConnection("p.up").ids()).containsExactly("p.up");
    assertThat(net.delAssembly(a).of(Link.class)).hasSize(2);
  }

  @Test
  void positionsThatDoNotExistAreErrors() {
    net.project("p", a, b, ConnectionPolicy.index(List.of(5), List.of(0)));

    assertThatThrownBy(net::definition).hasMessageContaining("position 5 is outside the 2 groups of a");
    assertThatThrownBy(() -> ConnectionPolicy.index(List.of(1), List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProjectionThatLosesAGroupItNamesGoesToo() {
    net.project("p", a, b, ConnectionPolicy.index(List.of(1), List.of(1)));

    assertThat(a.delAssembly("inh").ids()).containsExactlyInAnyOrder("a.inh", "p");
    assertThat(ids()).isEmpty();
  }

  @Test
  void aProjectionFollowsTheAssembliesItJoins() {
    net.project("p", a, b, ConnectionPolicy.includedTypes(Set.of("exc"), Set.of("exc")));
    net.learner("l", new Rule(1), net.get("p", Projection.class));
    WeightMatrix trained = WeightMatrix.of(new float[4][4]);
    net.assign(Map.of("p.exc->exc.weight", trained));
    Assembly c = new Assembly();
    c.neurons("exc", 4, Lif.defaults()).tag("exc");
    net.replaceAssembly(b, c);

    assertThat(ids()).containsExactly("p.exc->exc");
    assertThat(net.definition().connections().get(0).synapses().weights()).isEqualTo(new WeightSource.Given(trained));
    assertThat(net.definition().learners()).extracting(LearnerDefinition::trainable).containsExactly(List.of("p.exc->exc"));
    Network host = new Network("host");
    host.copyAssembly("sub", net);
    assertThat(host.definition().connections().get(0).id()).isEqualTo("sub.p.exc->exc");
    c.neurons("second", 3, Lif.defaults()).tag("exc");
    assertThat(ids()).containsExactly("p.exc->exc", "p.exc->second");
  }
}
