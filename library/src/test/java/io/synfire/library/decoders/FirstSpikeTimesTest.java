package io.synfire.library.decoders;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import org.junit.jupiter.api.Test;

class FirstSpikeTimesTest {
  private static final DecodingWindow WINDOW = new DecodingWindow(5, 1, 3, ms(2));
  private static final FirstSpikeTimes DECODING = Decoders.firstSpikeTimes(ms(4));
  private static final double NONE = Double.POSITIVE_INFINITY;

  /** Neuron 0 spikes in steps 1 and 3, neuron 1 in step 4, neuron 2 never. */
  private static Decoding.Trace observed() {
    return observed(new float[][] {{0, 0, 0}, {1, 0, 0}, {0, 0, 0}, {1, 0, 0}, {0, 1, 0}});
  }

  private static Decoding.Trace observed(float[][] spikes) {
    Decoding.Trace trace = DECODING.open(WINDOW);
    for (int n = 0; n < spikes.length; n++) {
      trace.observe(n, spikes[n]);
    }
    return trace;
  }

  @Test
  void stepsCountFromTheirStartAndSilenceAsTheWholeWindow() {
    assertThat(observed().result()).isDeepEqualTo(new float[][] {{-0.5f, -2, -2.5f}});
  }

  @Test
  void exactTimesAreNotRounded() {
    assertThat(DECODING.answer(new double[][] {{0.0001, 0.0099, NONE}}, WINDOW)).isDeepEqualTo(new float[][] {{-0.025f, -2.475f, -2.5f}});
  }

  @Test
  void derivativeByATimeIsThatOfTheAnswerAndZeroForSilentNeurons() {
    double[][] adjoint = DECODING.timeAdjoint(new double[][] {{0.0001, 0.0099, NONE}}, WINDOW, new float[][] {{1, -2, 7}});
    assertThat(adjoint[0][0]).isCloseTo(-250, within(1e-9));
    assertThat(adjoint[0][1]).isCloseTo(500, within(1e-9));
    assertThat(adjoint[0][2]).isZero();
  }

  @Test
  void derivativeByASpikeIsWhatItsPresenceChanges() {
    float[][] spikes = {{0, 0, 0}, {1, 0, 0}, {0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    Decoding.Trace trace = observed();
    for (int n = 0; n < spikes.length; n++) {
      float[] adjoint = new float[3];
      trace.addAdjoint(n, new float[][] {{1, 1, 1}}, adjoint);
      for (int j = 0; j < 3; j++) {
        assertThat(adjoint[j]).as("step %s, neuron %s", n, j).isCloseTo(with(spikes, n, j, 1) - with(spikes, n, j, 0), within(1e-6f));
      }
    }
  }

  private static float with(float[][] spikes, int step, int neuron, float value) {
    float[][] changed = java.util.Arrays.stream(spikes).map(float[]::clone).toArray(float[][]::new);
    changed[step][neuron] = value;
    return observed(changed).result()[0][neuron];
  }

  @Test
  void theUnitIsPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FirstSpikeTimes(ms(0))).withMessageContaining("positive unit of time, was 0.0 s");
  }
}
