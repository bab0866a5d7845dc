package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.dsl.Network;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.passes.NetworkCheck;
import org.junit.jupiter.api.Test;

class ModellingTutorialsTest {

  @Test
  void bothFormsMakeTheSameSoundNetwork() {
    Network byClass = T01NetworkAsAClass.run();

    assertThat(NetworkCheck.check(byClass.definition())).isEmpty();
    assertThat(T02NetworkInABlock.run().definition()).isEqualTo(byClass.definition());
    assertThat(byClass.toString()).contains("layer1", "784", "connection2");
  }

  @Test
  void everyEditHolds() {
    T03EditALibraryModel.Result result = T03EditALibraryModel.run();

    assertThat(result.edited().definition().members()).extracting(MemberDefinition::id).containsExactly(
        "input", "layer1", "layer2", "output", "netLayer", "netLayer.input", "netLayer.layer1", "netLayer.layer2", "netLayer.output",
        "input(1)", "layer1(1)", "layer2(1)", "output(1)");
    assertThat(result.edited().definition().connections()).extracting(ConnectionDefinition::id).containsExactly(
        "connection1", "connection2", "netLayer.connection1", "netLayer.connection2", "connection1(1)", "connection2(1)", "con3.layer2->layer1");
    assertThat(NetworkCheck.check(result.edited().definition())).isEmpty();
    assertThat(NetworkCheck.check(result.selected().definition()).stream().map(d -> d.subject())).containsOnly("layer2");
    assertThat(result.selected().definition().connections()).extracting(ConnectionDefinition::id)
        .containsExactly("netLayer.connection1", "netLayer.connection2", "con3.layer2->layer1");
  }
}
