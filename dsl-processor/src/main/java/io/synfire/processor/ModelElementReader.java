package io.synfire.processor;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.model.Integrator;
import io.synfire.model.ModelText;
import io.synfire.model.Names;
import io.synfire.model.NeuronModel;
import io.synfire.model.ParameterTypes;
import io.synfire.model.ResetGradient;
import io.synfire.units.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads neuron models from records in source or on the class path: the counterpart of {@link io.synfire.model.ModelReader}. */
final class ModelElementReader {
  private final Elements elements;

  ModelElementReader(Elements elements) {
    this.elements = elements;
  }

  /** The annotation of a model; empty if the type is none. */
  Optional<Site> site(TypeElement type) {
    return Site.of(type, NeuronModel.class, elements);
  }

  /**
   * The text of the model that a record declares.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if it is no record with the annotation, or a component is no quantity
   */
  ModelText text(TypeElement type) {
    Site site = site(type).orElseThrow(() -> bad(type, "it has no @NeuronModel annotation; add one with the equations of the model"));
    if (type.getKind() != ElementKind.RECORD) {
      throw bad(type, "a neuron model is a record, whose components are the parameters; make it one");
    }
    ModelText.Options options =
        new ModelText.Options(Integrator.valueOf(site.constant("integrator")), ResetGradient.valueOf(site.constant("resetGradient")));
    return new ModelText(
        type.getQualifiedName().toString(),
        parameters(type),
        site.string("equations"),
        site.string("threshold"),
        site.string("reset"),
        site.string("update"),
        site.string("refractory"),
        options);
  }

  private Map<String, Dimension> parameters(TypeElement type) {
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      String typeName = component.asType().toString();
      parameters.put(
          Names.snake(name),
          ParameterTypes.dimension(typeName)
              .orElseThrow(() -> bad(type, "component " + name + " has the type " + typeName + "; a parameter has one of " + ParameterTypes.names())));
    }
    return parameters;
  }

  private static RuntimeException bad(TypeElement type, String message) {
    return Faults.of(DiagnosticKind.BAD_MODEL, type.getQualifiedName().toString(), message);
  }
}
