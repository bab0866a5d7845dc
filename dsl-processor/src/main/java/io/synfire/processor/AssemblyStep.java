package io.synfire.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.passes.Lags;
import io.synfire.passes.NetworkCheck;
import io.synfire.processor.AssemblyReader.AnnotatedField;
import io.synfire.processor.AssemblyReader.Declaration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Checks an annotated class and writes its wiring. */
final class AssemblyStep {
  private final AssemblyReader reader;
  private final DiagnosticReporter reporter;
  private final Filer filer;

  AssemblyStep(AssemblyReader reader, DiagnosticReporter reporter, Filer filer) {
    this.reader = reader;
    this.reporter = reporter;
    this.filer = filer;
  }

  /** Whether a field of the class, or its annotation, refers to a class that does not exist, or not yet. */
  boolean isUnresolved(TypeElement type) {
    return reader.fields(type).stream().map(AnnotatedField::site).anyMatch(site -> site.isUnresolved() || site.element().asType().getKind() == TypeKind.ERROR);
  }

  /**
   * Reports what is wrong with a class; if nothing is, generates.
   *
   * @param type the class
   * @param models names of the models whose own faults are reported at them
   */
  void process(TypeElement type, Set<String> models) throws IOException {
    Declaration declaration = reader.read(type);
    List<Diagnostic> problems = new ArrayList<>(declaration.draft().problems);
    NetworkCheck.check(declaration.network()).stream().filter(d -> !isConsequence(d, declaration.draft())).forEach(problems::add);
    problems.addAll(Lags.notes(declaration.network()));
    if (problems.stream().noneMatch(Diagnostic::isError)) {
      problems.addAll(declaration.draft().placement.check(declaration.network()));
    }
    Site site = reader.site(type).orElseThrow(() -> new IllegalStateException(type + " lost its annotation"));
    problems.stream().filter(d -> !models.contains(d.subject())).forEach(d -> reporter.report(d, declaration.site(d).orElse(site)));
    if (problems.stream().noneMatch(Diagnostic::isError)) {
      JavaFile.builder(ClassName.get(type).packageName(), new WiringGenerator(declaration).type()).skipJavaLangImports(true).build().writeTo(filer);
    }
  }

  /** Whether a problem may be due to a field that could not be read. */
  private static boolean isConsequence(Diagnostic diagnostic, Draft draft) {
    boolean namesUnread = draft.problems.stream().anyMatch(p -> diagnostic.message().contains("'" + p.subject() + "'"));
    return namesUnread && diagnostic.kind() == DiagnosticKind.UNKNOWN_NAME || !draft.problems.isEmpty() && diagnostic.kind() == DiagnosticKind.UNCONNECTED_PORT;
  }
}
