package io.synfire.processor;

import io.synfire.annotations.AssemblyModel;
import io.synfire.annotations.Connect;
import io.synfire.annotations.Lag;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reports annotations that nothing would read: fields outside an annotated class, and lags of what is no connection. */
final class StrayFields {
  private final Elements elements;
  private final DiagnosticReporter reporter;

  StrayFields(Elements elements, DiagnosticReporter reporter) {
    this.elements = elements;
    this.reporter = reporter;
  }

  void report(RoundEnvironment round) {
    for (FieldKind kind : FieldKind.values()) {
      TypeElement annotation = elements.getTypeElement(kind.annotation().getCanonicalName());
      for (Element field : round.getElementsAnnotatedWith(annotation)) {
        String fact = kind.label() + " is read in classes with @AssemblyModel only; annotate " + field.getEnclosingElement().getSimpleName();
        Site.of(field, kind.annotation(), elements).filter(site -> !isWired(field)).ifPresent(site -> report(site, fact));
      }
    }
    for (Element field : round.getElementsAnnotatedWith(Lag.class)) {
      Site.of(field, Lag.class, elements)
          .filter(site -> Site.of(field, Connect.class, elements).isEmpty())
          .ifPresent(site -> report(site, "@Lag is for fields with @Connect; remove it"));
    }
  }

  private boolean isWired(Element field) {
    return Site.of(field.getEnclosingElement(), AssemblyModel.class, elements).isPresent();
  }

  private void report(Site site, String fact) {
    reporter.report(Diagnostic.of(DiagnosticKind.BAD_DECLARATION, site.name(), site.name() + ": " + fact), site);
  }
}
