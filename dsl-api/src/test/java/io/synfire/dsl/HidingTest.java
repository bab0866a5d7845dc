package io.synfire.dsl;

import static io.synfire.units.Units.volts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.dsl.Models.Lif;
import io.synfire.dsl.Models.Rule;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.NetworkDefinition;
import org.junit.jupiter.api.Test;

class HidingTest {
  private final ExampleNet net = new ExampleNet();

  @Test
  void aHiddenGroupIsAbsentWithAllThatNeedsIt() {
    net.learner("some", new Rule(1), net.layer1, net.layer2);
    net.learner("one", new Rule(1), net.layer2);
    NetworkDefinition before = net.definition();
    net.layer2.assemblyHide();

    NetworkDefinition hidden = net.definition();
    assertThat(hidden.members()).extracting(MemberDefinition::id).containsExactly("input", "layer1");
    assertThat(hidden.connections()).extracting(ConnectionDefinition::id).containsExactly("connection1");
    assertThat(hidden.learners()).extracting(LearnerDefinition::id).containsExactly("learner1", "some");
    assertThat(hidden.learners().get(1).trainable()).containsExactly("layer1");
    assertThat(net.layer2.isHidden()).isTrue();
    net.layer2.assemblyShow();
    assertThat(net.definition()).isEqualTo(before);
  }

  @Test
  void aHiddenAssemblyHidesItsInside() {
    Assembly column = net.assembly("column", c -> c.neurons("exc", 2, Lif.defaults()));
    net.connect("con3", net.layer2, column).unit(volts(1));
    NetworkDefinition before = net.definition();
    column.assemblyHide();

    assertThat(net.definition()).isEqualTo(new ExampleNet().definition());
    assertThat(net.toString()).doesNotContain("exc");
    column.assemblyShow();
    assertThat(net.definition()).isEqualTo(before);
  }

  @Test
  void hidingTheInputGroupOfAnAssemblyDoesNotMoveItsConnections() {
    net.copyAssembly("sub", new ExampleNet());
    net.connect("con3", net.layer2, net.get("sub"));
    net.get("sub.layer1").assemblyHide();

    assertThat(net.definition().connections()).extracting(ConnectionDefinition::id).containsExactly("connection1", "connection2");
  }

  @Test
  void aHiddenOutputGroupTakesTheDecoderOfItsAssemblyAlong() {
    Assembly column = net.assembly("column", c -> c.neurons("exc", 2, Lif.defaults()));
    net.decoder("read", column, new Models.Count());
    net.monitor("seen", column, Models.V);
    assertThat(net.definition().members(MemberDefinition.DecoderDefinition.class).get(1).target()).contains("column.exc");
    column.get("exc").assemblyHide();

    assertThat(net.definition().member("read")).isEmpty();
    assertThat(net.definition().monitors()).hasSize(1);
    column.get("exc").assemblyShow();
    column.neurons("second", 2, Lif.defaults());
    assertThatThrownBy(net::definition).hasMessageContaining("read: assembly column has 2 output groups");
  }

  @Test
  void aCopyOfAHiddenMemberIsHidden() {
    net.layer1.assemblyHide();
    net.copyAssembly("layer3", net.layer1);

    assertThat(net.get("layer3").isHidden()).isTrue();
  }
}
