package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

class XotJudgeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode recorded() throws IOException {
    Optional<Path> file = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("loihi").resolve("open").resolve("ngclava_01_xot.json"))
        .filter(Files::isRegularFile);
    assumeTrue(file.isPresent(), "skipped, no data: golden/loihi/open beside the data folder (system property synfire.data)");
    return (ObjectNode) JSON.readTree(file.get().toFile());
  }

  private static Verdict judge(ObjectNode node) {
    return new XotJudge().judge(new GoldenCase(null, "case", "", new JsonFields(node)));
  }

  @Test
  void theRecordedRunIsThatOfTheNetwork() throws IOException {
    Verdict verdict = judge(recorded());
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    assertThat(verdict.maxError()).isLessThan(1e-8);
  }

  @Test
  void anotherPotentialWeightOrSpikeFails() throws IOException {
    ObjectNode potential = recorded();
    ((ArrayNode) potential.path("expected").path("z1e_v").get(30)).set(2, -64.9999);
    assertThat(judge(potential).detail()).contains("v within").contains("tolerance 1.0E-7");

    ObjectNode spike = recorded();
    ((ArrayNode) spike.path("expected").path("z0_s").get(13)).remove(0);
    assertThat(judge(spike).status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(judge(spike).detail()).contains("spikes of z0 differ first in step 14");

    ObjectNode slower = recorded();
    ((ObjectNode) slower.path("stdp")).put("Aplus", 0.0054);
    assertThat(judge(slower).status()).isEqualTo(Verdict.Status.FAIL);
  }
}
