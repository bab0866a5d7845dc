package io.synfire.runtime.firstspike.configuration;

import static io.synfire.runtime.firstspike.configuration.ConfigurationReaderTest.GOOD;
import static io.synfire.runtime.firstspike.configuration.ConfigurationReaderTest.READER;
import static io.synfire.runtime.firstspike.configuration.ConfigurationReaderTest.read;
import static io.synfire.runtime.firstspike.configuration.ConfigurationReaderTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synfire.runtime.firstspike.configuration.ConfigurationException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFaultsTest {

  static ConfigurationException refusal(String text) {
    ConfigurationException e = catchThrowableOfType(ConfigurationException.class, () -> read(text));
    assertThat(e).as("nothing was found wrong").isNotNull();
    assertThat(e.file()).isEqualTo("folder/net.yaml");
    return e;
  }

  /** One replacement in the good file, and the one fault that it must give: line, key, and part of the text. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      name: few                  | name: fev                | 1  | dataset_params.name | is the text 'fev', which is not known; did you mean few? It must be one of few
      repeat: 2                  | repeats: 2               | 1  | dataset_params.repeats | is not known to the data set few; did you mean repeat? Keys here are name, early, repeat
      repeat: 2                  | repeat: 0                | 1  | dataset_params.repeat | is 0; it must be a whole number of at least 1
      tau_syn: 1.0               | tau_sin: 1.0             | 3  | default_neuron_params.tau_sin | is not known; did you mean tau_syn?
      tau_mem: 2.0               | tau_mem: -2              | 4  | default_neuron_params.tau_mem | is -2; it must be a number above 0
      g_leak: 0.5                | g_leak: 0.4              | 5  | default_neuron_params.g_leak | is 0.4, and tau_syn / tau_mem is 0.5; on substrate sim they must be equal
      g_leak: 0.5                | model_tau_ratio: 1       | 5  | default_neuron_params.model_tau_ratio | is 1.0, and tau_mem / tau_syn is 2.0; it is the ratio that derivatives assume of a chip
      leak: 0.0                  | leak: 1.0                | 7  | default_neuron_params.threshold | is 1.0, and the leak potential is 1.0; a threshold must be above
      threshold: 1.0             | threshold: high          | 7  | default_neuron_params.threshold | is the text 'high'; it must be a finite number
      threshold: 1.0             | threshold: .inf          | 7  | default_neuron_params.threshold | is Infinity; it must be a finite number
      threshold: 1.0             | threshold: '1.0'         | 7  | default_neuron_params.threshold | is the text '1.0'; it must be a finite number, without quotes
      n_inputs: 4                | n_inputs: 6              | 11 | network_layout.n_inputs | is 6, and the data set few has 4 inputs under its settings; they must be equal
      n_inputs: 4                | n_inputs: 4.5            | 11 | network_layout.n_inputs | is 4.5; it must be a whole number of at least 1
      n_inputs: 4                | n_inputs:                | 11 | network_layout.n_inputs | is empty; it must be a whole number of at least 1
      n_inputs: 4                | n_inputs: 99999999999999 | 11 | network_layout.n_inputs | is 99999999999999; it must be a whole number of at least 1
      n_inputs: 4                | n_inputs: 1e3            | 11 | network_layout.n_inputs | is 1000.0, and the data set few has 4 inputs under its settings
      factor: 3                  | factor: 900000           | 13 | network_layout.layers[0] | makes a network of 0 weights with a layer of 3600000 outputs, and a network has at most
      threshold: 1.0             | threshold: 1e308         | 7  | default_neuron_params.threshold | is 1.0E308; it must be a finite number, and of a size from 1e-12 to 1e12
      name: BroadcastLayer       | name: BroadcastLayr      | 15 | network_layout.layers[2].name | is the text 'BroadcastLayr', which is not known; did you mean BroadcastLayer? It must be one of
      name: BroadcastLayer       | {name: BroadcastLayer, a: 1} | 15 | network_layout.layers[2].a | is not known; keys here are name
      factor: 3                  | factor: 0                | 13 | network_layout.layers[0].factor | is 0; it must be a whole number of at least 1
      times: [0.5, 1]            | times: 0.5               | 14 | network_layout.layers[1].times | is 0.5; it must be a list of numbers
      times: [0.5, 1]            | times: [0.5, soon]       | 14 | network_layout.layers[1].times[1] | is the text 'soon'; it must be a finite number
      presyn_sharing_factor: 7   | presyn_sharing_factor: 4 | 20 | network_layout.layers[3].presyn_sharing_factor | is 4 and does not divide the 14 sources of the layer
      postsyn_sharing_factor: 5  | postsyn_sharing_factor: 4 | 21 | network_layout.layers[3].postsyn_sharing_factor | is 4 and does not divide the 10 targets of the layer
      name: DelaySynaptic        | name: DelayAxonal        | 21 | network_layout.layers[3].postsyn_sharing_factor | is 5, and DelayAxonal has no delays by target that could be shared
      name: sigmoid              | name: tanh               | 19 | network_layout.layers[3].positivity.name | is the text 'tanh', which is not known; it must be one of clip, shift, sigmoid
      name: sigmoid              | name: clip               | 19 | network_layout.layers[3].positivity.scale | is not known; keys here are name
      weights_std: 1             | weights_std: -1          | 28 | network_layout.layers[4].weights_std | is -1; it must be a number of 0 or more
      max_num_missing_spikes: 0.3 | max_num_missing_spikes: 3 | 29 | network_layout.layers[4].max_num_missing_spikes | is 3; it must be a number from 0 to 1
      trainable: false           | trainable: false, max_num_missing_spikes: 0.5 | 32 | network_layout.layers[5].max_num_missing_spikes | is 0.5 in a layer that is not trainable; it must be 1 there
      threshold: 1.5             | treshold: 1.5            | 31 | network_layout.layers[4].neuron_params.treshold | is not known; did you mean threshold?
      size: 3                    | size: 4                  | 32 | network_layout.layers[5].size | is 4, and the data set few has 3 classes; the last layer needs a neuron for each
      name: NeuronLayer, size: 3, weights_mean: -0.5, weights_std: 0.8, trainable: false | name: BroadcastLayer | 32 | network_layout.layers[5] | is the last layer and has no neurons
      batch_size: 150            | batch_size: yes          | 34 | training_params.batch_size | is the text 'yes'; it must be a whole number of at least 1
      batch_size: 150            | batch_size: 150.5        | 34 | training_params.batch_size | is 150.5; it must be a whole number
      epoch_number: 300          | epoch_number: -1         | 36 | training_params.epoch_number | is -1; it must be a whole number of 0 or more
      optimizer: adam            | optimizer: adm           | 38 | training_params.optimizer | is the text 'adm', which is not known; did you mean adam? It must be one of adam, sgd
      learning_rate: 0.005       | learning_rate: 0         | 39 | training_params.learning_rate | is 0; it must be a number above 0
      type: StepLR               | type: Cosine             | 40 | training_params.lr_scheduler.type | is the text 'Cosine', which is not known; it must be one of ExponentialLR, MultiStepLR, StepLR
      step_size: 20              | step: 20                 | 40 | training_params.lr_scheduler.step | is not known
      type: shift_invariant_MSE  | type: SHIFT              | 41 | training_params.loss.type | is the text 'SHIFT', which is not known; it must be one of MSE, TTFS, shift_invariant_MSE
      delta_t: 0.2               | delta: 0.2               | 41 | training_params.loss.delta_t | is missing; it must be a finite number
      type: l2_delay             | type: l3_delay           | 41 | training_params.loss.regulariser[0].type | did you mean l2_delay?
      std_dev: 0.3               | std: 0.3                 | 42 | training_params.training_noise.std_dev | is missing
      weight_bumping_exp: true   | weight_bumping_exp: yes  | 44 | training_params.weight_bumping_exp | is the text 'yes'; it must be true or false
      rounding_precision: 0.25   | substrate: loihi         | 46 | training_params.substrate | is the text 'loihi', which is not known; it must be one of hx, hx_pynn, sim
      rounding_precision: 0.25   | learning_rate: 1         | 46 | training_params.learning_rate | stands here a second time; it was first given in line 39; leave one of them out
      rounding_precision: 0.25   | use_hicannx: false       | 46 | training_params.use_hicannx | is of an older schema; write substrate: hx for true
      rounding_precision: 0.25   | xi: 0.2                  | 46 | training_params.xi | is of an older schema; write loss: {type: TTFS, xi: ...
      torch_seed: 2000           | torch_seed: null         | 48 | training_params.torch_seed | is empty; it must be a whole number, so that a run can be repeated
      numpy_seed: 12345          | 3: 4                     | 49 | training_params | has a key that is no text
      """)
  void aFaultHasFileLineKeyFactAndRemedy(String old, String replacement, int line, String key, String text) {
    ConfigurationException e = refusal(with(old, replacement));
    assertThat(e.faults()).anySatisfy(f -> {
      assertThat(f.line()).isEqualTo(line);
      assertThat(f.key()).isEqualTo(key);
      assertThat(f.text()).contains(text);
    });
    assertThat(e.faults().size()).as(e.getMessage()).isLessThanOrEqualTo(2);
    assertThat(e.getMessage()).contains("folder/net.yaml:" + line + ": " + key + " ");
  }

  @Test
  void allFaultsAreToldTogetherInTheOrderOfLines() {
    ConfigurationException e = refusal(with("tau_mem: 2.0", "tau_mem: 0").replace("factor: 3", "factor: x").replace("size: 10", "sise: 10")
        .replace("batch_size: 150", "batch_sise: 150").replace("name: few", "name: none"));
    assertThat(e.faults()).extracting(Fault::line).isSorted().containsExactly(1, 4, 13, 25, 26, 33, 34);
    assertThat(e.faults()).extracting(Fault::key).contains("network_layout.layers[4].size", "network_layout.layers[4].sise", "training_params.batch_size");
    assertThat(e.getMessage().lines()).hasSize(7);
  }

  @Test
  void groupsThatAreMissingAreNamed() {
    assertThat(refusal("a: 1").faults()).extracting(Fault::key)
        .containsExactlyInAnyOrder("a", "dataset_params", "default_neuron_params", "network_layout", "training_params");
    assertThat(refusal(with("training_params:", "x: {}\ntraining_params: 3\nzz:")).faults()).extracting(Fault::text).anyMatch(t -> t.startsWith("is 3; it must be a group of keys"));
  }

  @Test
  void anOlderSchemaIsToldTheNewNames() {
    String old = with("default_neuron_params:", "neuron_params:").replace("dataset_params: {name: few, repeat: 2}", "dataset: few").replace("  - name: NeuronLayer", "  - name: EqualtimeLayer");
    assertThat(refusal(old).getMessage()).contains("net.yaml:1: dataset is of an older schema; write dataset_params: {name: ...}")
        .contains("net.yaml:2: neuron_params is of an older schema; write default_neuron_params");
    assertThat(refusal(with("  - name: NeuronLayer", "  - name: EqualtimeLayer")).getMessage()).contains("layers[4].name is EqualtimeLayer, the older name of NeuronLayer");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                      | 1 | is empty
      `# nothing`             | 1 | is empty
      `a: [1, 2`              | 1 | is not YAML
      `a: 1\tb: "x`           | 1 | is not YAML
      `just words`            | 1 | is the text 'just words', and a configuration is a group of keys
      `[1, 2]`                | 1 | is a list, and a configuration is a group of keys
      `a: &x [*x]`            | 1 | is too much
      `a: *unknown`           | 1 | is not YAML
      `a: !!java.lang.Runtime x` | 1 | is not known
      """)
  void whatIsNoConfigurationIsRefused(String text, int line, String fact) {
    assertThat(refusal(text).faults()).anySatisfy(f -> {
      assertThat(f.line()).isEqualTo(line);
      assertThat(f.text()).contains(fact);
    });
  }

  @Test
  void filesThatWouldGrowOrNestWithoutEndAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int k = 1; k < 9; k++) {
      bomb.append("a").append(k).append(": &a").append(k).append(" [").append("*a".concat(String.valueOf(k - 1)).concat(", ").repeat(6)).append("1]\n");
    }
    assertThat(refusal(bomb.toString()).getMessage()).containsAnyOf("too much", "not YAML");
    assertThat(refusal("a: " + "[".repeat(100_000)).getMessage()).contains("nests values deeper than 32 levels");
    assertThat(refusal("# x\n".repeat(100_000)).getMessage()).contains("is a text of 400000 characters, and a configuration has at most 262144");
    assertThat(refusal(GOOD + "---\n" + GOOD).getMessage()).contains("starts another document");
  }

  @Test
  void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
    Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    Path large = Files.write(folder.resolve("large.yaml"), "a".repeat(300_000).getBytes(StandardCharsets.UTF_8));
    for (Path file : List.of(folder.resolve("none.yaml"), bytes, large, folder)) {
      ConfigurationException e = catchThrowableOfType(ConfigurationException.class, () -> READER.file(file));
      assertThat(e).hasMessageStartingWith(file + ": ");
    }
  }

  /** Whatever a damaged file holds, reading ends in an experiment or in faults. */
  @Test
  void damagedFilesEndInFaults() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    String[] pieces = {"[", "]", "{", "}", ":", "- ", "\n", "  ", "null", "true", "-1", "1e400", "*", "&a", "!!int", "'", "\"", "#", "~", "\t", "\u0000", "é", "0x1g"};
    for (int i = 0; i < 600; i++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(8));
        text.replace(at, to, pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(read(text.toString()).text()).isEqualTo(text.toString());
      } catch (ConfigurationException e) {
        assertThat(e.faults()).isNotEmpty();
      }
    }
  }
}
