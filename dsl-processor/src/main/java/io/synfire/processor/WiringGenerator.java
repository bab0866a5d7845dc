package io.synfire.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Deployment;
import io.synfire.passes.Lags;
import io.synfire.processor.AssemblyReader.Declaration;
import io.synfire.processor.Draft.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that assigns the annotated fields of a network, with the lag of every connection. */
final class WiringGenerator {
  private final Declaration declaration;

  WiringGenerator(Declaration declaration) {
    this.declaration = declaration;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(GeneratedName.of(declaration.type(), "Wiring"))
            .addJavadoc("Wires {@link $T} as its annotations say.\n", declaration.type())
            .addAnnotation(Generated.BY_PROCESSOR)
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(wire())
            .addMethods(declaration.draft().methods)
            .addOriginatingElement(declaration.type());
    declaration.draft().placement.code().ifPresent(code -> type.addMethod(deployment(code)));
    return type.build();
  }

  private static MethodSpec deployment(CodeBlock code) {
    return MethodSpec.methodBuilder("deployment")
        .addJavadoc("How the network is laid out on chips.")
        .addModifiers(Modifier.STATIC)
        .returns(Deployment.class)
        .addStatement("return $L", code)
        .build();
  }

  private MethodSpec wire() {
    Map<String, Integer> lags = lags();
    MethodSpec.Builder wire =
        MethodSpec.methodBuilder("wire")
            .addJavadoc("Assigns the annotated fields. Lags are in time steps, as the lag policy gives them.")
            .addModifiers(Modifier.STATIC)
            .addParameter(ClassName.get(declaration.type()), "net")
            .addStatement("net.lagPolicy($T.$L)", declaration.network().lagPolicy().getDeclaringClass(), declaration.network().lagPolicy());
    for (Statement statement : declaration.draft().statements) {
      wire.addStatement("$L$L", statement.code(), lag(statement.field(), lags));
    }
    declaration.draft().placement.code().ifPresent(code -> wire.addStatement("net.deploy(deployment())"));
    return wire.build();
  }

  /** Where the bundles of a connection between assemblies get different lags, these are left to the policy, which gives the same at run time. */
  private CodeBlock lag(String field, Map<String, Integer> lags) {
    List<Integer> steps = declaration.draft().bundles(field).stream().map(lags::get).distinct().toList();
    return steps.size() == 1 ? CodeBlock.of(".lag($L)", steps.getFirst()) : CodeBlock.of("");
  }

  private Map<String, Integer> lags() {
    List<ConnectionDefinition> connections = declaration.network().connections();
    List<Integer> steps = Lags.of(declaration.network());
    Map<String, Integer> lags = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      lags.put(connections.get(i).id(), steps.get(i));
    }
    return lags;
  }
}
