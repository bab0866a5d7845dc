package io.synfire.runtime.firstspike.configuration;

import static io.synfire.runtime.firstspike.configuration.ConfigurationReaderTest.GOOD;
import static io.synfire.runtime.firstspike.configuration.ConfigurationReaderTest.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synfire.runtime.firstspike.configuration.Sweep.Member;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.Positivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void base() throws IOException {
    Files.writeString(folder.resolve("net.yaml"), "# \u00fcber \ud83e\udde0\n" + GOOD);
  }

  private Path sweep(String parameters) throws IOException {
    return Files.writeString(folder.resolve("sweep.yaml"), "base: net.yaml\nparameters:\n" + parameters);
  }

  private List<Member> members(String parameters) throws IOException {
    return new Sweep(READER).read(sweep(parameters).toString(), Optional.empty());
  }

  private ConfigurationException refusal(String parameters) {
    return catchThrowableOfType(ConfigurationException.class, () -> members(parameters));
  }

  @Test
  void valuesAreCombined() throws IOException {
    List<Member> members = members("""
          - path: [training_params/torch_seed, training_params/numpy_seed]
            value: [1000, 1001]
          - path: network_layout/layers/4/size
            value: [10, 20, 30]
        """);
    assertThat(members).extracting(Member::name).containsExactly("net_torch_seed=1000_size=10", "net_torch_seed=1000_size=20", "net_torch_seed=1000_size=30",
        "net_torch_seed=1001_size=10", "net_torch_seed=1001_size=20", "net_torch_seed=1001_size=30");
    FirstSpikeExperiment last = members.getLast().experiment().orElseThrow();
    assertThat(last.name()).isEqualTo("net_torch_seed=1001_size=30");
    assertThat(last.training().seed()).isEqualTo(1001);
    assertThat(last.data().seed()).isEqualTo(1001);
    assertThat(((NeuronLayer) last.network().layers().get(4)).size()).isEqualTo(30);
    assertThat(READER.text("kept.yaml", last.text()).network()).as("the text kept with a run").isEqualTo(last.network());
    assertThat(last.text()).contains("# \u00fcber \ud83e\udde0\n").endsWith("# From net by sweep: torch_seed=1001, size=30\n");
  }

  @Test
  void groupsTextsAndPathsInTheStyleOfFaultsAreReplacedToo() throws IOException {
    FirstSpikeExperiment e = members("""
          - {path: "network_layout.layers[3].positivity", value: [{name: clip}]}
          - {path: network_layout/layers/3, value: [{name: Multiplex, factor: 2}, {name: "BroadcastLayer"}]}
        """.replaceFirst(".*positiv.*\n", "")).getLast().experiment().orElseThrow();
    assertThat(e.network().layers().get(3)).isEqualTo(new LayerSpec.BroadcastLayer());
    var delays = (LayerSpec.DelayLayer) members("  - {path: \"network_layout.layers[3].positivity\", value: [{name: clip}]}\n").getFirst().experiment().orElseThrow()
        .network().layers().get(3);
    assertThat(delays.positivity()).isEqualTo(new Positivity.Clip());
  }

  @Test
  void aFaultyMemberDoesNotStopTheOthers() throws IOException {
    List<Member> members = members("  - {path: training_params/learning_rate, value: [0.1, -1, fast, 0.2]}\n");
    assertThat(members).extracting(m -> m.experiment().isPresent()).containsExactly(true, false, false, true);
    assertThat(members.get(1).fault().orElseThrow()).hasMessage(folder.resolve("net.yaml")
        + " (learning_rate=-1):40: training_params.learning_rate is -1; it must be a number above 0");
  }

  @Test
  void aConfigurationIsASweepOfOne() throws IOException {
    assertThat(new Sweep(READER).read(folder.resolve("net.yaml").toString(), Optional.empty())).singleElement().satisfies(m -> assertThat(m.name()).isEqualTo("net"));
  }

  @Test
  void theBaseMayBeGivenBesideTheFile() throws IOException {
    Path bare = Files.writeString(folder.resolve("bare.yaml"), "parameters:\n  - {path: training_params/torch_seed, value: 7}\n");
    assertThat(new Sweep(READER).read(bare.toString(), Optional.of(folder.resolve("net.yaml").toString()))).extracting(Member::name)
        .containsExactly("net_torch_seed=7");
    assertThat(catchThrowableOfType(ConfigurationException.class, () -> new Sweep(READER).read(bare.toString(), Optional.empty())))
        .hasMessageContaining("bare.yaml:1: base is missing; it must be the name of a shipped configuration, or of a file beside this one");
  }

  @Test
  void faultsOfTheSweepFileHaveItsLines() {
    assertThat(refusal("  - {path: training_params/torch_sed, value: [1]}\n")).hasMessageContaining("sweep.yaml:3: parameters[0].path is training_params/torch_sed, "
        + "and ").hasMessageContaining("has no 'torch_sed' in training_params; did you mean torch_seed? There are batch_size");
    assertThat(refusal("  - {path: network_layout/layers/6/size, value: [1]}\n")).hasMessageContaining("has no '6' in network_layout.layers; there are 0 to 5");
    assertThat(refusal("  - {path: training_params/torch_seed/x, value: [1]}\n")).hasMessageContaining("has no 'x' in training_params.torch_seed; it is 2000");
    assertThat(refusal("  - {path: training_params/torch_seed, value: []}\n")).hasMessageContaining("parameters[0].value is an empty list");
    assertThat(refusal("  - {path: training_params/torch_seed, values: [1]}\n")).hasMessageContaining("parameters[0].values is not known; did you mean value?");
    assertThat(refusal("  - {path: training_params/loss, value: [1]}\n  - {path: training_params/loss/delta_t, value: [1]}\n"))
        .hasMessageContaining("parameters change training_params.loss.delta_t twice, or within training_params.loss");
    assertThat(refusal("  - {path: training_params/torch_seed, value: [" + "1, ".repeat(200) + "]}\n  - {path: training_params/numpy_seed, value: [" + "1, ".repeat(200) + "]}\n"))
        .hasMessageContaining("give 40000 combinations, and a sweep has at most 10000");
  }

  @Test
  void equalNamesAreNumbered() throws IOException {
    assertThat(members("  - {path: training_params/torch_seed, value: [1, 1]}\n")).extracting(Member::name).containsExactly("net_torch_seed=1", "net_torch_seed=1_2");
  }
}
