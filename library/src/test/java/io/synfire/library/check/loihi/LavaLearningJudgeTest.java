package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LavaLearningJudgeTest {
  /** Two sources, one target; the first source fires in step 1, the second with the target in step 2. Draws of 0.5 round up 8 bits only. */
  private static final String CASE = """
      {"model": "bit_approximate", "dw": "2^2 * x0 + y0 * x1 * 2^-1", "x1_impulse": 16, "x1_tau": 10, "t_epoch": 1, "sign_mode": "MIXED",
       "num_weight_bits": 8, "weights0": [[10, 21]], "pre_spikes": [[1, 0], [0, 1]], "post_spikes": [[0], [1]],
       "products": [{"dependency": "x0", "s_mantissa": 1, "s_exp": 9, "factors": []},
                    {"dependency": "y0", "s_mantissa": 1, "s_exp": 6, "factors": [{"state_var": "x1", "const": null, "sgn": false}]}],
       "random_draws": [{"t": 1, "y_impulse_at_post": 0}, {"t": 1, "x_decay": 0.9, "x_impulse": 1, "y_decay": 0.5, "y_impulse": 1, "weight_round": 0.9},
                        {"t": 2, "y_impulse_at_post": 0}, {"t": 2, "x_decay": 0.9, "x_impulse": 1, "y_decay": 0.5, "y_impulse": 1, "weight_round": 0.9}],
       "expected": {"weights_after_epoch": [[1, [[14, 20]]], [2, [[21, 32]]]], "x1": [[16, 0], [14, 16]], "a_out": [[0], [10]]}}
      """;

  private static ObjectNode recorded() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(CASE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Verdict judged(ObjectNode node) {
    GoldenFile file = new GoldenFile(Path.of("case.json"), "lava-learning/1", node, Optional.empty());
    return new LavaLearningJudge().judge(new GoldenCase(file, "one", "", new JsonFields(node)));
  }

  @Test
  void aCaseThatFollowsTheArithmeticPasses() {
    Verdict verdict = judged(recorded());

    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    assertThat(verdict.detail()).contains("products, weights, a_out, x1");
  }

  @Test
  void whatDiffersIsNamed() {
    Verdict traces = judged((ObjectNode) recorded().put("x1_impulse", 15));
    Verdict rule = judged((ObjectNode) recorded().put("dw", "2^2 * x0 + y0 * x1"));

    assertThat(traces.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(traces.detail()).contains("x1 differs first at [0][0], found 15.0, recorded 16.0");
    assertThat(rule.detail()).contains("products: found").contains("weights differs first at [1]");
  }

  @Test
  void aMissingDrawAndAnUnknownModelAreSaid() {
    ObjectNode without = recorded();
    without.putArray("random_draws");

    assertThatIllegalArgumentException().isThrownBy(() -> judged(without)).withMessageContaining("\"random_draws\" has no x_decay for step 1");
    assertThatThrownBy(() -> judged((ObjectNode) recorded().put("model", "analog"))).isInstanceOf(UnsupportedCaseException.class);
  }
}
