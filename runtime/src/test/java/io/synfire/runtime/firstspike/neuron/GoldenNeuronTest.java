package io.synfire.runtime.firstspike.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Single neurons against recorded spike times and derivatives: an independent closed form, and the peer with its small constants. */
class GoldenNeuronTest {
  private static final double EXACT = 1e-10;
  private static final double PEER = 1e-4;

  @Test
  void spikesAndDerivativesAreThoseRecorded() throws IOException {
    Optional<Path> file = DataDirectory.find()
        .map(d -> d.resolveSibling("golden").resolve("fastanddeep/open/single_neuron_units.json"))
        .filter(Files::isRegularFile);
    assumeTrue(file.isPresent(), "skipped, no data: golden/fastanddeep beside the data folder (system property synfire.data)");
    JsonNode cases = new ObjectMapper().readTree(file.get().toFile()).get("vectors");
    assertThat(cases.size()).isGreaterThan(30);
    for (JsonNode one : cases) {
      check(one);
    }
  }

  private static void check(JsonNode one) {
    CurrentLif neuron = CurrentLif.normalized(
        one.get("tau_syn").asDouble(), one.get("tau_mem").asDouble(), one.get("leak").asDouble(), one.get("threshold").asDouble());
    double[] times = doubles(one.get("input_times"));
    for (int j = 0; j < one.get("output_times").size(); j++) {
      int target = j;
      double[] weights = IntStream.range(0, times.length).mapToDouble(i -> one.get("weights").get(i).get(target).asDouble()).toArray();
      SpikeDerivatives found = new CausalSweep(FirstSpike.of(neuron)).derivatives(times, weights);
      String name = one.get("case").asText() + " " + one.get("seed") + " neuron " + j;
      compare(name, found, one.get("exact"), j, EXACT);
      compare(name, found, one, j, PEER);
    }
  }

  private static void compare(String name, SpikeDerivatives found, JsonNode expected, int j, double tolerance) {
    close(name + " time", new double[] {found.time()}, new double[] {time(expected.get("output_times").get(j))}, tolerance);
    close(name + " by weight", found.byWeight(), doubles(expected.get("dT_dw").get(j)), tolerance);
    close(name + " by time", found.byTime(), doubles(expected.get("dT_dt").get(j)), tolerance);
  }

  private static void close(String name, double[] found, double[] expected, double tolerance) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (SpikeTime.isSpike(expected[i])) {
        assertThat(found[i]).as(name).isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
      } else {
        assertThat(found[i]).as(name).isEqualTo(SpikeTime.NONE);
      }
    }
  }

  private static double[] doubles(JsonNode list) {
    return IntStream.range(0, list.size()).mapToDouble(i -> time(list.get(i))).toArray();
  }

  private static double time(JsonNode value) {
    return value.isNull() ? SpikeTime.NONE : value.asDouble();
  }
}
