package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads neuron models from annotated records, at run time. */
public final class ModelReader {
  private ModelReader() {}

  /**
   * The model that a record is, with the values of its components.
   *
   * @throws DiagnosticException if its class is not a model, see {@link #text}
   */
  public static NeuronModelDefinition read(Record model) {
    ModelText text = text(model.getClass());
    Map<String, Quantity> values = new LinkedHashMap<>();
    for (RecordComponent component : model.getClass().getRecordComponents()) {
      values.put(Names.snake(component.getName()), value(model, component));
    }
    return new NeuronModelDefinition(text, values);
  }

  private static Quantity value(Record model, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return (Quantity) component.getAccessor().invoke(model);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw bad(model.getClass(), "component " + component.getName() + " cannot be read (" + e + "); declare the record public, in an exported package");
    }
  }

  /**
   * The text of the model that an annotated record class declares.
   *
   * @throws DiagnosticException if the class has no {@link NeuronModel}, or a component that is no quantity of io.synfire.units
   */
  public static ModelText text(Class<? extends Record> type) {
    NeuronModel model = type.getAnnotation(NeuronModel.class);
    if (model == null) {
      throw bad(type, "it has no @NeuronModel annotation; add one with the equations of the model");
    }
    Map<String, Dimension> parameters = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      parameters.put(Names.snake(component.getName()), dimension(type, component));
    }
    ModelText.Options options = new ModelText.Options(model.integrator(), model.resetGradient());
    return new ModelText(
        name(type), parameters, model.equations(), model.threshold(), model.reset(), model.update(), model.refractory(), options);
  }

  private static Dimension dimension(Class<?> type, RecordComponent component) {
    String found = component.getType().getName();
    return ParameterTypes.dimension(found)
        .orElseThrow(() -> bad(type, "component " + component.getName() + " has the type " + found + "; a parameter has one of " + ParameterTypes.names()));
  }

  private static String name(Class<?> type) {
    return Objects.requireNonNullElse(type.getCanonicalName(), type.getName());
  }

  private static DiagnosticException bad(Class<?> type, String message) {
    return new DiagnosticException(List.of(Diagnostic.of(DiagnosticKind.BAD_MODEL, name(type), name(type) + ": " + message)));
  }
}
