package io.synfire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Models.Count;
import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A network made again of its definition. */
class DefinitionReaderTest {

  @Test
  void whateverWasEditedComesBackEqual() {
    for (int seed = 0; seed < 200; seed++) {
      NetworkDefinition definition = RandomEdits.after(seed, 16).definition();
      assertThat(Network.of(definition).definition()).as("seed " + seed).isEqualTo(definition);
    }
  }

  @Test
  void theNetworkThatComesBackCanBeEdited() {
    for (int seed = 0; seed < 100; seed++) {
      Network again = Network.of(RandomEdits.after(seed, 16).definition());
      NetworkDefinition before = again.definition();
      for (Member member : again.content.parts(Member.class)) {
        again.copyAssembly("copy", member);
        again.delAssembly("copy");
        assertThat(again.definition()).as("seed " + seed).isEqualTo(before);
      }
      for (ConnectionDefinition c : before.connections()) {
        again.delConnection(c.id());
      }
      assertThat(again.definition().connections()).as("seed " + seed).isEmpty();
    }
  }

  private static Network nested() {
    return Network.with("nested", n -> {
      n.lagPolicy(LagPolicy.AUTO);
      Assembly first = n.assembly("first", a -> a.connect("up", a.neurons("x", 2, Lif.defaults()), a.neurons("y", 2, Lif.defaults())));
      NeuronGroup z = n.neurons("z", 2, Lif.defaults());
      n.connect("early", z, first);
      n.monitor("m1", z, Models.V).neurons(1).every(3);
      Assembly second = n.assembly("second", a -> {
        a.connect("in", a.neurons("u", 2, Lif.defaults()), a.neurons("w", 3, Lif.defaults()));
        a.spikes("m2", a.get("u"));
        a.addAssembly("shared", z);
      });
      n.project("wide", first, second, ConnectionPolicy.all());
      n.connect("late", second.get("w"), z).lag(2);
      n.decoder("out", z, new Count());
      n.learner("whole", new Rule(1));
      n.learner("some", new Rule(2), first, n.get("wide", Projection.class)).modulator(z, Models.V);
    });
  }

  @Test
  void orderParentsAndNamesOfBundlesAreKept() {
    Network net = nested();
    net.assign(Map.of("wide.x->u.weight", WeightMatrix.of(new float[][] {{1, 2}, {3, 4}})));
    NetworkDefinition definition = net.definition();
    Network again = Network.of(definition);
    assertThat(again.definition()).isEqualTo(definition);
    assertThat(definition.connections()).extracting(ConnectionDefinition::id).contains("wide.x->u", "early.z->x");
    assertThat(again.get("second.z")).isSameAs(again.get("z"));
    assertThat(again.delConnection("wide.x->u").parts()).containsOnlyKeys("wide.x->u");
    again.assign(Map.of("wide.y->u.weight", WeightMatrix.of(new float[2][2])));
  }

  @Test
  void aDefinitionThatRefersToNothingIsRefused() {
    NetworkDefinition d = nested().definition();
    refused(with(d, List.of(new MonitorDefinition("m", MonitorDefinition.Kind.STATE, "zz", "v", List.of(), 1))), "nested has no member named 'zz'; did you mean z?");
    refused(new NetworkDefinition(d.name(), d.lagPolicy(), List.of(new DecoderDefinition("out", Optional.empty(), new Count())), List.of(), List.of(), List.of(), List.of()),
        "out: a decoder without a target cannot be edited");
    refused(with(d, List.of(d.monitors().getFirst(), d.monitors().getFirst())), "nested has two parts named m1");
  }

  private static NetworkDefinition with(NetworkDefinition d, List<MonitorDefinition> monitors) {
    return new NetworkDefinition(d.name(), d.lagPolicy(), d.members(), d.connections(), monitors, d.learners(), d.optimizers());
  }

  private static void refused(NetworkDefinition definition, String message) {
    assertThatThrownBy(() -> Network.of(definition)).isInstanceOf(DiagnosticException.class).hasMessageContaining(message);
  }
}
