package io.synfire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.dsl.Models.Rule;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import org.junit.jupiter.api.Test;

/** Learners with a third factor. */
class LearnerTest {

  private static LearnerDefinition definition(Network net, String id) {
    return net.definition().learners().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aModulatorIsAMemberOrAVariableOfOne() {
    ExampleNet net = new ExampleNet();
    net.learner("emitted", new Rule(1), net.connection1).modulator(net.input);
    net.learner("held", new Rule(1), net.connection1).modulator(net.layer1, Models.V);

    assertThat(definition(net, "emitted").modulator()).contains(new Endpoint("input", ""));
    assertThat(definition(net, "held").modulator()).contains(new Endpoint("layer1", Models.V.name()));
    assertThat(definition(net, "learner1").modulator()).isEmpty();
  }

  @Test
  void aLearnerGoesWithItsModulator() {
    ExampleNet net = new ExampleNet();
    Encoder reward = net.encoder("reward", net.input.encoding(), io.synfire.ir.Shape.of(1));
    net.learner("rewarded", new Rule(1), net.connection1).modulator(reward);

    reward.assemblyHide();
    assertThat(net.definition().learners()).extracting(LearnerDefinition::id).doesNotContain("rewarded");
    reward.assemblyShow();
    assertThat(net.delAssembly(reward).ids()).containsExactlyInAnyOrder("reward", "rewarded");
  }

  @Test
  void aReplacedModulatorIsFollowed() {
    ExampleNet net = new ExampleNet();
    Encoder reward = net.encoder("reward", net.input.encoding(), io.synfire.ir.Shape.of(1));
    Learner learner = net.learner("rewarded", new Rule(1), net.connection1).modulator(reward);
    Encoder other = new Encoder(net.input.encoding(), io.synfire.ir.Shape.of(1));

    net.replaceAssembly(reward, other);
    assertThat(learner.modulator()).contains(other);
    assertThat(definition(net, "rewarded").modulator()).contains(new Endpoint("reward", ""));
  }

  @Test
  void aModulatorOutsideTheNetworkIsRefused() {
    ExampleNet net = new ExampleNet();
    net.learner("rewarded", new Rule(1), net.connection1).modulator(new Encoder(net.input.encoding(), io.synfire.ir.Shape.of(1)));
    assertThatThrownBy(net::definition).hasMessageContaining("learner rewarded refers to encoder encoder, which is not in ExampleNet");
  }
}
