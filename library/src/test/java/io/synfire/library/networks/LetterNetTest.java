package io.synfire.library.networks;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.library.datasets.LetterPatterns;
import io.synfire.library.datasets.LetterPatterns.Letter;
import io.synfire.library.networks.LetterNet.Constants;
import io.synfire.passes.NetworkCheck;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.persistence.Records;
import io.synfire.runtime.simulation.Simulation;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterNetTest {

  @Test
  void hasTheSizesAndLagsOfTheTutorial() {
    NetworkDefinition network = new LetterNet().definition();
    assertThat(NetworkCheck.check(network)).isEmpty();
    assertThat(network.members(GroupDefinition.class)).extracting(g -> g.shape().size()).containsExactly(64, 25, 25);
    assertThat(network.connections()).filteredOn(c -> c.timing().lag().orElse(0) == 1).extracting(c -> c.id()).containsExactly("w1", "w1ie", "w1ei");
  }

  @Test
  void runsOnAChipAsItIsLaidOut() {
    float[] x = LetterPatterns.clean(Letter.X, 8);
    try (Simulation model = Simulation.of(new LetterNet(), "loihi", ms(1))) {
      model.setUp("image", new float[x.length]);
      float[] counts = model.view(x, 50).spikeCounts().get("z0")[0];
      assertThat(counts[0]).isPositive();
      assertThat(counts[1]).isZero();
    }
  }

  @Test
  void comesBackFromAFile() {
    NetworkDefinition network = new LetterNet().definition();
    byte[] bytes = Records.bytes(new Records.Saved<>(network, Map.of()));
    assertThat(Records.load("saved", bytes, NetworkDefinition.class).value()).isEqualTo(network);
  }

  @Test
  void oneViewMovesWeightsTowardsTheLetter() {
    LetterNet net = new LetterNet();
    float[] letter = LetterPatterns.noisy(Letter.X, 8, CounterRandom.seeded(1));
    try (Program program = Backends.compile(net.definition(), "float", ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      float[][] before = Arrays.stream(program.parameters().get("w1.weight")).map(float[]::clone).toArray(float[][]::new);
      run.input("image", new float[][] {letter});
      Observations seen = run.advance(200);
      float[] counts = seen.spikeCounts().get("z1e")[0];
      assertThat(seen.spikeCounts().get("z1i")[0]).as("each cell drives its partner a step later").containsExactly(counts);
      for (int j = 0; j < counts.length; j++) {
        for (int i = 0; i < letter.length && counts[j] > 0; i++) {
          float change = program.parameters().get("w1.weight")[i][j] - before[i][j];
          if (letter[i] == 0) {
            assertThat(change).as("pixel %d, cell %d", i, j).isNotPositive();
          }
        }
      }
      assertThat(counts).as("someone spikes").isNotEqualTo(new float[counts.length]);
    }
  }

  @Test
  void thePublishedConstantsAreThoseOfTheTutorial() {
    Constants c = Constants.published();
    assertThat(c.z1i().vTh().si()).isEqualTo(-0.04);
    assertThat(c.z1e().tauTheta().si()).isEqualTo(0.5);
    assertThat(c.stdp().aPlus()).isEqualTo(0.0055);
    assertThat(Constants.defaults().stdp().traces()).isEqualTo(c.stdp().traces());
  }
}
