package io.synfire.processor;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics as messages of javac, at the annotation member that is wrong where it can be told, else at the annotation. */
final class DiagnosticReporter {
  /** The members of annotations that a kind of fault can lie in, the likeliest first. */
  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "chip-limit", List.of("size", "chips"),
          "unknown-port", List.of("to"),
          "unknown-variable", List.of("variable", "from"),
          "decoder-without-target", List.of("target"),
          "shape-mismatch", List.of("link", "size", "shape"),
          "unit-mismatch", List.of("unit", "parameters"),
          "bad-parameter", List.of("parameters", "trainable"),
          "bad-weights", List.of("weights", "bias", "delay"));

  private final Messager messager;

  DiagnosticReporter(Messager messager) {
    this.messager = messager;
  }

  void report(Diagnostic diagnostic, Site site) {
    Kind kind = kind(diagnostic.kind().severity());
    position(diagnostic, site)
        .ifPresentOrElse(
            value -> messager.printMessage(kind, diagnostic.text(), site.element(), site.annotation(), value),
            () -> messager.printMessage(kind, diagnostic.text(), site.element(), site.annotation()));
  }

  private static Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }

  private static Optional<AnnotationValue> position(Diagnostic diagnostic, Site site) {
    if (!diagnostic.place().member().isEmpty()) {
      return site.written(diagnostic.place().member());
    }
    return quoted(diagnostic, site).or(() -> byKind(diagnostic, site));
  }

  /** The member whose text the message quotes. */
  private static Optional<AnnotationValue> quoted(Diagnostic diagnostic, Site site) {
    return site.writtenMembers().stream()
        .map(member -> site.written(member).orElseThrow())
        .filter(value -> value.getValue() instanceof String text && diagnostic.message().contains("'" + text + "'"))
        .findFirst();
  }

  private static Optional<AnnotationValue> byKind(Diagnostic diagnostic, Site site) {
    return MEMBERS.getOrDefault(diagnostic.kind().id(), List.of()).stream().flatMap(member -> site.written(member).stream()).findFirst();
  }
}
