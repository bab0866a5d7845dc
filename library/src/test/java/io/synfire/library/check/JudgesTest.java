package io.synfire.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Judges hand-made cases: what is right passes, what is wrong fails, what is missing is unsupported. */
class JudgesTest {

  private static Verdict judge(CaseJudge judge, String json) {
    try {
      GoldenCase golden = new GoldenFile(Path.of("case.json"), judge.schemas().iterator().next(), new ObjectMapper().readTree(json), Optional.empty())
          .cases().get(0);
      return judge.judge(golden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String integrator(String parameters, String v) {
    return """
        {"id": "x", "model": "if", "params": {%s}, "dt": 1, "batch": 1, "n": 2, "run_lengths": [2, 1], "initial": {"V": [0, 0.5]}, "every": 2,
         "isyn": [[[0.5, 0.25]], [[0.75, 0.25]], [[0.25, 0]]], "O": [[[0, 0]], [[1, 0]], [[0, 0]]], "V": %s, "states": {}}
        """.formatted(parameters, v);
  }

  @Test
  void neuronSeriesAreComparedOverSeveralRuns() {
    Verdict right = judge(new SpaicNeuronJudge(), integrator("", "[[[0.5, 0.75]], [[0, 1]], [[0.25, 0.5]]]"));
    assertThat(right.status()).isEqualTo(Verdict.Status.PASS);
    assertThat(right.maxError()).isZero();
    Verdict wrong = judge(new SpaicNeuronJudge(), integrator("", "[[[0.5, 0.75]], [[0, 1]], [[0.3, 0.5]]]"));
    assertThat(wrong.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(wrong.maxError()).isCloseTo(0.05, within(1e-6));
    assertThat(wrong.detail()).contains("V differs by 0.0");
  }

  @Test
  void spikesMustBeExact() {
    Verdict verdict = judge(new SpaicNeuronJudge(), integrator("\"v_th\": 2", "[[[0.5, 0.75]], [[1.25, 1]], [[0.25, 0.5]]]"));
    assertThat(verdict.status()).isEqualTo(Verdict.Status.FAIL);
    assertThat(verdict.detail()).contains("O differs in 1 places, first at [1][0][0]");
  }

  @Test
  void parametersMayDifferBetweenNeurons() {
    Verdict verdict = judge(new SpaicNeuronJudge(), integrator("\"v_th\": [1.125, 0.9375]", "[[[0.5, 0.75]], [[0, 0]], [[0.25, 0.5]]]"));
    assertThat(verdict.detail()).contains("O differs in 1 places, first at [1][0][1]").doesNotContain("V differs");
  }

  @Test
  void unknownModelsAndParametersAreUnsupported() {
    assertThatThrownBy(() -> judge(new SpaicNeuronJudge(), "{\"model\": \"qlif\"}"))
        .isInstanceOf(UnsupportedCaseException.class).hasMessage("the library has no model for qlif");
    assertThatThrownBy(() -> judge(new SpaicNeuronJudge(), integrator("\"tau\": 2", "[]")))
        .isInstanceOf(UnsupportedCaseException.class).hasMessage("model If has no parameter for tau");
  }

  @Test
  void malformedCasesNameTheField() {
    assertThatThrownBy(() -> judge(new SpaicNeuronJudge(), integrator("\"v_th\": [1]", "[]")))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("\"v_th\" must have one value per neuron, 2, has 1");
    assertThatThrownBy(() -> judge(new SpaicNeuronJudge(), integrator("", "[]").replace("[2, 1]", "[2, 2]")))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("as many steps as \"run_lengths\", 4, has 3");
  }

  @Test
  void encodersAreComparedByEventsAndByCounts() {
    String latency = """
        {"method": "latency", "params": {}, "dt": 1, "steps": 11, "input": [[0, 0.5, 1]], "events": [[10, 0, 0], [5, 0, 1], [%d, 0, 2]]}""";
    assertThat(judge(new SpaicEncoderJudge(), latency.formatted(0)).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new SpaicEncoderJudge(), latency.formatted(1)).status()).isEqualTo(Verdict.Status.FAIL);
    String bernoulli = """
        {"stochastic": [{"method": "bernoulli", "params": {"max_prob": 0.5}, "dt": 1, "steps": 2000, "input": [[0.6]],
         "first_active_step": 0, "last_active_step": 1999, "expected_probability_per_step": [[%s]]}]}""";
    assertThat(judge(new SpaicEncoderJudge(), bernoulli.formatted("0.3")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new SpaicEncoderJudge(), bernoulli.formatted("0.4")).status()).isEqualTo(Verdict.Status.FAIL);
  }

  @Test
  void decodersReadPlayedBackSpikes() {
    String counts = """
        {"dt": 1, "train_O": [[[1, 0]], [[1, 1]], [[0, 0]]], "train_V": [[[1, 2]]],
         "cases": [{"method": "spike_counts", "params": {"pop_size": 2, "bias": 1}, "predict": [[%d]]}]}""";
    assertThat(judge(new SpaicDecoderJudge(), counts.formatted(4)).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new SpaicDecoderJudge(), counts.formatted(3)).status()).isEqualTo(Verdict.Status.FAIL);
  }

  @Test
  void connectionsHaveTheTimingOfTheirStrategy() {
    String full = """
        {"link_type": "full", "syn_type": ["basic"], "params": {}, "strategy": %d, "dt": 1, "steps": 2, "batch": 1, "post_model": "if",
         "weight": [[0.5, 0.25]], "pre_O": [[[1, 1]], [[0, 0]]], "isyn_out": [[[%s]], [[%s]]], "V": [[[%s]], [[0.75]]], "O": [[[0]], [[0]]]}""";
    assertThat(judge(new SpaicConnectionJudge(), full.formatted(0, "0", "0.75", "0")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new SpaicConnectionJudge(), full.formatted(1, "0.75", "0", "0.75")).status()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge(new SpaicConnectionJudge(), full.formatted(1, "0", "0.75", "0")).status()).isEqualTo(Verdict.Status.FAIL);
  }

  @Test
  void shortDelaysWrapRoundAsThePeerHasThem() {
    String delayed = """
        {"link_type": "full", "syn_type": ["basic"], "params": {}, "strategy": 1, "dt": 0.5, "steps": 4, "batch": 1, "post_model": "if",
         "weight": [[0.5, 0.25]], "delays": [[0.25, 0.75]], "queue_length": 3, "pre_O": [[[1, 1]], [[0, 0]], [[0, 0]], [[0, 0]]],
         "isyn_out": [[[0]], [[0.25]], [[0]], [[0.5]]], "V": [[[0]], [[0.25]], [[0.25]], [[0.75]]], "O": [[[0]], [[0]], [[0]], [[0]]]}""";
    assertThat(judge(new SpaicConnectionJudge(), delayed)).extracting(Verdict::status, Verdict::maxError).containsExactly(Verdict.Status.PASS, 0.0);
  }

  @Test
  void learningThatIsNoGradientIsUnsupported() {
    assertThatThrownBy(() -> judge(new SpaicLearningJudge(), "{\"kind\": \"plasticity\", \"algorithm\": \"rstdp\"}"))
        .isInstanceOf(UnsupportedCaseException.class).hasMessage("learning of kind plasticity (rstdp)");
  }
}
