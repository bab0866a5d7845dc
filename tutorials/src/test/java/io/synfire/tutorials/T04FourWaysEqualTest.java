package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.dsl.Network;
import io.synfire.passes.NetworkCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

class T04FourWaysEqualTest {

  @Test
  void allFourWaysMeanTheSameSoundNetwork() {
    Map<String, Network> ways = T04FourWaysEqual.run();

    assertThat(ways).containsOnlyKeys("annotated", "subclass", "block", "edited");
    assertThat(ways.values()).extracting(Network::definition).containsOnly(T01NetworkAsAClass.run().definition());
    assertThat(NetworkCheck.check(ways.get("annotated").definition())).isEmpty();
  }

  @Test
  void anEditThatChangesTheMeaningIsNoLongerEqual() {
    Network other = T04FourWaysEqual.edited();
    other.delAssembly("output");

    assertThat(other.definition()).isNotEqualTo(T01NetworkAsAClass.run().definition());
  }
}
