package io.synfire.library.datasets.spiketimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Substrate;
import io.synfire.runtime.firstspike.configuration.ShippedConfigurations;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every configuration that is shipped, read with the data sets of the library. */
class ShippedConfigurationsTest {

  static List<String> names() {
    return ShippedConfigurations.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadWithoutANote(String name) {
    FirstSpikeExperiment e = ShippedConfigurations.read(name);
    assertThat(e.name()).isEqualTo(name);
    assertThat(e.notes()).isEmpty();
    assertThat(e.text()).startsWith("# ").endsWith("numpy_seed: 12345\n");
    assertThat(e.refusal().isPresent()).isEqualTo(name.contains("_hx"));
    assertThat(e.substrate() != Substrate.SIMULATION).isEqualTo(e.text().contains("Needs an analog chip"));
  }

  /** Name; inputs and sizes of neuron layers, membrane time constant, number of delay layers; batch, learning rate, epochs, loss. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      yin_yang_H30_W | 4-30-3 tauMem 2.0 delays 0 | batch 150 rate 0.005 epochs 300 ShiftInvariantLoss[shift=0.2]
      yin_yang_H30_WA | 4-30-3 tauMem 2.0 delays 2 | batch 150 rate 0.005 epochs 300 ShiftInvariantLoss[shift=0.2]
      yin_yang_H30_WS | 4-30-3 tauMem 2.0 delays 2 | batch 150 rate 0.01 epochs 300 ShiftInvariantLoss[shift=0.2]
      yin_yang_H5_WS | 4-5-3 tauMem 2.0 delays 2 | batch 150 rate 0.015 epochs 300 ShiftInvariantLoss[shift=0.2]
      yin_yang_hwAware | 4-30-3 tauMem 1.0 delays 2 | batch 40 rate 0.002 epochs 300 ShiftInvariantLoss[shift=0.3]
      yin_yang_2021 | 4-120-3 tauMem 1.0 delays 0 | batch 150 rate 0.005 epochs 300 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      mnist | 784-350-10 tauMem 1.0 delays 0 | batch 80 rate 0.005 epochs 150 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      mnist_short | 784-350-10 tauMem 1.0 delays 0 | batch 80 rate 0.005 epochs 40 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      16x16_mnist_short | 256-246-10 tauMem 1.0 delays 0 | batch 200 rate 0.003 epochs 100 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      mnist_fourlayer | 784-400-400-400-400-10 tauMem 1.0 delays 0 | batch 80 rate 0.005 epochs 300 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      16x16_mnist | 256-128-10 tauMem 1.0 delays 0 | batch 50 rate 0.003 epochs 200 ShiftInvariantLoss[shift=0.7]
      16x16_mnist_2021 | 256-246-10 tauMem 1.0 delays 0 | batch 200 rate 0.003 epochs 200 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      16x16_mnist_hx | 256-246-10 tauMem 1.0 delays 0 | batch 200 rate 0.003 epochs 200 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      bars | 9-10-3 tauMem 1.0 delays 0 | batch 30 rate 0.05 epochs 500 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      bars_hx | 9-10-3 tauMem 1.0 delays 0 | batch 30 rate 0.05 epochs 500 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      xor | 4-10-2 tauMem 1.0 delays 1 | batch 150 rate 0.005 epochs 300 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      pattern | 5-4 tauMem 1.0 delays 1 | batch 150 rate 0.5 epochs 500 TargetTimeLoss[correct=15.0, wrong=20.0, tau=1.0]
      single_in_single_out | 1-1 tauMem 1.0 delays 1 | batch 150 rate 0.05 epochs 300 TargetTimeLoss[correct=5.0, wrong=0.0, tau=1.0]
      yin_yang_hx | 20-50-3 tauMem 1.0 delays 0 | batch 200 rate 0.04 epochs 400 TargetTimeLoss[correct=1.9, wrong=1.6, tau=1.0]
      yin_yang_hxpynn | 20-30-3 tauMem 1.0 delays 2 | batch 40 rate 0.002 epochs 300 ShiftInvariantLoss[shift=0.3]
      yin_yang_2021_hx | 20-120-3 tauMem 1.0 delays 0 | batch 40 rate 0.002 epochs 300 TimeToFirstSpikeLoss[xi=0.2, tau=1.0]
      """)
  void saysWhatWasPublished(String name, String network, String training) {
    FirstSpikeExperiment e = ShippedConfigurations.read(name);
    String sizes = e.network().inputs() + "-" + neurons(e).map(n -> "" + n.size()).collect(Collectors.joining("-"));
    String ratios = neurons(e).map(n -> "" + n.neuron().tauMem()).distinct().collect(Collectors.joining(" "));
    long delays = e.network().layers().stream().filter(DelayLayer.class::isInstance).count();
    assertThat(sizes + " tauMem " + ratios + " delays " + delays).isEqualTo(network);
    var settings = e.training();
    assertThat("batch " + settings.batches().training() + " rate " + settings.updating().learningRate() + " epochs " + settings.batches().epochs() + " "
        + settings.objective().loss()).isEqualTo(training);
  }

  private static Stream<NeuronLayer> neurons(FirstSpikeExperiment e) {
    return e.network().layers().stream().filter(NeuronLayer.class::isInstance).map((LayerSpec l) -> (NeuronLayer) l);
  }

  @Test
  void anotherNameIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> ShippedConfigurations.read("yin_yang_H30_V")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean yin_yang_H30_W? There are yin_yang_H30_W, ");
  }
}
