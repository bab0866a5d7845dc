package io.synfire.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private static final Measurement REFERENCE = new Measurement(new double[] {2}, new double[] {3}, 10, new Measurement.Work(1, Map.of()));

  private record Plain(String name, String description, List<Variant> variants) implements Benchmark {}

  private static ObjectNode line(Measurement measured, Measurement reference) {
    Benchmark.Variant variant = new Benchmark.Variant("fast", "slow", () -> () -> { });
    return BenchCommand.line(new Plain("some", "", List.of(variant)), variant, measured, reference);
  }

  @Test
  void aLineHasMediansSpreadAndMemory() {
    ObjectNode line = line(new Measurement(new double[] {1, 4, 2}, new double[] {5, 6, 7}, 12.5, new Measurement.Work(1, Map.of())), null);
    assertThat(line.properties().stream().map(Map.Entry::getKey))
        .containsExactly("bench", "variant", "cpuSecondsMedian", "wallSecondsMedian", "spread", "peakMiB");
    assertThat(line.get("bench").asText()).isEqualTo("some");
    assertThat(line.get("cpuSecondsMedian").asDouble()).isEqualTo(2);
    assertThat(line.get("wallSecondsMedian").asDouble()).isEqualTo(6);
    assertThat(line.get("spread").asDouble()).isEqualTo(1.5);
    assertThat(line.get("peakMiB").asDouble()).isEqualTo(12.5);
  }

  @Test
  void ratiosAreForEachUnitOfWork() {
    ObjectNode line = line(new Measurement(new double[] {8}, new double[] {8}, 1, new Measurement.Work(16, Map.of())), REFERENCE);
    assertThat(line.get("reference").asText()).isEqualTo("slow");
    assertThat(line.get("ratio").asDouble()).isCloseTo(0.25, within(1e-12));
    assertThat(line.get("unitsPerCpuNanosecond").asDouble()).isCloseTo(2e-9, within(1e-20));
  }

  @Test
  void figuresAreAmountsOverCpuSeconds() {
    Measurement.Work work = new Measurement.Work(1, Map.of("stepsPerCpuSecond", 1000.0));
    ObjectNode line = line(new Measurement(new double[] {4}, new double[] {5}, 1, work), null);
    assertThat(line.get("stepsPerCpuSecond").asDouble()).isEqualTo(250);
  }
}
