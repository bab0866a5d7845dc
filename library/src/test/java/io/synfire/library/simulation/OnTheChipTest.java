package io.synfire.library.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Encoders;
import io.synfire.library.networks.LetterNet;
import io.synfire.library.neurons.Lif;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.simulation.Simulation;
import io.synfire.units.Units;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same verbs on the backend with integers. */
class OnTheChipTest {
  private static final float[] BRIGHT = {1, 1, 1, 1};

  private static Simulation simulation() {
    Network net = Network.with("Loop", n -> {
      Encoder in = n.encoder("in", Encoders.poisson(Units.hertz(200)), Shape.of(4));
      NeuronGroup a = n.neurons("a", 4, Lif.defaults());
      NeuronGroup b = n.neurons("b", 3, Lif.defaults());
      n.connect("up", in, a).weights(Weights.constant(0.5));
      n.connect("on", a, b).weights(Weights.constant(0.6));
      n.connect("back", b, a).weights(Weights.constant(-0.1));
    });
    return Simulation.of(net, "loihi", Units.ms(1));
  }

  @Test
  void theVerbsWork(@TempDir Path folder) {
    try (Simulation sim = simulation()) {
      sim.lag("up", 1).lag("on", 2).lag("back", 1);
      sim.setUp("in", 0, 0, 0, 0);
      float[] counts = sim.view(BRIGHT, 300).spikeCounts().get("b")[0];
      assertThat(counts[0]).isPositive();
      sim.rest(100);
      assertThat(sim.component("a").get("v")[0]).hasSize(4);
      sim.component("on").set("weight", new float[4][3]);
      assertThatIllegalStateException().isThrownBy(() -> sim.run(1)).withMessageContaining("changes that are not built: values of on; call rebuild()");
      sim.rebuild();
      assertThat(sim.component("on").get("weight")).isDeepEqualTo(new float[4][3]);
      assertThat(sim.view(BRIGHT, 300).spikeCounts().get("b")[0]).containsOnly(0);
      Path path = sim.saveToJson(folder, "chip");
      try (Simulation loaded = Simulation.load(path)) {
        assertThat(loaded.steps()).isEqualTo(300);
        assertThat(loaded.view(BRIGHT, 200).spikeCounts()).usingRecursiveComparison().isEqualTo(sim.view(BRIGHT, 200).spikeCounts());
      }
    }
  }

  /** Saved in the middle of learning, with spikes on their way. */
  @Test
  void whatIsLoadedGoesOnAsIfItHadNotBeenSaved(@TempDir Path folder) {
    for (int before : new int[] {1, 137}) {
      LetterNet net = new LetterNet(Shape.of(8, 8), 9, LetterNet.Constants.published(), 1);
      Simulation fresh = Simulation.of(net.definition(), Target.of("loihi").with(Deployment.DEFAULT.withOnHost("z0")), Units.ms(1));
      try (Simulation sim = fresh.setUp("image", SimulationTest.DARK).seed(3)) {
        sim.view(SimulationTest.X, before);
        try (Simulation loaded = Simulation.load(sim.saveToJson(folder, "at" + before))) {
          assertThat(loaded.steps()).isEqualTo(before);
          loaded.run(100);
          sim.run(100);
          assertThat(loaded.rest(50).spikeCounts()).usingRecursiveComparison().isEqualTo(sim.rest(50).spikeCounts());
          assertThat(loaded.view(SimulationTest.X, 100).spikeCounts()).usingRecursiveComparison().isEqualTo(sim.view(SimulationTest.X, 100).spikeCounts());
          assertThat(loaded.component("w1").get("weight")).isDeepEqualTo(sim.component("w1").get("weight"));
        }
      }
    }
  }
}
