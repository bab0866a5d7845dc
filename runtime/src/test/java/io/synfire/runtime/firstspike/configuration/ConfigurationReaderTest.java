package io.synfire.runtime.firstspike.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Substrate;
import io.synfire.runtime.firstspike.learning.Regularizer;
import io.synfire.runtime.firstspike.learning.ShiftInvariantLoss;
import io.synfire.runtime.firstspike.learning.TargetTimeLoss;
import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
  static final ConfigurationReader READER = new ConfigurationReader(List.of(new FewSamples()));
  /** Lines are counted on in the tests of faults. */
  static final String GOOD = """
      dataset_params: {name: few, repeat: 2}
      default_neuron_params:
        tau_syn: 1.0
        tau_mem: 2.0
        g_leak: 0.5
        leak: 0.0
        threshold: 1.0
        max_dw_norm: 0.2
        clip_weights_max: 3.0
      network_layout:
        n_inputs: 4
        layers:
          - {name: Multiplex, factor: 3}
          - {name: Biases, times: [0.5, 1]}
          - name: BroadcastLayer
          - name: DelaySynaptic
            delay_mean: 0.1
            delay_std: 0.25
            positivity: {name: sigmoid, scale: 1.5, shift: 2.0}
            presyn_sharing_factor: 7
            postsyn_sharing_factor: 5
            jitter: 0.01
            learning_rate: 0.003
            monitor: true
          - name: NeuronLayer
            size: 10
            weights_mean: 0.5
            weights_std: 1
            max_num_missing_spikes: 0.3
            learning_rate: 0.02
            neuron_params: {threshold: 1.5, jitter: 0.1, threshold_noise_s2s_std: 0.2, threshold_noise_b2b_std: 0.3, threshold_noise_fp_std: 0.4, threshold_noise_fp_mean: 0.5, clip_weights_max: 2}
          - {name: NeuronLayer, size: 3, weights_mean: -0.5, weights_std: 0.8, trainable: false}
      training_params:
        batch_size: 150
        batch_size_eval: 200
        epoch_number: 300
        epoch_snapshots: [1, 100]
        optimizer: adam
        learning_rate: 0.005
        lr_scheduler: {type: StepLR, step_size: 20, gamma: 0.95}
        loss: {type: shift_invariant_MSE, delta_t: 0.2, regulariser: [{type: l2_delay, alpha: 0.1, use_effective_delays: true}]}
        training_noise: {mean: 0.1, std_dev: 0.3}
        weight_bumping_value: 0.0005
        weight_bumping_exp: true
        weight_bumping_targeted: false
        rounding_precision: 0.25
        clip_weights_max: false
        torch_seed: 2000
        numpy_seed: 12345
      """;

  static FirstSpikeExperiment read(String text) {
    return READER.text("folder/net.yaml", text);
  }

  static String with(String old, String replacement) {
    assertThat(GOOD).contains(old);
    return GOOD.replace(old, replacement);
  }

  @Test
  void whatAFileSaysLandsWhereItBelongs() {
    FirstSpikeExperiment e = read(GOOD);
    assertThat(e.name()).isEqualTo("net");
    assertThat(e.text()).isEqualTo(GOOD);
    assertThat(e.notes()).isEmpty();
    assertThat(e.refusal()).isEmpty();
    assertThat(e.substrate()).isEqualTo(Substrate.SIMULATION);
    assertThat(e.data()).isEqualTo(new FirstSpikeExperiment.DataSettings("few", Map.of("repeat", 2), 12345));
    assertThat(e.training().seed()).isEqualTo(2000);
    assertThat(e.training().inputNoise()).contains(new Normal(0.1, 0.3));
    assertThat(e.training().forward()).isEqualTo(new ForwardMode.Exact());
    assertThat(e.training().batches()).isEqualTo(new Batches(150, 200, 300, List.of(1, 100)));
    assertThat(e.training().updating().rule()).isEqualTo(new UpdateRule.Adam());
    assertThat(e.training().updating().learningRate()).isEqualTo(0.005);
    assertThat(e.training().updating().schedule()).isEqualTo(new RateSchedule.Step(20, 0.95));
    assertThat(e.training().updating().bumping()).isEqualTo(new Bumping(0.0005, true, false));
    assertThat(e.training().objective().loss()).isEqualTo(new ShiftInvariantLoss(0.2));
    assertThat(e.training().objective().regularizers()).containsExactly(new Regularizer.DelayPenalty(0.1, true));
  }

  @Test
  void layersAreAsTheFileSays() {
    var network = read(GOOD).network();
    assertThat(network.inputs()).isEqualTo(4);
    assertThat(network.rounding()).isEqualTo(0.25);
    assertThat(network.layers().subList(0, 3)).containsExactly(new MultiplexLayer(3), new BiasLayer(List.of(0.5, 1.0)), new BroadcastLayer());
    DelayLayer delays = (DelayLayer) network.layers().get(3);
    assertThat(delays.kind()).isEqualTo(DelayKind.SYNAPTIC);
    assertThat(delays.parameters()).isEqualTo(new Normal(0.1, 0.25));
    assertThat(delays.positivity()).isEqualTo(new Positivity.Sigmoid(2, 1.5));
    assertThat(delays.sharing()).isEqualTo(new Sharing(7, 5));
    assertThat(delays.jitter()).isEqualTo(0.01);
    assertThat(delays.update().monitored()).isTrue();
    assertThat(delays.update().learningRate()).isEqualTo(OptionalDouble.of(0.003));
  }

  @Test
  void aLayersOwnParametersGoBeforeTheDefaults() {
    var layers = read(GOOD).network().layers();
    NeuronLayer hidden = (NeuronLayer) layers.get(4);
    NeuronLayer output = (NeuronLayer) layers.get(5);
    assertThat(hidden.neuron()).isEqualTo(new CurrentLif(1, 2, 0, 1.5, 1));
    assertThat(hidden.variability()).isEqualTo(new Variability(0.2, 0.3, new Normal(0.5, 0.4), 0.1));
    assertThat(hidden.training().clip()).isEqualTo(2);
    assertThat(hidden.training().maxGradient()).isEqualTo(0.2);
    assertThat(hidden.training().maxMissing()).isEqualTo(0.3);
    assertThat(hidden.weights()).isEqualTo(new Normal(0.5, 1));
    assertThat(output.neuron()).isEqualTo(new CurrentLif(1, 2, 0, 1, 1));
    assertThat(output.variability()).isEqualTo(Variability.NONE);
    assertThat(output.training().clip()).isEqualTo(3);
    assertThat(output.training().maxMissing()).as("nothing to bump").isEqualTo(1);
    assertThat(output.training().update().trainable()).isFalse();
  }

  @Test
  void timesOfTheLossAreInSynapticTimeConstants() {
    String slow = with("tau_syn: 1.0", "tau_syn: 4.0").replace("tau_mem: 2.0", "tau_mem: 8.0");
    assertThat(read(slow).training().objective().loss()).isEqualTo(new ShiftInvariantLoss(0.2 * 4));
    assertThat(read(slow.replace("type: shift_invariant_MSE, delta_t: 0.2", "type: MSE, t_correct: 1.9, t_wrong: 1.6")).training().objective().loss())
        .isEqualTo(new TargetTimeLoss(1.9, 1.6, 4));
    var ttfs = read(slow.replace("type: shift_invariant_MSE, delta_t: 0.2, regulariser: [{type: l2_delay, alpha: 0.1, use_effective_delays: true}]",
        "type: TTFS, xi: 0.2, regulariser: [{type: early_output, alpha: 0.005, beta: 2.0}]")).training().objective();
    assertThat(ttfs.loss()).isEqualTo(new TimeToFirstSpikeLoss(0.2, 4));
    assertThat(ttfs.regularizers()).containsExactly(new Regularizer.EarlyOutput(0.005, 2, 4));
    assertThat(((NeuronLayer) read(slow).network().layers().getLast()).neuron()).isEqualTo(CurrentLif.normalized(4, 8, 0, 1));
  }

  @Test
  void optimizersAndSchedules() {
    String schedule = "lr_scheduler: {type: StepLR, step_size: 20, gamma: 0.95}";
    var sgd = read(with("optimizer: adam", "optimizer: sgd\n  momentum: 0.9").replace(schedule, "lr_scheduler: {type: MultiStepLR, milestones: [3, 7], gamma: 0.5}"));
    assertThat(sgd.training().updating().rule()).isEqualTo(new UpdateRule.Sgd(0.9));
    assertThat(sgd.training().updating().schedule()).isEqualTo(new RateSchedule.Milestones(List.of(3, 7), 0.5));
    assertThat(read(with(schedule, "lr_scheduler: {type: ExponentialLR, gamma: 0.9}")).training().updating().schedule())
        .isEqualTo(new RateSchedule.Exponential(0.9));
    for (String none : List.of("", "lr_scheduler:", "lr_scheduler: {type: null}", "lr_scheduler: {type: }")) {
      assertThat(read(with(schedule, none)).training().updating().schedule()).as(none).isEqualTo(new RateSchedule.Constant());
    }
  }

  @Test
  void theIntegratorTakesItsStepAndTime() {
    var integrated = read(GOOD + "  use_forward_integrator: true\n  resolution: 0.01\n  sim_time: 4.0\n");
    assertThat(integrated.training().forward()).isEqualTo(new ForwardMode.Euler(0.01, 4));
    assertThat(integrated.notes()).isEmpty();
  }

  @Test
  void whatChangesNothingIsTold() {
    FirstSpikeExperiment e = read(GOOD + "  use_forward_integrator: False\n  resolution: 0.01\n  sim_time: 4.0\n  enforce_cpu: False\n  momentum: 0.5\n");
    assertThat(e.notes()).hasSize(4).allSatisfy(n -> assertThat(n).startsWith("folder/net.yaml:5").contains(": training_params.").contains("changes nothing here: "));
    assertThat(read(GOOD.replace("[1, 100]", "[1, 400]")).notes()).singleElement().asString().contains("folder/net.yaml:37: training_params.epoch_snapshots has epoch 400");
  }

  @Test
  void onAChipTheModelIsNominal() {
    String chip = with("g_leak: 0.5", "g_leak: 4.0\n  model_tau_ratio: 1").replaceAll("(?m)^    - \\{name: Multi.*\n", "").replaceAll("(?s)    - name: DelaySyn.*?(?=    - name: Neu)", "")
        .replace("batch_size: 150", "substrate: hx\n  batch_size: 150");
    FirstSpikeExperiment e = read(chip);
    assertThat(e.substrate()).isEqualTo(Substrate.ANALOG_CHIP);
    assertThat(((NeuronLayer) e.network().layers().getLast()).neuron()).isEqualTo(new CurrentLif(1, 1, 0, 1, 0.25));
    assertThat(e.refusal()).hasValueSatisfying(r -> assertThat(r).startsWith("net asks for an analog chip").contains("substrate: hx").contains("substrate: sim"));
    ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> read(chip.replace("name: BroadcastLayer", "{name: DelayAxonal, delay_mean: 0, delay_std: 1, "
        + "positivity: {name: clip}}").replace("substrate: hx", "substrate: hx_pynn")));
    assertThat(refused.faults()).singleElement().satisfies(f -> assertThat(f.key()).isEqualTo("network_layout.layers[0]"));
  }

  @ParameterizedTest
  @CsvSource({"sigmoid", "clip", "shift"})
  void delaysStayPositiveInThreeWays(String name) {
    var delays = (DelayLayer) read(with("{name: sigmoid, scale: 1.5, shift: 2.0}", "{name: " + name + "}")).network().layers().get(3);
    assertThat(delays.positivity()).isEqualTo(name.equals("sigmoid") ? new Positivity.Sigmoid(0, 1) : name.equals("clip") ? new Positivity.Clip() : new Positivity.Shift());
  }

  @Test
  void aFileKeptReadsBackEqual(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("net.yaml");
    Files.writeString(first, GOOD + "  enforce_cpu: true\n");
    FirstSpikeExperiment e = READER.file(first);
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("net.yaml"), e.text());
    FirstSpikeExperiment again = READER.file(run.resolve("net.yaml"));
    assertThat(again).usingRecursiveComparison().ignoringFields("origin.notes").isEqualTo(e);
    assertThat(Optional.of(again.network())).contains(e.network());
  }
}
