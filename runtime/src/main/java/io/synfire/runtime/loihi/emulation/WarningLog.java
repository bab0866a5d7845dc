package io.synfire.runtime.loihi.emulation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts, for every synapse group and text, the steps in which learning warned. */
final class WarningLog {
  private final Map<String, Map<String, Steps>> groups = new LinkedHashMap<>();

  private static final class Steps {
    private long count;
    private long last;
  }

  void warn(String label, String text, long step) {
    Steps steps = groups.computeIfAbsent(label, l -> new LinkedHashMap<>()).computeIfAbsent(text, t -> new Steps());
    steps.count += steps.last == step ? 0 : 1;
    steps.last = step;
  }

  Map<String, Map<String, Long>> counts() {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    groups.forEach((label, texts) -> {
      Map<String, Long> each = new LinkedHashMap<>();
      texts.forEach((text, steps) -> each.put(text, steps.count));
      counts.put(label, each);
    });
    return counts;
  }

  void clear() {
    groups.clear();
  }
}
