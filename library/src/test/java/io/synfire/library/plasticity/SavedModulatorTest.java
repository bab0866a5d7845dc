package io.synfire.library.plasticity;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Encoders;
import io.synfire.library.neurons.If;
import io.synfire.model.ModelVariable;
import io.synfire.runtime.persistence.Records;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModulatorTest {
  @TempDir private Path folder;

  @Test
  void learnersComeBackWithWhereTheyReadTheirThirdFactor() {
    Network network = Network.with("modulated", n -> {
      Encoder in = n.encoder("in", Encoders.spikeTrains(), Shape.of(2));
      Encoder reward = n.encoder("reward", Encoders.timeSeries(), Shape.of(1));
      NeuronGroup cells = n.neurons("cells", 3, new If(scalar(1), scalar(0)));
      NeuronGroup error = n.neurons("error", 3, new If(scalar(1), scalar(0)));
      n.connect("toError", cells, error).oneToOne();
      n.learner("byReward", Plasticities.rewardModulatedStdp(0.01, 1, -0.5, ms(10), ms(30)), n.connect("a", in, cells).full()).modulator(reward);
      n.learner("byError", Plasticities.pes(1e-4, ms(10)), n.connect("b", in, cells).full()).modulator(error, new ModelVariable("v"));
    });
    NetworkDefinition saved = network.definition();
    Records.save(folder.resolve("network"), new Records.Saved<>(saved, Map.of()));
    NetworkDefinition loaded = Records.load(folder.resolve("network"), NetworkDefinition.class).value();
    assertThat(loaded).isEqualTo(saved);
    assertThat(loaded.learners()).extracting(LearnerDefinition::modulator).extracting(m -> m.orElseThrow())
        .containsExactly(saved.learners().get(0).modulator().orElseThrow(), new Endpoint("error", "v"));
  }
}
