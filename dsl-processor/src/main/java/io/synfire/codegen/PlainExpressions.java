package io.synfire.codegen;

import com.palantir.javapoet.CodeBlock;
import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Arithmetic;
import io.synfire.equations.ExprPrinter;
import io.synfire.kernel.Elementary;
import java.util.Locale;

/** Expressions as Java expressions of type {@code float}, in the order in which they are written. */
final class PlainExpressions {
  private static final int CHOICE = 0;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int SIGN = 4;
  private static final int ATOM = 5;

  private final SymbolNames names;

  PlainExpressions(SymbolNames names) {
    this.names = names;
  }

  CodeBlock value(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> CodeBlock.of("$L", FloatLiteral.of(l.si()));
      case Expr.Symbol s -> CodeBlock.of("$L", names.of(s.name()));
      case Expr.Negate n -> CodeBlock.of("-$L", within(n.of(), ATOM));
      case Expr.Binary b -> binary(b);
      case Expr.Compare c -> CodeBlock.of("$L ? 1f : 0f", comparison(c));
      case Expr.Choose c -> CodeBlock.of("$L ? $L : $L", condition(c.condition()), value(c.then()), value(c.otherwise()));
      case Expr.Call c -> call(c);
    };
  }

  private CodeBlock condition(Expr expr) {
    return expr instanceof Expr.Compare c ? comparison(c) : CodeBlock.of("$L != 0f", within(expr, SUM));
  }

  private CodeBlock comparison(Expr.Compare c) {
    return CodeBlock.of("$L $L $L", within(c.left(), SUM), ExprPrinter.relation(c.op()), within(c.right(), SUM));
  }

  private CodeBlock binary(Expr.Binary b) {
    return switch (b.op()) {
      case ADD -> CodeBlock.of("$L + $L", within(b.left(), SUM), within(b.right(), PRODUCT));
      case SUBTRACT -> CodeBlock.of("$L - $L", within(b.left(), SUM), within(b.right(), PRODUCT));
      case MULTIPLY -> CodeBlock.of("$L * $L", within(b.left(), PRODUCT), within(b.right(), SIGN));
      case DIVIDE -> CodeBlock.of("$L / $L", within(b.left(), PRODUCT), within(b.right(), SIGN));
      case POWER -> throw new IllegalStateException("a power is not a matter of one operation");
    };
  }

  private static int binding(Expr expr) {
    return switch (expr) {
      case Expr.Choose c -> CHOICE;
      case Expr.Compare c -> CHOICE;
      case Expr.Binary b when b.op() == Arithmetic.ADD || b.op() == Arithmetic.SUBTRACT -> SUM;
      case Expr.Binary b -> PRODUCT;
      case Expr.Negate n -> SIGN;
      case Expr.Literal l when FloatLiteral.of(l.si()).startsWith("-") -> SIGN;
      case Expr.Call c when c.function() == Expr.Function.SQRT -> SIGN;
      default -> ATOM;
    };
  }

  private CodeBlock within(Expr expr, int atLeast) {
    return binding(expr) < atLeast ? CodeBlock.of("($L)", value(expr)) : value(expr);
  }

  private CodeBlock call(Expr.Call c) {
    String name = c.function().name().toLowerCase(Locale.ROOT);
    CodeBlock arguments = c.arguments().stream().map(this::value).collect(CodeBlock.joining(", "));
    return switch (c.function()) {
      case SQRT -> CodeBlock.of("(float) Math.sqrt($L)", arguments);
      case ABS, MIN, MAX -> CodeBlock.of("Math.$L($L)", name, arguments);
      case EXP, LOG, SIN, COS, TANH, SIGMOID -> CodeBlock.of("$T.$L($L)", Elementary.class, name, arguments);
      case SIGN, ROUND -> throw new IllegalStateException(name + " is not a matter of one operation");
    };
  }
}
