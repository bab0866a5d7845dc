package io.synfire.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.kernel.KernelGenerator;
import io.synfire.kernel.KernelRequest;
import io.synfire.kernel.KernelRequest.KernelForm;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelText;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Checks a neuron model and writes its interface and its kernel. */
final class NeuronModelStep {
  private final ModelElementReader reader;
  private final DiagnosticReporter reporter;
  private final Filer filer;

  NeuronModelStep(ModelElementReader reader, DiagnosticReporter reporter, Filer filer) {
    this.reader = reader;
    this.reporter = reporter;
    this.filer = filer;
  }

  /** Reports what is wrong with a model; if nothing is, generates. */
  void process(TypeElement type) throws IOException {
    try {
      ModelText text = reader.text(type);
      ModelInterfaceGenerator generator = new ModelInterfaceGenerator(type, ModelCompiler.compile(text));
      if (GeneratedName.isReachable(type)) {
        JavaFile.builder(ClassName.get(type).packageName(), generator.type().toBuilder().addOriginatingElement(type).build())
            .skipJavaLangImports(true)
            .build()
            .writeTo(filer);
        kernel(type, text);
      }
    } catch (DiagnosticException wrong) {
      Site site = reader.site(type).orElseThrow(() -> new IllegalStateException(type + " lost its annotation", wrong));
      for (Diagnostic diagnostic : wrong.diagnostics()) {
        reporter.report(diagnostic, site);
      }
    }
  }

  /** The run time looks the kernel up beside the record, under the name of {@link GeneratedName}. */
  private void kernel(TypeElement type, ModelText text) throws IOException {
    Optional<KernelGenerator> generator = ServiceLoader.load(KernelGenerator.class, getClass().getClassLoader()).findFirst();
    if (generator.isEmpty()) {
      return;
    }
    String name = GeneratedName.of(type, "Kernel").canonicalName();
    String source = generator.get().generate(new KernelRequest(text, name, Set.of(), Set.of(), Optional.empty(), KernelForm.PLAIN));
    try (Writer out = filer.createSourceFile(name, type).openWriter()) {
      out.write(source);
    }
  }
}
