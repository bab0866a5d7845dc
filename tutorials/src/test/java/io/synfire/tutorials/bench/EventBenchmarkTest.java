package io.synfire.tutorials.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.bench.Benchmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventBenchmarkTest {

  @Test
  void bothBackendsCarryAboutTheSameSpikes() {
    List<Benchmark.Variant> variants = Benchmark.named("event").variants();
    double[] arrivals = variants.stream().filter(v -> !v.name().contains("0.002")).mapToDouble(v -> {
      try (Benchmark.Task task = v.task().get()) {
        task.once();
        return task.amounts().get("arrivalsPerCpuSecond");
      }
    }).toArray();
    assertThat(arrivals[0]).isGreaterThan(150_000);
    assertThat(arrivals[1] / arrivals[0]).isBetween(0.9, 1.1);
  }
}
