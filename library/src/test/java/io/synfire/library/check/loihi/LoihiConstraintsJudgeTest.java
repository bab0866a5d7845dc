package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.check.Verdict.Status;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that were worked out by hand: what is right passes, what is wrong fails. */
class LoihiConstraintsJudgeTest {
  private static final String DENSE =
      "{\"utilization\": {\"compartments\": [50, 1024], \"in-axons\": [2304, 4096], \"out-axons\": [0, 4096], \"synapses\": [%d, 1048576]}}";

  private static Verdict judge(String json) {
    try {
      return new LoihiConstraintsJudge().judge(new GoldenCase(null, "case", "", new JsonFields(new ObjectMapper().readTree(json))));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** 64 synapses of 8 bits and a header of 10 take 9 words of 64 bits; a sixty-fifth takes one more. */
  @ParameterizedTest
  @CsvSource({"65, 640, PASS", "65, 576, FAIL", "64, 576, PASS"})
  void memoryIsCountedInWords(int synapses, int bits, Status expected) {
    String fields = "\"compression\": 3, \"weight_bits\": 7, \"idx_bits\": 1, \"tag_bits\": 0, \"delay_bits\": 0, \"n_synapses\": 63";
    assertThat(judge("{\"synapse_bits\": [{%s, \"n_weights\": %d, \"bits\": %d}]}".formatted(fields, synapses, bits)).status()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "dense 1024 -> 1024, no block_shape; Output axons (9216) exceeded max (4096); PASS",
    "dense 5000 -> 10; Input axons (5000) exceeded max (4096); PASS",
    "dense 5000 -> 10; Input axons (5001) exceeded max (4096); FAIL",
    "dense 500 -> 10; Input axons (500) exceeded max (400); FAIL",
    "block_shape (1100,) on 1200 neurons; Number of compartments (1100) exceeded max (1024); PASS",
    "Greedy(cores_per_chip=129); Chips cannot have more than 128 cores; PASS",
    "Greedy(cores_per_chip=100); Chips cannot have more than 128 cores; FAIL",
    "synapse tau 30 s; Current (U) scaling is required.; PASS",
    "synapse tau 1 s; Current (U) scaling is required.; FAIL"
  })
  void refusalsNameQuantityValueAndLimit(String name, String message, Status expected) {
    assertThat(judge("{\"build_errors\": [{\"case\": \"%s\", \"message\": \"BuildError: %s\"}]}".formatted(name, message)).status()).isEqualTo(expected);
  }

  @Test
  void aCaseThatIsNotKnownIsSaidToBe() {
    assertThatThrownBy(() -> judge("{\"build_errors\": [{\"case\": \"too hot\", \"message\": \"\"}]}")).hasMessage("no case 'too hot' is known");
  }

  @Test
  void everyBlockOfTheKnownNetworkIsCompared() {
    String blocks = String.join(",", Collections.nCopies(14, DENSE.formatted(1032192)));
    Verdict verdict = judge("{\"keras_to_loihi\": {\"blocks\": [%s]}}".formatted(blocks));
    assertThat(verdict.status()).isEqualTo(Status.FAIL);
    assertThat(verdict.detail()).contains("block 0 of 14 is CoreDemand[compartments=676, axonsIn=729").doesNotContain("block 12 of 14 is").doesNotContain("block 13 of 14 is");
    assertThat(judge("{\"keras_to_loihi\": {}}").detail()).contains("cut by the block shapes recorded is false");
  }
}
