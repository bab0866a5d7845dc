package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges cases of Lava that were worked out by hand: what is right passes, what is wrong fails. */
class LavaJudgesTest {

  private static Verdict judge(CaseJudge judge, String json) {
    try {
      return judge.judge(new GoldenCase(null, "case", "", new JsonFields(new ObjectMapper().readTree(json))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lif(String kind, String thresholds, String spikes) {
    return """
        {"kind": "%s", "du": 4095, "dv": 4095, "bias_mant": [0, 5], "bias_exp": [0, 1], %s, "a_in": [[1, 0], [3, 0], [-4, 0]],
         "expected": {"u": [[64, 0], [192, 0], [-256, 0]], "v": [[64, 10], [0, 10], [%s, 10]], "s": [[0, 0], [1, 0], [%s, 0]]}}
        """.formatted(kind, thresholds, spikes.equals("-1") ? "0" : "-256", spikes);
  }

  @Test
  void neuronsFireWhereTheyExceedTheThreshold() {
    assertThat(judge(new LavaLifJudge(), lif("lif", "\"vth\": 2", "0")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaLifJudge(), lif("ternary", "\"vth_hi\": 2, \"vth_lo\": -3", "-1")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaLifJudge(), lif("reset", "\"vth\": 2, \"reset_interval\": 9, \"reset_offset\": 4", "0")).status()).isEqualTo(Verdict.Status.PASS);
    Verdict wrong = judge(new LavaLifJudge(), lif("lif", "\"vth\": 3", "0"));
    assertThat(wrong.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(wrong.detail()).contains("v differs first at [1][0]: 192, recorded is 0").contains("s differs first at [1][0]: 0, recorded is 1");
  }

  @Test
  void floatNeuronsMayHaveABiasForAllOrEach() {
    String json = """
        {"kind": "refractory_float", "refractory_period": 1, "du": 1, "dv": 0, "bias_mant": %s, "vth": 1, "a_in": [[0.5], [0.75], [2], [0.5]],
         "expected": {"u": [[0.5], [0.75], [2], [0.5]], "v": [[0.75], [0], [0], [%s]], "s": [[0], [1], [0], [0]]}}
        """;
    assertThat(judge(new LavaLifJudge(), json.formatted("0.25", "0.75")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaLifJudge(), json.formatted("[0.25]", "0.75")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaLifJudge(), json.formatted("[0.25]", "0.7500001")).status()).isEqualTo(Verdict.Status.FAIL);
  }

  @Test
  void neuronsThatAreNotThereAreUnsupported() {
    assertThatThrownBy(() -> judge(new LavaLifJudge(), "{\"kind\": \"prototype\"}"))
        .isInstanceOf(UnsupportedCaseException.class).hasMessageContaining("prototype");
    assertThatThrownBy(() -> judge(new LavaNeuronJudge(), "{\"rf_iz\": {}}")).isInstanceOf(UnsupportedCaseException.class);
  }

  /** Two spikes of a mixed group of 8 bits, and a negative exponent that shifts their sum. */
  @ParameterizedTest
  @CsvSource({"0, false, 5, PASS", "0, true, 11, PASS", "-1, true, 5, PASS", "-2, false, 1, PASS", "-2, false, 0, FAIL", "1, true, 22, PASS"})
  void denseWeightsAreHeldAndSummedAndArriveInTheNextStep(int exponent, boolean graded, int sum, Verdict.Status status) {
    String json = """
        {"weights_in": [[3, 2]], "num_weight_bits": 8, "weight_exp": %d, "graded": %b, "delays": null, "s_in": [[3, 1], [0, 0], [0, 0]],
         "expected": {"effective_weights": [[3, 2]], "a_out": [[0], [%d], [0]]}}
        """.formatted(exponent, graded, sum);
    assertThat(judge(new LavaDenseJudge(), json).status()).isEqualTo(status);
    String delayed = json.replace("\"delays\": null", "\"delays\": 1").replace("[[0], [%d], [0]]".formatted(sum), "[[0], [0], [%d]]".formatted(sum));
    assertThat(judge(new LavaDenseJudge(), delayed).status()).isEqualTo(status);
  }

  /** What arrives may be more than a neuron of the chip can hold: 100 * 127 * 2^10. */
  @Test
  void denseSumsKeepAllTheirBits() {
    String json = """
        {"weights_in": [[127]], "sign_mode": "EXCITATORY", "num_weight_bits": 8, "weight_exp": 10, "graded": true, "delays": null,
         "s_in": [[100], [0]], "expected": {"effective_weights": [[127]], "a_out": [[0], [13004800]]}}
        """;
    Verdict verdict = judge(new LavaDenseJudge(), json);
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
  }

  @Test
  void aResonatorMayHaveCoefficientsOfMoreBits() {
    String json = """
        {"rf": {"decay_bits": 15, "state_exp": 0, "sin_decay": 26573, "cos_decay": 0, "vth": 1, "a_real": [[1000000], [0]], "a_imag": [[0], [0]],
         "expected": {"real": [[1000000], [0]], "imag": [[0], [%d]], "s": [[0], [0]]}}}
        """;
    assertThat(judge(new LavaNeuronJudge(), json.formatted(810943)).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaNeuronJudge(), json.formatted(811035)).status()).isEqualTo(Verdict.Status.FAIL);
  }

  /** What remains is cut to whole 4096ths, 2457 for 2457.6, but for the current, which loses one more. */
  @Test
  void theAdaptiveNeuronMayBeInFixedPoint() {
    String json = """
        {"atrlif": {"model": "fixed_pt", "params": {"delta_i": 0.5, "delta_v": 0.4, "delta_theta": 0, "delta_r": 0, "theta_0": 100, "theta_step": 0,
         "bias_mant": 21, "bias_exp": -2}, "a_in": [[10], [0]], "expected": {"i": [[640], [319]], "v": [[645], [%d]], "theta": [[6400], [6400]], "r": [[0], [0]], "s": [[0], [0]]}}}
        """;
    Verdict verdict = judge(new LavaNeuronJudge(), json.formatted(710));
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaNeuronJudge(), json.formatted(711)).status()).isEqualTo(Verdict.Status.FAIL);
    assertThatThrownBy(() -> judge(new LavaNeuronJudge(), json.formatted(0).replace("fixed_pt", "analogue"))).isInstanceOf(UnsupportedCaseException.class);
  }

  private static Verdict learned(double x1, String constant) {
    return judge(new LavaLearningJudge(), """
        {"model": "floating_pt", "dw": "x0 * (w + 2 * 2^-1)", "x1_impulse": 16, "x1_tau": 10, "t_epoch": 1, "sign_mode": "MIXED", "weights0": [[2]],
         "products": [{"dependency": "x0", "s_mantissa": 1, "s_exp": 7, "factors": [{"state_var": "w", "const": %s, "sgn": false}]}],
         "pre_spikes": [[1], [0]], "post_spikes": [[0], [0]], "random_draws": [],
         "expected": {"weights_after_epoch": [[1, [[5]]], [2, [[5]]]], "x1": [[16], [%s]], "y1": [[0], [0]], "a_out": [[0], [2]]}}
        """.formatted(constant, x1));
  }

  /** The trace x1 is not read by the rule. */
  @Test
  void allRecordedTracesAreJudgedAndConstantsAreNumbers() {
    Verdict verdict = learned(16 * Math.exp(-0.1), "1.0");
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    assertThat(learned(16 * Math.exp(-0.1), "1").status()).isEqualTo(Verdict.Status.PASS);
    assertThat(learned(16 * Math.exp(-0.1), "2").detail()).contains("products: found");
    assertThat(learned(16 * Math.exp(-0.1) + 1e-6, "1").detail()).contains("x1 differs first at [1][0]");
  }

  @Test
  void aResonatorRotates() {
    String json = """
        {"rf": {"decay_bits": 12, "state_exp": 6, "sin_decay": 4096, "cos_decay": 0, "vth": 128, "a_real": [[2], [0], [0], [0], [0]],
         "a_imag": [[0], [0], [0], [0], [0]], "expected": {"real": [[128], [0], [-128], [0], [128]], "imag": [[0], [128], [0], [-128], [0]],
         "s": [[0], [0], [0], [0], [%d]]}}}
        """;
    assertThat(judge(new LavaNeuronJudge(), json.formatted(1)).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new LavaNeuronJudge(), json.formatted(0)).detail()).contains("s of rf differs first at [4][0]");
  }
}
