package io.synfire.processor;

import io.synfire.annotations.AssemblyModel;
import io.synfire.model.NeuronModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The annotation processor. Neuron models are handled in the round in which they appear; an annotated class waits while an annotation in it refers to a
 * class that another processor has yet to write.
 */
public final class SynfireProcessor extends AbstractProcessor {
  private final Set<String> models = new LinkedHashSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private NeuronModelStep modelStep;
  private AssemblyStep assemblyStep;
  private StrayFields strayFields;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    DiagnosticReporter reporter = new DiagnosticReporter(environment.getMessager());
    ModelElementReader reader = new ModelElementReader(environment.getElementUtils());
    modelStep = new NeuronModelStep(reader, reporter, environment.getFiler());
    assemblyStep = new AssemblyStep(new AssemblyReader(environment, reader), reporter, environment.getFiler());
    strayFields = new StrayFields(environment.getElementUtils(), reporter);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(NeuronModel.class.getCanonicalName(), AssemblyModel.class.getPackageName() + ".*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(NeuronModel.class))) {
        models.add(type.getQualifiedName().toString());
        modelStep.process(type);
      }
      ElementFilter.typesIn(round.getElementsAnnotatedWith(AssemblyModel.class)).forEach(type -> waiting.add(type.getQualifiedName().toString()));
      strayFields.report(round);
      assemblies();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  private void assemblies() throws IOException {
    for (String name : List.copyOf(waiting)) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (!assemblyStep.isUnresolved(type)) {
        waiting.remove(name);
        assemblyStep.process(type, models);
      }
    }
  }
}
