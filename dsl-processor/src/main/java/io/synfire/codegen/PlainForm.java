package io.synfire.codegen;

import com.palantir.javapoet.CodeBlock;
import io.synfire.codegen.StepLoop.Mode;
import io.synfire.kernel.Elementary;
import io.synfire.model.StepProgram.Assignment;

/** A loop over one neuron at a time: the reference. */
final class PlainForm implements Form {
  private final SymbolNames names;
  private final PlainExpressions expressions;

  PlainForm(SymbolNames names) {
    this.names = names;
    this.expressions = new PlainExpressions(names);
  }

  @Override
  public CodeBlock begin() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock end(String method) {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock loop() {
    return CodeBlock.of("for (int n = from; n < to; n++)");
  }

  @Override
  public CodeBlock uniform(String name, int slot) {
    return CodeBlock.of("final float $L = b.coefficient[$L];\n", name, slot);
  }

  @Override
  public CodeBlock load(String name, String array) {
    return CodeBlock.of("final float $L = $L[n];\n", name, array);
  }

  @Override
  public CodeBlock assign(Assignment a) {
    return CodeBlock.of("final float $L = $L;\n", names.of(a.target()), expressions.value(a.value()));
  }

  @Override
  public CodeBlock clear(String array) {
    return CodeBlock.of("$L[n] = 0f;\n", array);
  }

  @Override
  public CodeBlock store(String array, String value, Mode mode) {
    return switch (mode) {
      case SET -> CodeBlock.of("$L[n] = $L;\n", array, value);
      case SET_STATE -> CodeBlock.of("$L[n] = $T.normal($L);\n", array, Elementary.class, value);
      case ADD -> CodeBlock.of("$L[n] += $L;\n", array, value);
    };
  }

  @Override
  public CodeBlock call(String function, String array) {
    return CodeBlock.of("b.$1L($2L, from, to);\n", function, array);
  }
}
