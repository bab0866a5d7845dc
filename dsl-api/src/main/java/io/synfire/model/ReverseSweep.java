package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Derivative;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One sweep over the assignments of a step program, from the last to the first, that writes the derivative of each by what it reads. */
final class ReverseSweep {
  private final StepProgram program;
  private final boolean throughReset;
  private final Set<String> wanted = new LinkedHashSet<>();
  private final Set<String> active = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private Map<String, Expr> pending = new LinkedHashMap<>();
  private final List<StepProgram.Assignment> assignments = new ArrayList<>();
  private final Map<String, String> results = new LinkedHashMap<>();

  ReverseSweep(StepProgram program, Set<String> trainable, boolean throughReset) {
    this.program = program;
    this.throughReset = throughReset;
    differentiable().filter(StepProgram.Variable::carried).forEach(v -> wanted.add(v.name()));
    program.inputs().forEach(port -> wanted.add(port.name()));
    program.coefficients().stream().filter(c -> !Collections.disjoint(c.parameters(), trainable)).forEach(c -> wanted.add(c.name()));
    findActive();
    taken.add(AdjointProgram.SURROGATE);
    program.variables().forEach(v -> taken.addAll(List.of(v.name(), AdjointProgram.adjoint(v.name()))));
    program.inputs().forEach(p -> taken.add(p.name()));
    program.coefficients().forEach(c -> taken.add(c.name()));
    program.forward().forEach(a -> taken.add(a.target()));
  }

  private Stream<StepProgram.Variable> differentiable() {
    return program.variables().stream().filter(v -> !v.name().equals(StepProgram.REFRACTORY));
  }

  /** Active is what depends on something whose derivative is wanted. */
  private void findActive() {
    active.addAll(wanted);
    for (StepProgram.Assignment assignment : program.forward()) {
      if (isActive(assignment.value())) {
        active.add(assignment.target());
      }
    }
  }

  private boolean isActive(Expr expr) {
    return !Collections.disjoint(Traversal.symbols(expr), active);
  }

  /** Runs the sweep. */
  void run() {
    differentiable().forEach(v -> contribute(program.next().get(v.name()), new Expr.Symbol(AdjointProgram.adjoint(v.name()))));
    for (StepProgram.Assignment assignment : program.forward().reversed()) {
      Expr adjoint = pending.get(assignment.target());
      if (adjoint != null && !Algebra.is(adjoint, 0)) {
        pullBack(assignment, symbol("adj_" + assignment.target(), adjoint));
      }
    }
    wanted.forEach(name -> results.put(name, define(resultName(name), pending.getOrDefault(name, Algebra.ZERO))));
  }

  private String resultName(String name) {
    return program.slot(name) < 0 ? "adj_" + name : "adj_" + name + "_0";
  }

  private void pullBack(StepProgram.Assignment assignment, Expr adjoint) {
    StepProgram.Threshold threshold = program.threshold();
    if (threshold != null && assignment.target().equals(threshold.spike())) {
      contribute(threshold.distance(), Algebra.product(adjoint, new Expr.Symbol(AdjointProgram.SURROGATE)));
    } else {
      propagate(assignment.value(), adjoint);
    }
  }

  private void contribute(String symbol, Expr adjoint) {
    if (active.contains(symbol)) {
      pending.merge(symbol, adjoint, Algebra::sum);
    }
  }

  /** Adds to the adjoints of all symbols in an expression what follows from the expression's own adjoint. */
  private void propagate(Expr expr, Expr adjoint) {
    if (!isActive(expr) || Algebra.is(adjoint, 0)) {
      return;
    }
    long branches = Traversal.parts(expr).stream().filter(this::isActive).count();
    Expr seed = branches > 1 ? symbol("adj_part", adjoint) : adjoint;
    switch (expr) {
      case Expr.Literal l -> {}
      case Expr.Compare c -> {}
      case Expr.Symbol s -> contribute(s.name(), seed);
      case Expr.Negate n -> propagate(n.of(), Algebra.negation(seed));
      case Expr.Binary b -> operands(b, seed);
      case Expr.Choose c -> branches(c, seed);
      case Expr.Call c -> arguments(c, seed);
    }
  }

  private void operands(Expr.Binary b, Expr seed) {
    if (b.op() == Expr.Arithmetic.DIVIDE) {
      propagate(b.left(), Algebra.quotient(seed, b.right()));
    } else {
      propagate(b.left(), Algebra.product(seed, Derivative.byLeft(b)));
    }
    propagate(b.right(), Algebra.product(seed, Derivative.byRight(b)));
  }

  private void arguments(Expr.Call c, Expr seed) {
    for (int i = 0; i < c.arguments().size(); i++) {
      propagate(c.arguments().get(i), Algebra.product(seed, Derivative.byArgument(c, i)));
    }
  }

  /**
   * What a branch contributes is dropped where the branch was not taken. It is dropped at its end: a seed of 0 would not do, since the
   * branch may divide by what is 0 there.
   */
  private void branches(Expr.Choose c, Expr seed) {
    branch(c.then(), seed, contribution -> Algebra.choose(c.condition(), contribution, Algebra.ZERO));
    branch(c.otherwise(), seed, contribution -> Algebra.choose(c.condition(), Algebra.ZERO, contribution));
    if (throughReset && c.condition() instanceof Expr.Symbol condition) {
      contribute(condition.name(), Algebra.product(seed, Algebra.difference(c.then(), c.otherwise())));
    }
  }

  private void branch(Expr branch, Expr seed, UnaryOperator<Expr> whereTaken) {
    Map<String, Expr> outer = pending;
    pending = new LinkedHashMap<>();
    propagate(branch, seed);
    Map<String, Expr> inner = pending;
    pending = outer;
    inner.forEach((symbol, contribution) -> contribute(symbol, whereTaken.apply(contribution)));
  }

  /** An adjoint as a symbol, by an assignment if it is a formula. */
  private Expr symbol(String wantedName, Expr adjoint) {
    boolean plain = adjoint instanceof Expr.Symbol || adjoint instanceof Expr.Negate(Expr.Symbol inner);
    return plain ? adjoint : new Expr.Symbol(define(wantedName, adjoint));
  }

  private String define(String wantedName, Expr value) {
    if (value instanceof Expr.Symbol s) {
      return s.name();
    }
    String name = Names.free(wantedName, taken);
    taken.add(name);
    assignments.add(new StepProgram.Assignment(name, value));
    return name;
  }

  /** The assignments of the adjoint. */
  List<StepProgram.Assignment> assignments() {
    return assignments;
  }

  /** What has a derivative: variable, port or coefficient to the symbol of the derivative. */
  Map<String, String> results() {
    return results;
  }

  /** Names that are in use. */
  Set<String> taken() {
    return taken;
  }
}
