package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LoihiDiscretizeJudgeTest {
  private static final String LOST = "Lost 5 extra bits in weight rounding";
  private static final String NOISE = "Noise amplitude falls below lower limit";

  /** One neuron whose noise is too small, with two synapse groups of which one is far smaller. */
  private static final String CASE = """
      {"label": "c", "float_block": {"n": 1, "compartment": {"decay_u": [1.0], "decay_v": [0.0], "vth": [1.0], "bias": [0.0], "scale_u": true,
       "scale_v": false, "vmin": 0.0, "vmax": null, "refract_delay": [1], "enable_noise": true, "noise_exp": -9.0, "noise_offset": 0.0,
       "noise_at_membrane": 0}, "synapses": [{"weights": [[[1.0]]], "learning": null}, {"weights": [[[0.0]]], "learning": null}]},
       "expected": {"block": {"n": 1, "compartment": {"decay_u": [4094], "decay_v": [0], "vth": [16320], "bias": [0], "refract_delay": [1],
       "vmin": 0, "vmax": 8388607, "noise": {"enable": [true], "exp": 1, "mant_offset": 0, "at_membrane": 0}},
       "synapses": [{"n_axons": 1, "pop_type": 0, "weight_exp": 0, "idx_bits_code": 1, "compression": 3, "weights": [[[WEIGHT]]]},
       {"n_axons": 1, "pop_type": 0, "weight_exp": -6, "idx_bits_code": 1, "compression": 3, "weights": [[[0]]]}]},
       "info": {"w_max": 1.0, "w_exp": 0, "v_scale": 16323.978292913884, "b_scale": 16323.978292913884, "w_scale": 255.0}, "warnings": [WARNINGS]}}
      """;

  private static Verdict judge(int weight, String... warnings) throws IOException {
    String json = CASE.replace("WEIGHT", Integer.toString(weight)).replace("WARNINGS", '"' + String.join("\", \"", warnings) + '"');
    return new LoihiDiscretizeJudge().judge(new GoldenCase(null, "case", "", new JsonFields(new ObjectMapper().readTree(json))));
  }

  @Test
  void orderAndNumberOfWarningsMeanNothing() throws IOException {
    for (String[] warnings : new String[][] {{NOISE, LOST}, {LOST, NOISE}, {NOISE, LOST, LOST}}) {
      Verdict verdict = judge(16256, warnings);
      assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    }
  }

  @Test
  void oneOtherWarningOrWeightFails() throws IOException {
    assertThat(judge(16256, LOST).detail()).contains("warnings is");
    assertThat(judge(16256, NOISE, LOST, "Trace increment exceeds upper limit").status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(judge(16128, NOISE, LOST).detail()).contains("weights differs first at [0][0]: 16256");
  }
}
