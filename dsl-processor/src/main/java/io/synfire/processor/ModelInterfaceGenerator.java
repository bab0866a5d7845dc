package io.synfire.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.synfire.model.ModelPort;
import io.synfire.model.ModelVariable;
import io.synfire.model.StepProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * Writes the interface {@code ClifModel} of a model {@code Clif}: a copy with another value for each parameter, and the names of its variables and
 * ports.
 */
final class ModelInterfaceGenerator {
  private final TypeElement model;
  private final StepProgram program;

  ModelInterfaceGenerator(TypeElement model, StepProgram program) {
    this.model = model;
    this.program = program;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(GeneratedName.of(model, "Model"))
            .addJavadoc("What users of the model {@link $T} need: copies with other parameter values, and the names of its variables and ports.\n", model)
            .addAnnotation(Generated.BY_PROCESSOR);
    if (GeneratedName.isPublic(model)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    Map<String, FieldSpec> constants = new LinkedHashMap<>();
    program.variables().forEach(v -> add(constants, constant(ModelVariable.class, v.name(), "Variable")));
    program.inputs().forEach(p -> add(constants, constant(ModelPort.class, p.name(), "Input port")));
    type.addFields(constants.values());
    for (RecordComponentElement component : model.getRecordComponents()) {
      type.addMethod(accessor(component));
      type.addMethod(wither(component));
    }
    return type.build();
  }

  /** Of two names that differ in case only, the first has the constant. */
  private static void add(Map<String, FieldSpec> constants, FieldSpec constant) {
    constants.putIfAbsent(constant.name(), constant);
  }

  private static FieldSpec constant(Class<?> type, String name, String what) {
    return FieldSpec.builder(type, name.toUpperCase(Locale.ROOT), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L {@code $L}.", what, name)
        .initializer("new $T($S)", type, name)
        .build();
  }

  private static MethodSpec accessor(RecordComponentElement component) {
    return MethodSpec.methodBuilder(component.getSimpleName().toString())
        .addJavadoc("The parameter {@code $L}.", component.getSimpleName())
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(TypeName.get(component.asType()))
        .build();
  }

  private MethodSpec wither(RecordComponentElement component) {
    String name = component.getSimpleName().toString();
    List<? extends RecordComponentElement> all = model.getRecordComponents();
    String arguments = all.stream().map(c -> c.equals(component) ? name : c.getSimpleName() + "()").collect(Collectors.joining(", "));
    return MethodSpec.methodBuilder("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .addJavadoc("A copy with another {@code $L}.", name)
        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
        .addParameter(ParameterSpec.builder(TypeName.get(component.asType()), name).build())
        .returns(ClassName.get(model))
        .addStatement("return new $T($L)", model, arguments)
        .build();
  }
}
