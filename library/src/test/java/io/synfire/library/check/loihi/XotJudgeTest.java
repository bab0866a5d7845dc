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

  /** A pixel of 1 takes 13 steps from -65 to the threshold of -52, and exceeds it in the next. */
  private static String onePixel(int spike) {
    String cell = "{\"n\": 1, \"tau_m\": 50, \"R_m\": 1, \"v_rest\": -65, \"v_reset\": -60, \"v_decay\": %d, \"refract_T\": 0, \"thr\": -52,"
        + " \"tau_theta\": 500, \"theta_plus\": 0.05, \"thr_theta0\": [[0]]}";
    StringBuilder fired = new StringBuilder("[]");
    StringBuilder never = new StringBuilder("[]");
    StringBuilder rest = new StringBuilder("[-65]");
    for (int step = 2; step <= 14; step++) {
      fired.append(step == spike ? ",[0]" : ",[]");
      never.append(",[]");
      rest.append(",[-65]");
    }
    return """
        {"dt": 1, "tolerance": 1e-7, "tau_tr": 20, "cells": {"z0": %s, "z1e": %s, "z1i": %s}, "W1_0": [[0.5]], "W1ie": [[0]], "W1ei": [[22.5]],
         "stdp": {"Aplus": 0.01, "Aminus": 0.01, "preTrace_target": 0, "eta": 1, "w_decay": 0, "w_bound": 1},
         "schedule": [["view", 1, [1]], ["view", 13, [1]]],
         "expected": {"z0_s": [%s], "z1e_s": [%s], "z1i_s": [%s], "z1e_v": [%s], "tr0": [[10, 0]], "tr1": [[10, 0]],
         "snapshots": [{"t": 14, "W1": [[0.5]], "thr_theta_z0": [[0.05]], "thr_theta_z1e": [[0]]}]}}
        """.formatted(cell.formatted(0), cell.formatted(1), cell.formatted(1), fired, never, never, rest);
  }

  @Test
  void aPotentialAtTheThresholdDoesNotExceedIt() throws IOException {
    Verdict verdict = judge((ObjectNode) JSON.readTree(onePixel(14)));
    assertThat(verdict.status()).as(verdict.detail()).isEqualTo(Verdict.Status.PASS);
    assertThat(judge((ObjectNode) JSON.readTree(onePixel(13))).status()).isEqualTo(Verdict.Status.FAIL);
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
