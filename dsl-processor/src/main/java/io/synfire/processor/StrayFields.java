package io.synfire.processor;

import io.synfire.annotations.AssemblyModel;
import io.synfire.annotations.BlockShape;
import io.synfire.annotations.Connect;
import io.synfire.annotations.Deploy;
import io.synfire.annotations.Lag;
import io.synfire.annotations.Neurons;
import io.synfire.annotations.OnHost;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.lang.annotation.Annotation;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reports annotations that nothing would read: fields outside an annotated class, and additions to what is not there, such as lags of what
 * is no connection.
 */
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
    companion(round, Lag.class, Connect.class);
    companion(round, BlockShape.class, Neurons.class);
    companion(round, OnHost.class, Neurons.class);
    for (Element type : round.getElementsAnnotatedWith(Deploy.class)) {
      Site.of(type, Deploy.class, elements)
          .filter(site -> Site.of(type, AssemblyModel.class, elements).isEmpty())
          .ifPresent(site -> report(site, "@Deploy is for classes with @AssemblyModel; add it, or remove @Deploy"));
    }
  }

  /** Reports where an annotation is not beside the one that it adds to. */
  private void companion(RoundEnvironment round, Class<? extends Annotation> annotation, Class<? extends Annotation> main) {
    for (Element field : round.getElementsAnnotatedWith(annotation)) {
      Site.of(field, annotation, elements)
          .filter(site -> Site.of(field, main, elements).isEmpty())
          .ifPresent(site -> report(site, "@" + annotation.getSimpleName() + " is for fields with @" + main.getSimpleName() + "; remove it"));
    }
  }

  private boolean isWired(Element field) {
    return Site.of(field.getEnclosingElement(), AssemblyModel.class, elements).isPresent();
  }

  private void report(Site site, String fact) {
    reporter.report(Diagnostic.of(DiagnosticKind.BAD_DECLARATION, site.name(), site.name() + ": " + fact), site);
  }
}
