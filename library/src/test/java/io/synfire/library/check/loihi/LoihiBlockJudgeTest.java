package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoihiBlockJudgeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path folder() {
    Optional<Path> folder = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("loihi").resolve("open")).filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "skipped, no data: golden/loihi/open beside the data folder (system property synfire.data)");
    return folder.get();
  }

  private static ObjectNode read(String name) throws IOException {
    return (ObjectNode) JSON.readTree(folder().resolve(name).toFile());
  }

  private static Verdict judge(ObjectNode node) {
    return new LoihiBlockJudge().judge(new GoldenCase(null, "case", "", new JsonFields(node)));
  }

  @Test
  void everyRecordedBlockPasses() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder())) {
      files = all.filter(f -> f.getFileName().toString().startsWith("block_")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      Verdict verdict = judge((ObjectNode) JSON.readTree(file.toFile()));
      assertThat(verdict.status()).as(file + ": " + verdict.detail()).isEqualTo(Verdict.Status.PASS);
    }
  }

  @Test
  void oneOtherVoltageOrWarningFails() throws IOException {
    ObjectNode node = read("block_05_saturate.json");
    ((ArrayNode) node.at("/expected/blocks/0/v/3")).set(1, IntNode.valueOf(1));
    ((ArrayNode) node.at("/expected/warnings")).remove(0);
    Verdict verdict = judge(node);
    assertThat(verdict.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(verdict.detail()).contains("block 0 v differs first at [3][1]", "warnings is").doesNotContain("block 0 u differs");
  }

  @Test
  void learnedWeightsAndTracesAreCompared() throws IOException {
    ObjectNode node = read("block_09_pes.json");
    ((ArrayNode) node.at("/expected/weights_history/0/1/0/1/0")).set(0, IntNode.valueOf(64));
    ((ArrayNode) node.at("/expected/final_traces/0")).set(2, IntNode.valueOf(0));
    assertThat(judge(node).detail()).contains("weights after step 4 is", "traces differs first at [0][2]");
  }

  @Test
  void drawsThatAreMissingAndFieldsThatAreNoIntegersAreNamed() throws IOException {
    ObjectNode node = read("block_10_noise.json");
    ((ArrayNode) node.get("random_draws")).remove(4);
    assertThatThrownBy(() -> judge(node)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("kind \"noise\" for step 5");
    ObjectNode wrong = read("block_01_lif_bias.json");
    ((ObjectNode) wrong.at("/blocks/0/compartment")).putArray("bias").add(1.5);
    assertThatThrownBy(() -> judge(wrong)).hasMessageContaining("field \"bias\" must hold integers of 32 bits, has 1.5 at [0]");
  }
}
