package io.synfire.runtime.firstspike.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.neuron.CausalSweep;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeDerivatives;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times of a recording in place of those of the model. */
class SpikeTimeInstrumentTest {
  private static final double[][] NOT_MEASURED = {};
  private static final double[][] INPUTS = {{0.1, 0.4}, {0.3, SpikeTime.NONE}};
  private static final NetworkSpec SPEC = new NetworkSpec(2, List.of(
      new DelayLayer(DelayKind.AXONAL, new Normal(0.5, 0.1), new Positivity.Sigmoid(0.5, 2), Sharing.NONE, 0, LayerUpdate.DEFAULT),
      NetworkPassTest.neurons(2, Double.POSITIVE_INFINITY), new BroadcastLayer(), NetworkPassTest.neurons(2, Double.POSITIVE_INFINITY)), 0);
  private static final NetworkParameters PARAMETERS = InitialParameters.draw(SPEC, 2);

  private final NetworkPass pass = SpikeTimeNetwork.of(SPEC).pass(2);
  private final NetworkParameters sum = NetworkParameters.zeros(SPEC);

  private double[][] measure(double[][]... layers) {
    SpikeTimeInstrument recording = (parameters, inputs) -> {
      assertThat(parameters).isSameAs(PARAMETERS);
      assertThat(inputs).isDeepEqualTo(INPUTS);
      return List.of(layers);
    };
    return pass.forward(PARAMETERS, INPUTS, 0, 2, new PassOptions(new ForwardMode.Exact(), Optional.of(recording), Noise.OFF));
  }

  @Test
  void recordedTimesOfTheModelGiveItsDerivatives() {
    double[][] errors = {{1, -0.5}, {0.3, 0.2}};
    double[][] outputs = copy(pass.forward(PARAMETERS, INPUTS, 0, 2, PassOptions.EXACT));
    pass.backward(errors, sum);
    double[][] inputGradients = copy(pass.inputGradients());
    NetworkParameters replayed = NetworkParameters.zeros(SPEC);
    assertThat(measure(NOT_MEASURED, copy(pass.times(1)), NOT_MEASURED, outputs)).isDeepEqualTo(outputs);
    pass.backward(errors, replayed);
    for (int k : new int[] {0, 1, 3}) {
      for (int i = 0; i < 2; i++) {
        assertThat(replayed.values().get(k)[i]).containsExactly(sum.values().get(k)[i], within(1e-9));
        assertThat(pass.inputGradients()[i]).containsExactly(inputGradients[i], within(1e-9));
      }
    }
  }

  @Test
  void measuredTimesStandInEveryLayerThatHasThem() {
    double[][] hidden = {{1.7, 1.9}, {SpikeTime.NONE, 2.1}};
    double[][] outputs = {{3, SpikeTime.NONE}, {2.6, 2.7}};
    assertThat(measure(NOT_MEASURED, hidden, NOT_MEASURED, outputs)).isDeepEqualTo(outputs);
    assertThat(pass.times(1)).isDeepEqualTo(hidden);
    pass.backward(new double[][] {{1, 1}, {0, 0}}, sum);
    double[][] weights = PARAMETERS.values().get(3);
    SpikeDerivatives expected = new CausalSweep(FirstSpike.of(NetworkPassTest.neurons(1, 1).neuron()))
        .derivativesAt(hidden[0], new double[] {weights[0][0], weights[1][0]}, 3);
    for (int i = 0; i < 2; i++) {
      assertThat(sum.values().get(3)[i]).containsExactly(new double[] {expected.byWeight()[i], 0}, within(1e-12));
    }
    double[][] modelled = measure(NOT_MEASURED, hidden, NOT_MEASURED, NOT_MEASURED);
    assertThat(modelled[0][0]).isEqualTo(new CausalSweep(FirstSpike.of(NetworkPassTest.neurons(1, 1).neuron()))
        .spike(hidden[0], new double[] {weights[0][0], weights[1][0]}));
  }

  @Test
  void measuredDelayedSpikesReplaceTimePlusDelayWhileTheDelayLearnsAsIfTheyWereIt() {
    double[][] delayed = {{1.2, 1.5}, {1.4, SpikeTime.NONE}};
    measure(delayed, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED);
    assertThat(pass.times(0)[0]).containsExactly(1.2, 1.2, 1.5, 1.5);
    assertThat(pass.times(0)[1]).containsExactly(1.4, 1.4, SpikeTime.NONE, SpikeTime.NONE);
    pass.backward(new double[][] {{1, -0.5}, {0.3, 0.2}}, sum);
    for (int i = 0; i < 2; i++) {
      double byDelay = pass.inputGradients()[0][i] + pass.inputGradients()[1][i];
      double slope = new Positivity.Sigmoid(0.5, 2).derivative(PARAMETERS.values().get(0)[i][0]);
      assertThat(sum.values().get(0)[i][0]).isCloseTo(byDelay * slope, within(1e-12));
    }
    assertThat(sum.values().get(0)[0][0]).isNotZero();
  }

  @Test
  void tellsWhatIsWrongWithARecording() {
    assertThatIllegalArgumentException().isThrownBy(() -> measure(NOT_MEASURED, NOT_MEASURED))
        .withMessage("an instrument measured 2 layers of a network that has 4");
    assertThatIllegalArgumentException().isThrownBy(() -> measure(NOT_MEASURED, NOT_MEASURED, INPUTS, NOT_MEASURED))
        .withMessageStartingWith("an instrument measured layer 2, which is neither of neurons nor of delays");
    assertThatIllegalArgumentException().isThrownBy(() -> measure(NOT_MEASURED, new double[][] {{1, 2}}, NOT_MEASURED, NOT_MEASURED))
        .withMessage("an instrument measured 1 samples of layer 1, where it was given 2");
    assertThatIllegalArgumentException().isThrownBy(() -> measure(NOT_MEASURED, new double[][] {{1, 2}, {1, 2, 3}}, NOT_MEASURED, NOT_MEASURED))
        .withMessage("an instrument measured 3 times in layer 1, sample 1, which has 2 outputs");
    assertThatIllegalArgumentException().isThrownBy(() -> measure(NOT_MEASURED, new double[][] {{1, 2}, {1, Double.NaN}}, NOT_MEASURED, NOT_MEASURED))
        .withMessage("an instrument measured a spike at NaN in layer 1, sample 1; a missing spike is SpikeTime.NONE (Infinity)");
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
