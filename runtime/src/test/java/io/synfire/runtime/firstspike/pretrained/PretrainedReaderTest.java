package io.synfire.runtime.firstspike.pretrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.firstspike.learning.Regularizer;
import io.synfire.runtime.firstspike.learning.ShiftInvariantLoss;
import io.synfire.runtime.firstspike.learning.TargetTimeLoss;
import io.synfire.runtime.firstspike.learning.TimeToFirstSpikeLoss;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PretrainedReaderTest {
  private static final String MODEL = """
      {"schema": "fastanddeep-model/1", "name": "tiny", "substrate": "sim", "n_inputs": 1, "rounding_precision": 0.25, "clip_weights_max": 2.5,
       "loss": {"type": "shift_invariant_MSE", "delta_t": 0.2, "regulariser": [{"type": "l2_delay", "alpha": 0.5, "use_effective_delays": true}]},
       "layers": [
        {"type": "MultiplexLayer", "factor": 2},
        {"type": "BiasesLayer", "times": [0.9, 1.5]},
        {"type": "DelayLayer", "kind": "DelayAxonal", "n_in": 4, "n_out": 2, "delay_parameters": [[0], [1]],
         "effective_delays": [[2.5], [2.7310585786300049], [2.5], [2.7310585786300049]], "positivity": {"name": "sigmoid", "shift": 2},
         "presyn_sharing_factor": 2, "jitter": 0.01},
        {"type": "NeuronLayer", "n_in": 4, "n_out": 2, "weights": [[1, 2], [3, 4], [5, 6], [7, 8]], "tau_syn": 2, "tau_mem": 4, "g_leak": 0.5, "leak": 0,
         "threshold": 1, "model_tau_ratio": 2, "max_dw_norm": 0.2, "threshold_offset_fixed_pattern": [0.1, -0.1], "threshold_noise_b2b_std": 0.04},
        {"type": "BroadcastLayer", "n_post": 2},
        {"type": "NeuronLayer", "weights": [[1, 2], [3, 4]], "tau_syn": 2, "tau_mem": 2, "leak": 0, "threshold": 1}]}
      """;

  @TempDir private Path folder;

  @Test
  void everythingOfTheFileIsRead() throws IOException {
    PretrainedNetwork read = read(MODEL);
    assertThat(read.name()).isEqualTo("tiny");
    assertThat(read.network().inputs()).isEqualTo(1);
    assertThat(read.network().rounding()).isEqualTo(0.25);
    assertThat(read.withRounding(0).network().rounding()).isZero();
    assertThat(read.asOnSubstrate()).isSameAs(read);
    PretrainedNetwork chip = read(MODEL.replace("\"sim\"", "\"hx_pynn\"").replace("\"rounding_precision\": 0.25, ", ""));
    assertThat(chip.asOnSubstrate().network().rounding()).isEqualTo(1 / 30.0);
    assertThat(read.network().layers()).satisfiesExactly(
        l -> assertThat(l).isEqualTo(new MultiplexLayer(2)),
        l -> assertThat(((BiasLayer) l).times()).containsExactly(0.9, 1.5),
        l -> {
          DelayLayer delays = (DelayLayer) l;
          assertThat(delays.kind()).isEqualTo(DelayKind.AXONAL);
          assertThat(delays.sharing()).isEqualTo(new Sharing(2, 1));
          assertThat(delays.positivity()).isEqualTo(new Positivity.Sigmoid(2, 1));
          assertThat(delays.jitter()).isEqualTo(0.01);
        },
        l -> {
          NeuronLayer neurons = (NeuronLayer) l;
          assertThat(neurons.neuron()).isEqualTo(new CurrentLif(2, 4, 0, 1, 0.5));
          assertThat(neurons.variability().batch()).isEqualTo(0.04);
          assertThat(neurons.training().maxGradient()).isEqualTo(0.2);
          assertThat(neurons.training().clip()).isEqualTo(2.5);
        },
        l -> assertThat(l).isEqualTo(new BroadcastLayer()),
        l -> assertThat(((NeuronLayer) l).training().maxGradient()).isInfinite());
    assertThat(read.parameters().values().get(2)).isDeepEqualTo(new double[][] {{0}, {1}});
    assertThat(read.parameters().values().get(3)[3]).containsExactly(7, 8);
    assertThat(read.parameters().thresholdOffsets().get(3)).containsExactly(0.1, -0.1);
    assertThat(read.objective().loss()).as("numbers of losses are in units of tau_syn").isEqualTo(new ShiftInvariantLoss(0.4));
    assertThat(read.objective().regularizers()).containsExactly(new Regularizer.DelayPenalty(0.5, true));
  }

  @Test
  void otherLossesAndDelaysAreRead() throws IOException {
    String early = "{\"type\": \"TTFS\", \"xi\": 0.2, \"regulariser\": [{\"type\": \"early_output\", \"alpha\": 0.005, \"beta\": 1}]}";
    PretrainedNetwork ttfs = read(MODEL.replaceFirst("\"loss\": .*", "\"loss\": " + early + ","));
    assertThat(ttfs.objective().loss()).isEqualTo(new TimeToFirstSpikeLoss(0.2, 2));
    assertThat(ttfs.objective().regularizers()).containsExactly(new Regularizer.EarlyOutput(0.005, 1, 2));
    PretrainedNetwork target = read(MODEL.replaceFirst("\"loss\": .*", "\"loss\": {\"type\": \"MSE\", \"t_correct\": 0.9, \"t_wrong\": 1.5},")
        .replaceFirst("(?s)\"kind\".*?\"jitter\"", "\"kind\": \"DelayDendritic\", \"delay_parameters\": [[0.5, 2]], \"effective_delays\": [[0.5, 2]],"
            + " \"positivity\": {\"name\": \"shift\"}, \"jitter\""));
    assertThat(target.objective().loss()).isEqualTo(new TargetTimeLoss(0.9, 1.5, 2));
    assertThat(((DelayLayer) target.network().layers().get(2)).positivity()).isEqualTo(new Positivity.Shift());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
    "\"fastanddeep-model/1\"|\"x/1\"|field \"schema\" must be \"fastanddeep-model/1\", was \"x/1\"",
    "\"n_inputs\": 1|\"n_inputs\": 0|field \"n_inputs\" must be an integer in [1, 10000000], was 0",
    "\"NeuronLayer\", \"n_in\"|\"Neurons\", \"n_in\"|layer 3: field \"type\" must be NeuronLayer, DelayLayer, MultiplexLayer, BroadcastLayer or BiasesLayer, was \"Neurons\"",
    "[[1, 2], [3, 4], [5, 6], [7, 8]]|[[1, 2], [3, 4], [5], [7, 8]]|layer 3: field \"weights\" must have rows of 2 numbers, has one of 1",
    "[[1, 2], [3, 4], [5, 6], [7, 8]]|[[1, 2], [3, 4], [5, 6]]|layer 3: field \"weights\" must have 4 rows, has 3",
    "[[1, 2], [3, 4], [5, 6], [7, 8]]|[[1, 2], [3, null], [5, 6], [7, 8]]|layer 3: field \"weights\" must hold numbers, holds a null",
    "\"g_leak\": 0.5|\"g_leak\": 0.4|layer 3: field \"g_leak\" must be tau_syn / tau_mem = 0.5, was 0.4",
    "\"DelayAxonal\"|\"Delay\"|layer 2: field \"kind\" must be DelaySynaptic, DelayAxonal or DelayDendritic, was \"Delay\"",
    "[[2.5], [2.73|[[2.5], [2.74|layer 2: field \"effective_delays\" must be 2.731058578630005 at [1][0], as the delay parameters have it, was 2.741058578630005",
    "\"n_in\": 4, \"n_out\": 2, \"delay|\"n_in\": 5, \"n_out\": 2, \"delay|layer 2: field \"n_in\" must be 4, as the layers around it have it, was 5",
    "\"sigmoid\"|\"relu\"|layer 2: field \"name\" of \"positivity\" must be sigmoid, clip or shift, was \"relu\"",
    "shift_invariant_MSE|CE|loss: field \"type\" must be TTFS, MSE or shift_invariant_MSE, was \"CE\"",
    "\"delta_t\"|\"delta\"|loss: field \"delta_t\" is missing",
    "\"presyn_sharing_factor\": 2|\"presyn_sharing_factor\": 3|layer 2: the presynaptic sharing factor 3 does not divide its 4 neurons",
    "[0.1, -0.1]|[0.1]|layer 3: field \"threshold_offset_fixed_pattern\" must have rows of 2 numbers, has one of 1",
    "\"threshold\": 1}|\"threshold\": 0}|layer 5: a leaky integrate-and-fire neuron: the threshold must be above the leak potential 0.0, was 0.0"})
  void aFaultIsNamedWithFileLayerAndField(String part, String replacement, String message) throws IOException {
    assertThat(MODEL).contains(part);
    Path file = Files.writeString(folder.resolve("model.json"), MODEL.replace(part, replacement));
    assertThatThrownBy(() -> PretrainedReader.read(file)).isInstanceOf(DataException.class).hasMessage(file + ": " + message);
  }

  @Test
  void aFileThatIsMissingOrNoJsonIsNamed() throws IOException {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> PretrainedReader.read(none)).isInstanceOf(DataException.class)
        .hasMessage(none + ": no such file; give the JSON file of a trained network");
    Path cut = Files.writeString(folder.resolve("cut.json"), MODEL.substring(0, 300));
    assertThatThrownBy(() -> PretrainedReader.read(cut)).isInstanceOf(DataException.class).hasMessageStartingWith(cut + ": is not JSON at line ")
        .hasMessageNotContaining("\n");
    Path empty = Files.writeString(folder.resolve("empty.json"), "");
    assertThatThrownBy(() -> PretrainedReader.read(empty)).isInstanceOf(DataException.class).hasMessageContaining("field \"schema\" is missing");
  }

  private static PretrainedNetwork read(String text) throws IOException {
    return PretrainedReader.parse(new ObjectMapper().readTree(text));
  }
}
