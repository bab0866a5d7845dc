package io.synfire.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes the model {@code net.Late} in the first round. */
@SupportedAnnotationTypes("*")
final class LateModel extends AbstractProcessor {
  private boolean written;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (written) {
      return false;
    }
    written = true;
    try (Writer out = processingEnv.getFiler().createSourceFile("net.Late").openWriter()) {
      out.write("package net;\n@io.synfire.model.NeuronModel(equations = \"input i : 1\\nv = i : 1\", threshold = \"v > 1\")\npublic record Late() {}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }
}
