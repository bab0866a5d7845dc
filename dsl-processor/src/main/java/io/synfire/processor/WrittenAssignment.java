package io.synfire.processor;

import io.synfire.diagnostics.DiagnosticKind;

/**
 * A quantity with a name, written in an annotation: {@code "tau_m = 8 ms"}.
 *
 * @param name the name
 * @param value the quantity
 */
record WrittenAssignment(String name, WrittenQuantity value) {
  /**
   * Reads one.
   *
   * @param what what it names, for messages
   * @param example how one is written
   */
  static WrittenAssignment of(Site site, String text, String what, String example) {
    int equals = text.indexOf('=');
    return WrittenQuantity.of(text.substring(equals + 1))
        .filter(v -> equals > 0)
        .map(v -> new WrittenAssignment(text.substring(0, equals).strip(), v))
        .orElseThrow(() -> Faults.of(DiagnosticKind.BAD_PARAMETER, site.name(), "'" + text + "' is no " + what + " with a value; write \"" + example + "\""));
  }
}
