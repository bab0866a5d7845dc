package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoihiNengoJudgeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode read(String name) throws IOException {
    Optional<Path> file = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("loihi").resolve("open").resolve(name));
    assumeTrue(file.filter(Files::isRegularFile).isPresent(), "skipped, no data: golden/loihi/open beside the data folder (property synfire.data)");
    return (ObjectNode) JSON.readTree(file.get().toFile());
  }

  private static Verdict judge(ObjectNode node) {
    return new LoihiNengoJudge().judge(new GoldenCase(null, "case", "", new JsonFields(node)));
  }

  @ParameterizedTest
  @CsvSource({
    "/blocks/1/compartment/vth/0, block 1 threshold",
    "/float_blocks/0/compartment/bias/3, block 0 bias",
    "/float_blocks/0/synapses/0/weights/2/0/1, built block 0 weights",
    "/discretize_info/0/v_scale, v_scale",
    "/expected/blocks/0/v/40/1, block 0 v differs first at [40][1]",
    "/expected/blocks/3/u/99/0, block 3 u differs first at [99][0]",
    "/expected/spike_totals/2, spike totals",
    "/probes/o_filtered/90/2, probe o_filtered",
    "/network/transform_h_o/3/4, weights"
  })
  void oneOtherNumberFails(String place, String message) throws IOException {
    ObjectNode node = read("nengo_02_dense_split.json");
    int last = place.lastIndexOf('/');
    String name = place.substring(last + 1);
    JsonNode parent = node.at(place.substring(0, last));
    double other = node.at(place).doubleValue() * 1.5 + 64;
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), DoubleNode.valueOf(node.at(place).isInt() ? Math.rint(other) : other));
    } else {
      ((ObjectNode) parent).put(name, other);
    }
    Verdict verdict = judge(node);
    assertThat(verdict.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(verdict.detail()).contains(message);
  }

  @Test
  void filteredVoltagesAreRecordedAsIntegersCutTowardsZero() throws IOException {
    ObjectNode node = read("nengo_02_dense_split.json");
    ((ObjectNode) node.at("/loihi_probes/2")).put("synapse_tau", 0.01);
    double kept = Math.exp(-0.1);
    float[] filtered = new float[node.at("/probes/h_voltage_slice/0").size()];
    for (JsonNode row : node.at("/probes/h_voltage_slice")) {
      for (int i = 0; i < filtered.length; i++) {
        filtered[i] = (float) ((float) kept * filtered[i] + (1 - kept) * row.get(i).doubleValue());
        ((ArrayNode) row).set(i, DoubleNode.valueOf((int) filtered[i]));
      }
    }
    Verdict verdict = judge(node);
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
  }

  @Test
  void probesOfTheHostMayBeAnywhereInTheRecord() throws IOException {
    ObjectNode node = read("nengo_04_pes_loop.json");
    ObjectNode probes = JSON.createObjectNode();
    probes.set("host", node.at("/expected/blocks/0/v"));
    probes.set("error", node.at("/probes/error"));
    probes.set("post", node.at("/probes/post"));
    node.set("probes", probes);
    Verdict verdict = judge(node);
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    ((ArrayNode) node.at("/probes/post/70")).set(0, DoubleNode.valueOf(0.5));
    assertThat(judge(node).detail()).contains("probe post differs");
    ((ArrayNode) node.at("/errors/70")).set(0, DoubleNode.valueOf(0.5));
    assertThat(judge(node).detail()).contains("errors differs");
  }

  @Test
  void aWholeBlockMayBeReadInAnyOrder() throws IOException {
    ObjectNode node = read("nengo_02_dense_split.json");
    swap(node.at("/loihi_probes/1/slices/0"));
    node.at("/probes/o_filtered").forEach(LoihiNengoJudgeTest::swap);
    Verdict verdict = judge(node);
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
  }

  private static void swap(JsonNode row) {
    JsonNode first = row.get(0);
    ((ArrayNode) row).set(0, row.get(5));
    ((ArrayNode) row).set(5, first);
  }

  @Test
  void theHostFiltersOrTakesValuesAsTheyAreAStepEarlier() {
    double[][] input = {{1}, {0}, {3}, {-1}, {2}};
    double[][] plain = {{0}, {1}, {0}, {3}, {-1}};
    double[][] filtered = {{0}, {0}, {0.25}, {0.1875}, {0.890625}};
    assertThat(HostFilter.closest(input, plain, 2)).isDeepEqualTo(plain);
    double[][] found = HostFilter.closest(input, filtered, 2);
    for (int k = 0; k < filtered.length; k++) {
      assertThat(found[k][0]).isCloseTo(filtered[k][0], within(1e-12));
    }
  }
}
