package io.synfire.runtime.loihi.microcode;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.equations.ExprPrinter;
import io.synfire.equations.Traversal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compiles expressions to registers that hold them at a given scale, or to masks. */
final class ExpressionCompiler {
  private static final double BIT = 1L << 20;

  /** A value of the width of a state may be taken to a scale finer by this, and still be added to others. */
  private static final double MOST_REFINED = 16;

  private final String model;
  private final ProgramWriter writer;
  private final Map<String, double[]> coefficients;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> ports = new HashSet<>();
  private final Terms terms = new Terms(this);
  private final Scaling scaling;
  private final Masks masks;

  ExpressionCompiler(String model, ProgramWriter writer, Map<String, double[]> coefficients, int coefficientBits) {
    this.model = model;
    this.writer = writer;
    this.coefficients = coefficients;
    this.scaling = new Scaling(model, writer, coefficientBits);
    this.masks = new Masks(this, writer, scaling);
  }

  /** What an input port stands for. */
  void definePort(String port, Value value) {
    ports.add(port);
    values.put(port, value);
  }

  /** What a symbol stands for from here on. */
  void define(String symbol, Value value) {
    values.put(symbol, value);
  }

  Value value(String symbol) {
    return values.get(symbol);
  }

  List<CoefficientRounding> roundings() {
    return scaling.roundings();
  }

  /** Whether an expression depends on parameters only. */
  boolean isConstant(Expr expr) {
    return Traversal.symbols(expr).stream().allMatch(coefficients::containsKey);
  }

  Constant constant(Expr expr) {
    int length = Traversal.symbols(expr).stream().mapToInt(s -> coefficients.get(s).length).max().orElse(1);
    double[] each = new double[length];
    for (int i = 0; i < length; i++) {
      int neuron = i;
      each[i] = ExprEvaluator.evaluate(expr, (String s) -> new Constant(coefficients.get(s)).at(neuron));
    }
    return new Constant(NeuronParameters.narrowed(each));
  }

  boolean isMask(Expr expr) {
    return masks.isMask(expr);
  }

  int mask(Expr expr) {
    return masks.mask(expr);
  }

  /** The finest scale at which a value surely fits, a power of two unless it is that of a symbol. */
  double naturalScale(Expr expr) {
    if (isConstant(expr)) {
      return fitting(constant(expr));
    }
    return switch (expr) {
      case Expr.Symbol s -> value(s.name()).mask() ? BIT : value(s.name()).scale();
      case Expr.Choose c -> Math.min(naturalScale(c.then()), naturalScale(c.otherwise()));
      case Expr.Compare c -> BIT;
      case Expr.Call c when c.function() == Expr.Function.SIGN -> BIT;
      case Expr.Call c -> c.arguments().stream().mapToDouble(this::naturalScale).min().orElse(BIT);
      default -> terms.of(expr).stream().mapToDouble(this::naturalScale).min().orElse(BIT);
    };
  }

  /** The finest scale at which a constant has the width of a state. */
  private static double fitting(Constant constant) {
    double largest = constant.largest();
    return largest == 0 ? Double.POSITIVE_INFINITY : FixedPointFormat.powerOfTwo(Math.scalb(1.0, FixedPointFormat.STATE_BITS) / largest);
  }

