package io.synfire.runtime.firstspike.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpikeTimeDataTest {

  @Test
  void dataForNetworksHaveTheTimesAsValuesAndMissingSpikesAfterAllWindows() {
    SpikeTimeData data = new SpikeTimeData(new double[][] {{0.15, SpikeTime.NONE, 2}, {1, 1.5, 0}}, new int[] {1, 0}, List.of("a", "b", "c"));
    Dataset dataset = data.dataset("few");
    assertThat(dataset.name()).isEqualTo("few");
    assertThat(dataset.size()).isEqualTo(data.size()).isEqualTo(2);
    assertThat(dataset.shape().size()).isEqualTo(data.inputs()).isEqualTo(3);
    assertThat(dataset.classes()).as("all that have a name, seen or not").isEqualTo(3);
    assertThat(dataset.labels()).containsExactly(1, 0);
    float[] row = new float[3];
    dataset.samples().read(0, row);
    assertThat(row).containsExactly(0.15f, Float.MAX_VALUE, 2f);
  }

  @Test
  void samplesAndLabelsAreAsMany() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SpikeTimeData(new double[2][3], new int[1], List.of("a")))
        .withMessage("labelled spike times need as many labels as samples, and at least 1, were 2 samples and 1 labels");
    assertThatIllegalArgumentException().isThrownBy(() -> new SpikeTimeData(new double[0][], new int[0], List.of("a")))
        .withMessageContaining("were 0 samples and 0 labels");
  }
}
