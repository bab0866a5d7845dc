package io.synfire.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Arithmetic;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Expressions as chains of Vector-API calls, with the operations of {@link PlainExpressions} in the same order. */
final class VectorExpressions {
  static final ClassName OPERATORS = ClassName.get("jdk.incubator.vector", "VectorOperators");

  private final SymbolNames names;
  private final Set<String> masks = new HashSet<>();

  VectorExpressions(SymbolNames names) {
    this.names = names;
  }

  /** Says that a symbol has been declared as a mask too. */
  void declareMask(String symbol) {
    masks.add(symbol);
  }

  /** Whether an expression is best computed as a mask: it is 0 or 1 by its form. */
  boolean isTruth(Expr expr) {
    return switch (expr) {
      case Expr.Compare c -> true;
      case Expr.Symbol s -> masks.contains(s.name());
      case Expr.Choose c -> isTruthOrBit(c.then()) && isTruthOrBit(c.otherwise()) && (isTruth(c.then()) || isTruth(c.otherwise()));
      case Expr.Binary b -> b.op() == Arithmetic.MULTIPLY && isTruth(b.left()) && isTruth(b.right());
      default -> false;
    };
  }

  private boolean isTruthOrBit(Expr expr) {
    return isTruth(expr) || FloatLiteral.is(expr, 0) || FloatLiteral.is(expr, 1);
  }

  /** The expression as a {@code VectorMask<Float>}: set where it is not 0. */
  CodeBlock mask(Expr expr) {
    return switch (expr) {
      case Expr.Compare c -> comparison(c.left(), operator(c.op()), c.right());
      case Expr.Symbol s when masks.contains(s.name()) -> CodeBlock.of("$L", names.mask(s.name()));
      case Expr.Choose c when isTruth(c) -> maskOf(c);
      case Expr.Binary b when isTruth(b) -> CodeBlock.of("$L.and($L)", mask(b.left()), mask(b.right()));
      default -> CodeBlock.of("$L.compare($T.NE, 0f)", value(expr), OPERATORS);
    };
  }

  private CodeBlock comparison(Expr left, String operator, Expr right) {
    return CodeBlock.of("$L.compare($T.$L, $L)", value(left), OPERATORS, operator, argument(right));
  }

  private CodeBlock maskOf(Expr.Choose c) {
    CodeBlock condition = mask(c.condition());
    if (FloatLiteral.is(c.then(), 0)) {
      return CodeBlock.of("$L.andNot($L)", mask(c.otherwise()), condition);
    }
    if (FloatLiteral.is(c.then(), 1)) {
      return CodeBlock.of("$L.or($L)", condition, mask(c.otherwise()));
    }
    if (FloatLiteral.is(c.otherwise(), 0)) {
      return CodeBlock.of("$L.and($L)", condition, mask(c.then()));
    }
    if (FloatLiteral.is(c.otherwise(), 1)) {
      return CodeBlock.of("$L.or($L.not())", mask(c.then()), condition);
    }
    return CodeBlock.of("$1L.and($2L).or($3L.andNot($2L))", mask(c.then()), condition, mask(c.otherwise()));
  }

  private static String operator(Expr.Relation relation) {
    return switch (relation) {
      case LESS -> "LT";
      case LESS_OR_EQUAL -> "LE";
      case GREATER -> "GT";
      case GREATER_OR_EQUAL -> "GE";
    };
  }

  /** The expression as a {@code FloatVector}. */
  CodeBlock value(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> CodeBlock.of("$T.broadcast(SPECIES, $L)", VectorForm.VECTOR, FloatLiteral.of(l.si()));
      case Expr.Symbol s -> CodeBlock.of("$L", names.of(s.name()));
      case Expr.Negate n -> CodeBlock.of("$L.neg()", value(n.of()));
      case Expr.Binary b -> binary(b);
      case Expr.Call c -> call(c);
      case Expr.Choose c when !isTruth(c) ->
          CodeBlock.of("$L.blend($L, $L)", value(c.otherwise()), argument(c.then()), mask(c.condition()));
      case Expr.Choose c -> bit(mask(c));
      case Expr.Compare c -> bit(mask(c));
    };
  }

  /** 1 where a mask is set, 0 elsewhere. */
  static CodeBlock bit(CodeBlock mask) {
    return CodeBlock.of("$T.zero(SPECIES).blend(1f, $L)", VectorForm.VECTOR, mask);
  }

  private CodeBlock argument(Expr expr) {
    return expr instanceof Expr.Literal l ? CodeBlock.of("$L", FloatLiteral.of(l.si())) : value(expr);
  }

  private CodeBlock binary(Expr.Binary b) {
    return switch (b.op()) {
      case ADD -> commuting(b, "add");
      case MULTIPLY -> commuting(b, "mul");
      case SUBTRACT -> CodeBlock.of("$L.sub($L)", value(b.left()), argument(b.right()));
      case DIVIDE -> CodeBlock.of("$L.div($L)", value(b.left()), argument(b.right()));
      case POWER -> throw new IllegalStateException("a power is not a matter of one vector operation");
    };
  }

  /** A literal goes to the right, where it needs no vector of its own. */
  private CodeBlock commuting(Expr.Binary b, String operation) {
    boolean swap = b.left() instanceof Expr.Literal;
    return CodeBlock.of("$L.$L($L)", value(swap ? b.right() : b.left()), operation, argument(swap ? b.left() : b.right()));
  }

  private CodeBlock call(Expr.Call c) {
    String name = c.function().name().toLowerCase(Locale.ROOT);
    CodeBlock x = value(c.arguments().getFirst());
    return switch (c.function()) {
      case SQRT, ABS -> CodeBlock.of("$L.$L()", x, name);
      case MIN, MAX -> CodeBlock.of("$L.$L($L)", x, name, argument(c.arguments().get(1)));
      case EXP, LOG, SIN, COS, TANH, SIGMOID, SIGN, ROUND -> throw new IllegalStateException(name + " is not a matter of one vector operation");
    };
  }
}
