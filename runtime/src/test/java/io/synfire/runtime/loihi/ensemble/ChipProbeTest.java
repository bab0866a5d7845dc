package io.synfire.runtime.loihi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.loihi.ensemble.ChipProbe.Part;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Weights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChipProbeTest {
  private static final int[][] STATE = {{1, 2, 3}, {40, 50}};

  @Test
  void partsAreJoinedAndBroughtIntoOrder() {
    List<Part> parts = List.of(new Part(0, new int[] {2, 0}, new Weights.Scaled(10)), new Part(1, new int[] {1}, new Weights.Scaled(1)));
    ChipProbe probe = new ChipProbe("v", parts, Optional.of(new int[] {2, 0, 1}), 0);
    assertThat(probe.open(0.001).read(b -> STATE[b])).containsExactly(50, 30, 10);
  }

  @Test
  void mixedPartsAreAddedUp() {
    List<Part> parts = List.of(
        new Part(0, new int[] {0, 1}, new Weights.Mixed(new double[][] {{1, -1}, {0.5, 0}})),
        new Part(1, new int[] {0}, new Weights.Mixed(new double[][] {{0.1, 1}})));
    ChipProbe probe = new ChipProbe("v", parts, Optional.empty(), 0);
    assertThat(probe.open(0.001).read(b -> STATE[b])).containsExactly(6, 39);
    assertThat(probe.scaled(b -> b == 0 ? 2.0 : 10.0).open(0.001).read(b -> STATE[b])).containsExactly(new double[] {1.4, 3.5}, within(1e-12));
    assertThatThrownBy(() -> new ChipProbe("v", parts, Optional.of(new int[] {1, 0}), 0)).hasMessageContaining("without an order");
  }

  @Test
  void filtersAreLowPass() {
    ChipProbe probe = new ChipProbe("v", List.of(new Part(0, new int[] {0}, new Weights.Scaled(1))), Optional.empty(), 0.01);
    ChipProbe.Reader reader = probe.open(0.001);
    double last = 0;
    for (int k = 0; k < 30; k++) {
      last = reader.read(b -> STATE[b])[0];
    }
    assertThat(last).isCloseTo(1 - Math.exp(-3), within(1e-12));
  }
}