  private double naturalScale(Term term) {
    if (term.factors().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    List<Expr> numbers = term.factors().stream().filter(f -> !isMask(f)).toList();
    double scale = numbers.isEmpty() ? BIT : numbers.stream().mapToDouble(this::naturalScale).reduce(Scaling::product).orElse(BIT);
    double largest = term.factor().largest();
    return largest == 1 || largest == 0 ? scale : FixedPointFormat.powerOfTwo(scale / largest);
  }

  /** A value at a scale. */
  int number(Value value, double scale) {
    if (value.mask()) {
      return writer.emit(Operation.AND, value.register(), scaling.whole(Constant.of(scale)));
    }
    return scaling.scaled(value.register(), Constant.of(scale / value.scale()), "scale");
  }

  /** A register that holds an expression at a scale. */
  int number(Expr expr, double scale) {
    if (isConstant(expr)) {
      return scaling.summand(ExprPrinter.print(expr), constant(expr).times(scale));
    }
    return switch (expr) {
      case Expr.Symbol s -> number(value(s.name()), scale);
      case Expr.Compare c -> number(Value.mask(mask(c)), scale);
      case Expr.Choose c when isMask(c) -> number(Value.mask(mask(c)), scale);
      case Expr.Choose c -> writer.select(mask(c.condition()), number(c.then(), scale), number(c.otherwise(), scale));
      case Expr.Call c -> call(c, scale);
      default -> sum(expr, scale);
    };
  }

  private int call(Expr.Call call, double scale) {
    Expr first = call.arguments().getFirst();
    return switch (call.function()) {
      case ABS -> magnitude(number(first, scale));
      case MIN -> writer.emit(Operation.MINIMUM, number(first, scale), number(call.arguments().get(1), scale));
      case MAX -> writer.emit(Operation.MAXIMUM, number(first, scale), number(call.arguments().get(1), scale));
      case SIGN -> sign(first, scale);
      case ROUND -> round(first, scale);
      case EXP, LOG, SQRT, SIN, COS, TANH, SIGMOID -> throw refused(call, "the function " + call.function().name().toLowerCase(Locale.ROOT));
    };
  }

  private int sign(Expr of, double scale) {
    Expr zero = Algebra.ZERO;
    int up = number(Value.mask(mask(new Expr.Compare(Expr.Relation.GREATER, of, zero))), scale);
    int down = number(Value.mask(mask(new Expr.Compare(Expr.Relation.LESS, of, zero))), scale);
    return writer.emit(Operation.SUBTRACT, up, down);
  }

  private int magnitude(int register) {
    return writer.emit(Operation.MAGNITUDE, register, register);
  }

  /** To whole numbers, half to even: half less one, and one more where the whole part is odd, is added to the magnitude. */
  private int round(Expr of, double scale) {
    double fine = FixedPointFormat.powerOfTwo(naturalScale(of));
    int value = number(of, fine);
    if (fine <= 1) {
      return scaling.scaled(value, Constant.of(scale / fine), "scale");
    }
    int bits = Math.getExponent(fine);
    int magnitude = magnitude(value);
    int odd = writer.emit(Operation.AND, writer.emit(Operation.SHIFT, magnitude, magnitude, -bits), writer.constant(1));
    int raised = writer.emit(Operation.ADD, writer.emit(Operation.ADD, magnitude, writer.constant((1 << bits - 1) - 1)), odd);
    int whole = writer.emit(Operation.SHIFT, raised, raised, -bits);
    int negative = writer.emit(Operation.LESS, value, writer.constant(0));
    int signed = writer.select(negative, writer.emit(Operation.SUBTRACT, writer.constant(0), whole), whole);
    return scaling.scaled(signed, Constant.of(scale), "scale");
  }

  /** A sum; at a coarser scale first, where its terms could be so much larger than its value that they do not fit at the scale asked for. */
  private int sum(Expr expr, double scale) {
    List<Term> all = terms.of(expr);
    double coarsest = all.stream()
        .filter(t -> !isInput(t))
        .mapToDouble(t -> t.factors().isEmpty() ? fitting(t.factor()) : naturalScale(t))
        .min().orElse(scale);
    double at = FixedPointFormat.powerOfTwo(scale / coarsest) <= MOST_REFINED ? scale : coarsest * MOST_REFINED;
    return scaling.scaled(sum(all, at), Constant.of(scale / at), "scale");
  }

  private boolean isInput(Term term) {
    return term.factors().size() == 1 && term.factors().getFirst() instanceof Expr.Symbol s && ports.contains(s.name());
  }

  private int sum(List<Term> all, double scale) {
    int sum = term(all.getFirst(), scale);
    for (Term term : all.subList(1, all.size())) {
      boolean negative = term.factor().is(-1) && !term.factors().isEmpty();
      sum = negative
          ? writer.emit(Operation.SUBTRACT, sum, term(term.times(Constant.of(-1)), scale))
          : writer.emit(Operation.ADD, sum, term(term, scale));
    }
    return sum;
  }

  private int term(Term term, double scale) {
    List<Expr> conditions = term.factors().stream().filter(this::isMask).toList();
    List<Expr> numbers = term.factors().stream().filter(f -> !isMask(f)).toList();
    int register = numbers.isEmpty() ? scaling.summand(term.text(), term.factor().times(scale)) : product(term, numbers, scale);
    for (Expr condition : conditions) {
      register = writer.emit(Operation.AND, mask(condition), register);
    }
    return register;
  }

  private int product(Term term, List<Expr> numbers, double scale) {
    Expr first = numbers.getFirst();
    if (numbers.size() == 1 && term.factor().is(1)) {
      return number(first, scale);
    }
    double at = naturalScale(first);
    int register = number(first, at);
    for (Expr next : numbers.subList(1, Math.max(1, numbers.size() - 1))) {
      double scaleOfNext = naturalScale(next);
      register = scaling.product(register, number(next, scaleOfNext));
      at = Scaling.product(at, scaleOfNext);
    }
    if (numbers.size() == 1) {
      return scaling.scaled(register, term.factor().times(scale / at), term.text());
    }
    double scaleOfLast = naturalScale(numbers.getLast());
    return scaling.product(register, number(numbers.getLast(), scaleOfLast), term.factor().times(scale / at / scaleOfLast), term.text());
  }

  /** A refusal of an expression. */
  DiagnosticException refused(Expr expr, String what) {
    String message = model + ": " + ExprPrinter.print(expr) + " is " + what + ", which a core that computes with integers does not have; "
        + "run the group on the host (Deployment.onHost), or use a model of sums, products and comparisons, such as AdaptiveLif or Izhikevich";
    return new DiagnosticException(List.of(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, model, message)));
  }
}
