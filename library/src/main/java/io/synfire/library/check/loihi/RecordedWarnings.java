package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.pes.PesError;
import io.synfire.runtime.loihi.pes.PesWarning;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells in which steps the emulator counted an overflow or a warning, in the words of the recorded emulator. A text is kept once a step, as
 * it was recorded.
 */
final class RecordedWarnings {
  private static final Map<String, String> OVERFLOWS =
      Map.of("q", "Overflow in q0", "u", "Overflow in current", "u2", "Overflow in u2");
  private static final Map<String, String> LEARNING = Map.of(
      PesWarning.TRACE_CLIPPED.text(), "Clipping synapse trace",
      PesWarning.WEIGHT_CLIPPED.text(), "Clipping learning weights",
      PesWarning.SPIKE_LOST.text(), "Synaptic trace spikes lost");

  private final Emulator emulator;
  private final Map<Long, Set<String>> texts = new LinkedHashMap<>();
  private Map<String, Long> before = Map.of();

  RecordedWarnings(Emulator emulator) {
    this.emulator = emulator;
  }

  /** Looks for what the last step added. */
  void look() {
    Map<String, Long> now = new HashMap<>();
    emulator.overflow().steps().values().forEach(quantities -> quantities.forEach((q, n) -> now.merge(OVERFLOWS.get(q), n, Long::sum)));
    emulator.warnings().values().forEach(group -> group.forEach((text, n) -> now.merge(LEARNING.get(text), n, Long::sum)));
    now.forEach((text, n) -> {
      if (n > before.getOrDefault(text, 0L)) {
        add(emulator.time(), text);
      }
    });
    before = now;
  }

  /** What was clipped when the host's errors were scaled for a step. */
  void host(long step, PesError scale, Set<PesWarning> clipped) {
    double limit = PesError.LIMIT / scale.scale();
    if (clipped.contains(PesWarning.ERROR_ABOVE)) {
      add(step, error("greater than chip max", limit));
    }
    if (clipped.contains(PesWarning.ERROR_BELOW)) {
      add(step, error("less than chip min", -limit));
    }
  }

  private static String error(String what, double limit) {
    return String.format(Locale.ROOT, "host2chip: Received PES error %s (%.2e). Consider changing `Model.pes_error_scale`.", what, limit);
  }

  private void add(long step, String text) {
    texts.computeIfAbsent(step, s -> new TreeSet<>()).add(text);
  }

  Map<Long, Set<String>> all() {
    return texts;
  }

  /** Field {@code warnings} of what is expected. */
  static Map<Long, Set<String>> expected(JsonFields expected) {
    Map<Long, Set<String>> texts = new LinkedHashMap<>();
    for (JsonNode entry : expected.array("warnings")) {
      texts.computeIfAbsent(entry.get(0).asLong(), s -> new TreeSet<>()).add(entry.get(1).asText());
    }
    return texts;
  }
}
