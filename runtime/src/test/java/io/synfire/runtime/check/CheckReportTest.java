package io.synfire.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CheckReportTest {
  private final StringWriter text = new StringWriter();
  private final CheckReport report = new CheckReport(new PrintWriter(text));
  private final CheckReport.Subject subject = new CheckReport.Subject("a.json", "one", "sum/1");

  @Test
  void nothingFailedWhereNothingWasJudged() {
    assertThat(report.finish()).isTrue();
    assertThat(text.toString().strip()).isEqualTo("0 passed, 0 failed, 0 skipped");
  }

  @Test
  void unsupportedCasesAreSkippedAndDoNotFail() {
    report.add(subject, new Verdict(Verdict.Status.PASS, 0.25, "sum"));
    report.add(subject, Verdict.unsupported("no such model"));
    assertThat(report.finish()).isTrue();
    assertThat(text.toString().lines()).containsExactly(
        "{\"file\":\"a.json\",\"case\":\"one\",\"schema\":\"sum/1\",\"status\":\"pass\",\"maxError\":0.25,\"detail\":\"sum\"}",
        "{\"file\":\"a.json\",\"case\":\"one\",\"schema\":\"sum/1\",\"status\":\"unsupported\",\"maxError\":null,\"detail\":\"no such model\"}",
        "1 passed, 0 failed, 1 skipped");
  }

  @Test
  void oneFailureFailsTheWhole() {
    report.add(subject, new Verdict(Verdict.Status.FAIL, Double.POSITIVE_INFINITY, "differs \"here\""));
    assertThat(report.finish()).isFalse();
    assertThat(text.toString()).contains("\"maxError\":null", "differs \\\"here\\\"", "0 passed, 1 failed, 0 skipped");
  }
}
