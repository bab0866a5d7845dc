package io.synfire.dsl;

import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.dsl.Models.Count;
import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.NetworkDefinition;
import org.junit.jupiter.api.Test;

class DeletionTest {

  @Test
  void whatRefersToTheMemberGoesWithItAndIsReported() {
    ExampleNet net = new ExampleNet();
    Removal removal = net.delAssembly(net.layer1);

    assertThat(removal.ids()).containsExactlyInAnyOrder("layer1", "connection1", "connection2", "monitor1");
    assertThat(removal.of(Connection.class)).containsExactlyInAnyOrder(net.connection1, net.connection2);
    assertThat(net.layer1.owners()).isEmpty();
    NetworkDefinition left = net.definition();
    assertThat(left.connections()).isEmpty();
    assertThat(left.monitors()).isEmpty();
    assertThat(left.members()).hasSize(3);
  }

  @Test
  void decodersOfTheMemberGo() {
    ExampleNet net = new ExampleNet();

    assertThat(net.delAssembly("layer2").of(Decoder.class)).containsExactly(net.output);
    assertThat(net.definition().member("output")).isEmpty();
  }

  @Test
  void connectionsAtOtherLevelsGoToo() {
    ExampleNet net = new ExampleNet();
    Assembly column = net.assembly("column", c -> {
      NeuronGroup exc = c.neurons("exc", 3, Lif.defaults());
      c.connect("self", exc, exc).lag(1);
      c.connect("up", exc, net.layer1);
    });
    net.connect("down", net.layer1, column.get("exc"));

    assertThat(net.delAssembly(net.layer1).ids()).contains("column.up", "down").doesNotContain("column.self");
    assertThat(column.delAssembly("exc").ids()).containsExactlyInAnyOrder("column.exc", "column.self");
  }

  @Test
  void aContainerTakesEverythingInsideWithItAndKeepsItsInside() {
    ExampleNet net = new ExampleNet();
    Assembly column = net.assembly("column", c -> c.connect("self", c.neurons("exc", 2, Lif.defaults()), c.get("exc")).lag(1));
    net.connect("con3", net.layer2, column);
    net.monitor("seen", column.get("exc"), Models.V);
    net.decoder("read", column.get("exc"), new Count());
    NetworkDefinition before = new ExampleNet().definition();

    assertThat(net.delAssembly(column).ids()).containsExactlyInAnyOrder("column", "column.exc", "column.self", "con3", "seen", "read");
    assertThat(net.definition()).isEqualTo(before);
    assertThat(column.getConnections(false)).hasSize(1);
  }

  @Test
  void learnersAreNarrowedAndGoOnlyWithTheirLastPart() {
    ExampleNet net = new ExampleNet();
    Learner some = net.learner("some", new Rule(1), net.layer1, net.layer2);
    net.learner("one", new Rule(1), net.connection1);

    Removal removal = net.delAssembly(net.layer1);
    assertThat(removal.narrowedLearners()).containsExactly("some");
    assertThat(removal.ids()).contains("one").doesNotContain("some", "learner1");
    assertThat(some.parts()).containsExactly(net.layer2);
  }

  @Test
  void aMemberWithASecondParentStaysThere() {
    ExampleNet net = new ExampleNet();
    Assembly view = net.addAssembly("view", new Assembly());
    view.addAssembly("shared", net.layer1);
    view.connect("inside", net.layer1, net.layer2);

    assertThat(net.layer1.id()).isEqualTo("layer1");
    assertThat(net.delAssembly(net.layer1).ids()).containsExactly("layer1");
    assertThat(net.layer1.id()).isEqualTo("view.shared");
    assertThat(net.definition().connections()).extracting(c -> c.source().member()).containsExactly("input", "view.shared", "view.shared");
    assertThat(net.delAssembly("view").ids()).contains("view", "view.shared", "view.inside", "connection1", "connection2");
  }

  @Test
  void anAssemblyThatLosesItsLastGroupLosesItsConnections() {
    ExampleNet net = new ExampleNet();
    Assembly column = net.assembly("column", c -> c.neurons("exc", 2, Lif.defaults()));
    net.connect("con3", net.layer2, column);

    assertThat(column.delAssembly("exc").ids()).containsExactlyInAnyOrder("column.exc", "con3");
    assertThat(net.definition().connections()).hasSize(2);
  }

  @Test
  void connectionsAreDeletedByObjectAndByName() {
    ExampleNet net = new ExampleNet();
    net.learner("one", new Rule(1), net.connection1);

    assertThat(net.delConnection(net.connection1).ids()).containsExactlyInAnyOrder("connection1", "one");
    assertThat(net.delConnection("connection2").ids()).containsExactly("connection2");
    net.delMonitor(net.monitor1);
    net.delLearner(net.learner1);
    net.delOptimizer(net.optim);
    assertThat(net.definition().learners()).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeDeleted() {
    ExampleNet net = new ExampleNet();

    assertThatThrownBy(() -> net.delAssembly("layr1")).hasMessageContaining("no member named 'layr1'; did you mean layer1?");
    assertThatThrownBy(() -> net.delAssembly(new NeuronGroup(1, Lif.defaults()))).hasMessageContaining("[unknown-name] ExampleNet has no direct neurons");
    assertThatThrownBy(() -> net.delConnection("layer1")).hasMessageContaining("no connection named");
  }

  @Test
  void automaticNamesStayWhenAnEarlierMemberGoes() {
    Network net = new Network("net");
    NeuronGroup first = net.neurons(1, Lif.defaults());
    NeuronGroup second = net.neurons(1, Lif.defaults());
    net.delAssembly(first);

    assertThat(second.name()).isEqualTo("neurons2");
    assertThat(net.neurons(1, Lif.defaults()).name()).isEqualTo("neurons3");
  }

  @Test
  void anotherNetworkThatSharesTheMemberDoesNotSeeTheDeletion() {
    ExampleNet net = new ExampleNet();
    Network other = new Network("other");
    other.mergeAssembly(net);
    NetworkDefinition before = other.definition();
    net.delAssembly(net.layer1);

    assertThat(other.definition()).isEqualTo(before);
    assertThat(volts(1)).isEqualTo(other.connection("connection1").options().unit);
  }
}
