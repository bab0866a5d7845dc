package io.synfire.equations;

import io.synfire.units.Dimension;
import java.util.List;

/** An expression of the equation language: a pure function of named symbols. Conditions are expressions with the values 1 and 0. */
public sealed interface Expr {

  /**
   * A number with its unit already applied.
   *
   * @param si value in SI units
   * @param dimension its dimension
   */
  record Literal(double si, Dimension dimension) implements Expr {}

  /**
   * A variable, parameter, input port, {@code dt} or {@code spike}.
   *
   * @param name as written, in snake case
   */
  record Symbol(String name) implements Expr {}

  /**
   * Arithmetic on two operands.
   *
   * @param op the operation
   * @param left left operand
   * @param right right operand
   */
  record Binary(Arithmetic op, Expr left, Expr right) implements Expr {}

  /**
   * Negation.
   *
   * @param of the operand
   */
  record Negate(Expr of) implements Expr {}

  /**
   * A comparison: 1 where it holds, 0 elsewhere.
   *
   * @param op the relation
   * @param left left operand
   * @param right right operand
   */
  record Compare(Relation op, Expr left, Expr right) implements Expr {}

  /**
   * A built-in function of one or two arguments.
   *
   * @param function which one
   * @param arguments as many as {@link Function#arity()} says
   */
  record Call(Function function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code condition ? then : otherwise}.
   *
   * @param condition a comparison, or a product, sum or negation of such
   * @param then value where the condition is not 0
   * @param otherwise value elsewhere
   */
  record Choose(Expr condition, Expr then, Expr otherwise) implements Expr {}

  /** Arithmetic operations. {@code POWER} takes a literal exponent, or dimensionless operands. */
  enum Arithmetic {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER
  }

  /** Relations between two operands of one dimension. */
  enum Relation {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  /** Built-in functions. */
  enum Function {
    EXP(1),
    LOG(1),
    SQRT(1),
    ABS(1),
    SIN(1),
    COS(1),
    TANH(1),
    SIGMOID(1),
    SIGN(1),
    /** To the nearest whole number, half to even. */
    ROUND(1),
    MIN(2),
    MAX(2);

    private final int arity;

    Function(int arity) {
      this.arity = arity;
    }

    /** Number of arguments. */
    public int arity() {
      return arity;
    }
  }
}
