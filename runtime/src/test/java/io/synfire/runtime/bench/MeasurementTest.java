package io.synfire.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {

  @Test
  void mediansAndSpreadDescribeTheRepetitions() {
    Measurement m = new Measurement(new double[] {3, 1, 2}, new double[] {4, 1, 2, 3}, 10, new Measurement.Work(1, Map.of()));
    assertThat(m.cpuMedian()).isEqualTo(2);
    assertThat(m.wallMedian()).isEqualTo(2.5);
    assertThat(m.spread()).isCloseTo(1, within(1e-12));
  }

  @Test
  void anUnknownBenchmarkIsNamed() {
    assertThatThrownBy(() -> Benchmark.named("nothing")).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("unknown benchmark \"nothing\"");
  }
}
