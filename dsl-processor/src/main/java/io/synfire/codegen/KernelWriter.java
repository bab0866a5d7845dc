package io.synfire.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.KernelRequest;
import io.synfire.kernel.KernelRequest.KernelForm;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class of one kernel. */
final class KernelWriter {
  private final KernelRequest request;
  private final KernelPlan plan;
  private final boolean vector;

  KernelWriter(KernelRequest request, KernelPlan plan) {
    this.request = request;
    this.plan = plan;
    this.vector = request.form() == KernelForm.VECTOR;
  }

  String source() {
    int dot = request.className().lastIndexOf('.');
    ClassName name = ClassName.get(request.className().substring(0, Math.max(dot, 0)), request.className().substring(dot + 1));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(NeuronKernel.class)
            .addJavadoc("$L", KernelDescription.of(request, plan))
            .addField(layoutField());
    if (vector) {
      addSpecies(type);
    }
    type.addMethod(implementation("layout").returns(KernelLayout.class).addStatement("return LAYOUT").build());
    addMethods(type, new StepLoops(plan, request.surrogate(), vector), vector ? VectorForm::new : PlainForm::new, "");
    if (vector) {
      addMethods(type, new StepLoops(plan, request.surrogate(), false), PlainForm::new, VectorForm.REST);
    }
    return JavaFile.builder(name.packageName(), type.build()).indent("  ").skipJavaLangImports(true).build().toString();
  }

  private FieldSpec layoutField() {
    KernelLayout layout = plan.layout();
    CodeBlock lists =
        Stream.of(layout.variables(), layout.inputs(), layout.coefficients(), layout.perNeuron(), layout.trainable(), layout.tape())
            .map(KernelWriter::listOf)
            .collect(CodeBlock.joining(",\n"));
    return FieldSpec.builder(KernelLayout.class, "LAYOUT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T(\n$>$>$L$<$<)", KernelLayout.class, lists)
        .build();
  }

  private static CodeBlock listOf(List<String> names) {
    return CodeBlock.of("$T.of($L)", List.class, names.stream().map(n -> CodeBlock.of("$S", n)).collect(CodeBlock.joining(", ")));
  }

  private static void addSpecies(TypeSpec.Builder type) {
    TypeName species = ParameterizedTypeName.get(ClassName.get("jdk.incubator.vector", "VectorSpecies"), TypeName.FLOAT.box());
    type.addField(
        FieldSpec.builder(species, "SPECIES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.SPECIES_PREFERRED", VectorForm.VECTOR)
            .build());
    type.addField(FieldSpec.builder(int.class, "LANES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer("SPECIES.length()").build());
  }

  private static MethodSpec.Builder implementation(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
  }

  private static void addMethods(TypeSpec.Builder type, StepLoops loops, Function<SymbolNames, Form> form, String suffix) {
    type.addMethod(method("forward", suffix, loops.forward(), form));
    type.addMethod(method("forwardTaped", suffix, loops.forwardTaped(), form));
    type.addMethod(method("backward", suffix, loops.backward(), form));
  }

  private static MethodSpec method(String name, String suffix, List<StepLoop> loops, Function<SymbolNames, Form> form) {
    MethodSpec.Builder method =
        suffix.isEmpty() ? implementation(name) : MethodSpec.methodBuilder(name + suffix).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    return method
        .addParameter(StepBuffers.class, "b")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addCode(new MethodBody(loops, form).code(name))
        .build();
  }
}
