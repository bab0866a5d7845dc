package io.synfire.runtime.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints verdicts as lines of JSON and counts them. */
final class CheckReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final Map<Verdict.Status, Integer> counts = new EnumMap<>(Verdict.Status.class);

  CheckReport(PrintWriter out) {
    this.out = out;
  }

  /** Which case a line is about; schema and id are empty where the file could not be read. */
  record Subject(String file, String id, String schema) {}

  void add(Subject subject, Verdict verdict) {
    counts.merge(verdict.status(), 1, Integer::sum);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", subject.file());
    line.put("case", subject.id());
    line.put("schema", subject.schema());
    line.put("status", verdict.status().name().toLowerCase(Locale.ROOT));
    line.put("maxError", Double.isFinite(verdict.maxError()) ? verdict.maxError() : null);
    line.put("detail", verdict.detail());
    try {
      out.println(JSON.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of text and numbers could not be written as JSON", e);
    }
  }

  /** Prints the sums and says whether nothing failed. */
  boolean finish() {
    int failed = count(Verdict.Status.FAIL);
    out.println(count(Verdict.Status.PASS) + " passed, " + failed + " failed, " + count(Verdict.Status.UNSUPPORTED) + " skipped");
    out.flush();
    return failed == 0;
  }

  private int count(Verdict.Status status) {
    return counts.getOrDefault(status, 0);
  }
}
