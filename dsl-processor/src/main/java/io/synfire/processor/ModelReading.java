package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.UnitName;
import io.synfire.model.ModelText;
import io.synfire.model.Names;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.processor.Instances.Instance;
import io.synfire.passes.GroupProblems;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads the model of a group: by class or instance, with the parameters that differ. */
final class ModelReading {
  private final Instances instances;
  private final ModelElementReader models;

  ModelReading(Instances instances, ModelElementReader models) {
    this.instances = instances;
    this.models = models;
  }

  GroupModel read(Site site, Draft draft) {
    Instance instance = instances.of(site, "model", Record.class);
    ModelText text = models.text(instance.type());
    Map<String, Quantity> values = new LinkedHashMap<>();
    text.parameters().forEach((name, dimension) -> values.put(name, QuantityTypes.one(dimension)));
    Map<String, CodeBlock> changes = new LinkedHashMap<>();
    for (String parameter : site.strings("parameters")) {
      change(site, text, parameter, changes);
    }
    CodeBlock code = changes.isEmpty() ? instance.code() : changed(site, instance, changes, draft);
    return new GroupModel(new NeuronModelDefinition(text, values), code);
  }

  private static void change(Site site, ModelText text, String parameter, Map<String, CodeBlock> changes) {
    WrittenAssignment written = WrittenAssignment.of(site, parameter, "parameter", "tau_m = 8 ms");
    String name = written.name();
    WrittenQuantity value = written.value();
    Dimension wanted = text.parameters().get(name);
    String model = text.name().substring(text.name().lastIndexOf('.') + 1);
    if (wanted == null) {
      throw new DiagnosticException(List.of(GroupProblems.unknownParameter(site.name(), text, name)));
    }
    if (!wanted.equals(value.dimension())) {
      throw Faults.of(
          DiagnosticKind.UNIT_MISMATCH, site.name(),
          "parameter " + name + " of " + model + " is in " + UnitName.of(wanted) + ", but '" + parameter + "' gives " + UnitName.of(value.dimension()));
    }
    changes.put(name, value.code());
  }

  /** The model with other values, by a method of its own where some are kept. */
  private static CodeBlock changed(Site site, Instance instance, Map<String, CodeBlock> changes, Draft draft) {
    TypeElement type = instance.type();
    CodeBlock arguments =
        type.getRecordComponents().stream()
            .map(c -> c.getSimpleName().toString())
            .map(c -> changes.getOrDefault(Names.snake(c), CodeBlock.of("usual.$N()", c)))
            .collect(CodeBlock.joining(", "));
    if (changes.size() == type.getRecordComponents().size()) {
      return CodeBlock.of("new $T($L)", type, arguments);
    }
    draft.methods.add(
        MethodSpec.methodBuilder(site.name() + "Model")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.get(type.asType()))
            .addStatement("$T usual = $L", type, instance.code())
            .addStatement("return new $T($L)", type, arguments)
            .build());
    return CodeBlock.of("$LModel()", site.name());
  }

  /**
   * The model of a group.
   *
   * @param definition the model; its values are stand-ins
   * @param code the Java expression that makes it
   */
  record GroupModel(NeuronModelDefinition definition, CodeBlock code) {}
}
