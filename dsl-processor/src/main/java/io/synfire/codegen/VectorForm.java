package io.synfire.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.synfire.codegen.StepLoop.Mode;
import io.synfire.equations.ExprPrinter;
import io.synfire.kernel.Elementary;
import io.synfire.model.AdjointProgram;
import io.synfire.model.StepProgram.Assignment;

/** A loop over one vector of neurons at a time. What does not fill a vector is left to the plain form. */
final class VectorForm implements Form {
  /** What to append to the name of a method for the one that does the rest of its neurons in plain form. */
  static final String REST = "Rest";

  private static final ClassName ELEMENTARY = ClassName.get("io.synfire.runtime.kernels", "VectorElementary");
  static final ClassName VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");
  private static final TypeName MASK = ParameterizedTypeName.get(ClassName.get("jdk.incubator.vector", "VectorMask"), TypeName.FLOAT.box());

  private final SymbolNames names;
  private final VectorExpressions expressions;

  VectorForm(SymbolNames names) {
    this.names = names;
    this.expressions = new VectorExpressions(names);
  }

  @Override
  public CodeBlock begin() {
    return CodeBlock.of("final int bound = from + SPECIES.loopBound(to - from);\n");
  }

  @Override
  public CodeBlock end(String method) {
    return CodeBlock.of("$L$L(b, bound, to);\n", method, REST);
  }

  @Override
  public CodeBlock loop() {
    return CodeBlock.of("for (int n = from; n < bound; n += LANES)");
  }

  @Override
  public CodeBlock uniform(String name, int slot) {
    return CodeBlock.of("final $1T $2L = $1T.broadcast(SPECIES, b.coefficient[$3L]);\n", VECTOR, name, slot);
  }

  @Override
  public CodeBlock load(String name, String array) {
    return CodeBlock.of("final $1T $2L = $1T.fromArray(SPECIES, $3L, n);\n", VECTOR, name, array);
  }

  @Override
  public CodeBlock assign(Assignment a) {
    CodeBlock.Builder code = CodeBlock.builder().add("// $L = $L\n", a.target(), ExprPrinter.print(a.value()));
    if (!expressions.isTruth(a.value())) {
      return code.add("final $T $L = $L;\n", VECTOR, names.of(a.target()), expressions.value(a.value())).build();
    }
    String mask = names.mask(a.target());
    code.add("final $T $L = $L;\n", MASK, mask, expressions.mask(a.value()));
    code.add("final $T $L = $L;\n", VECTOR, names.of(a.target()), VectorExpressions.bit(CodeBlock.of("$L", mask)));
    expressions.declareMask(a.target());
    return code.build();
  }

  @Override
  public CodeBlock clear(String array) {
    return CodeBlock.of("$T.zero(SPECIES).intoArray($L, n);\n", VECTOR, array);
  }

  @Override
  public CodeBlock store(String array, String value, Mode mode) {
    return switch (mode) {
      case SET -> CodeBlock.of("$L.intoArray($L, n);\n", value, array);
      case SET_STATE ->
          CodeBlock.of("$1L.blend(0f, $1L.abs().compare($2T.LT, $3T.TINY)).intoArray($4L, n);\n", value, VectorExpressions.OPERATORS, Elementary.class, array);
      case ADD -> CodeBlock.of("$1T.fromArray(SPECIES, $2L, n).add($3L).intoArray($2L, n);\n", VECTOR, array, value);
    };
  }

  @Override
  public CodeBlock call(String function, String array) {
    return function.equals(AdjointProgram.SURROGATE)
        ? CodeBlock.of("b.surrogate($L, from, bound);\n", array)
        : CodeBlock.of("$T.$L($L, from, bound);\n", ELEMENTARY, function, array);
  }
}
