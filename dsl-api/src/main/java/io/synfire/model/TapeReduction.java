package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Simplifier;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what a forward step keeps for its adjoint: what is cheap to compute from other kept values is computed again instead. */
final class TapeReduction {
  private static final int CHEAP = 4;

  private final StepProgram program;
  private final ReverseSweep sweep;
  private final Map<String, Expr> definitions = new LinkedHashMap<>();
  private final Set<String> coefficients = new HashSet<>();
  private List<StepProgram.Assignment> backward;

  TapeReduction(StepProgram program, ReverseSweep sweep) {
    this.program = program;
    this.sweep = sweep;
    this.backward = sweep.assignments();
    program.forward().forEach(a -> definitions.put(a.target(), a.value()));
    program.coefficients().forEach(c -> coefficients.add(c.name()));
  }

  /** The finished adjoint. */
  AdjointProgram adjoint() {
    backward = withoutDead(backward);
    for (Optional<StepProgram.Assignment> again = again(); again.isPresent(); again = again()) {
      StepProgram.Assignment forward = again.get();
      backward = isInline(forward) ? substituted(Map.of(forward.target(), forward.value())) : preceded(forward);
    }
    backward = CommonSubexpressions.shared(withTaped(), sweep.taken());
    Map<String, String> variables = new LinkedHashMap<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    Map<String, String> trained = new LinkedHashMap<>();
    sweep.results().forEach((name, symbol) -> (coefficients.contains(name) ? trained : program.slot(name) >= 0 ? variables : inputs).put(name, symbol));
    return new AdjointProgram(List.copyOf(tape()), backward, variables, inputs, trained);
  }

  /** What is short, or read once, is written where it is read. */
  private boolean isInline(StepProgram.Assignment forward) {
    long readers = backward.stream().filter(a -> Traversal.symbols(a.value()).contains(forward.target())).count();
    return Traversal.operations(forward.value()) <= 1 || readers <= 1 && Traversal.operations(forward.value()) <= 2;
  }

  private List<StepProgram.Assignment> substituted(Map<String, Expr> change) {
    return backward.stream().map(a -> new StepProgram.Assignment(a.target(), Simplifier.simplify(Traversal.substitute(a.value(), change)))).toList();
  }

  private List<StepProgram.Assignment> preceded(StepProgram.Assignment first) {
    List<StepProgram.Assignment> all = new ArrayList<>(List.of(first));
    all.addAll(backward);
    return all;
  }

  /** Functions that the forward step computed and that are kept anyway are not computed again. */
  private List<StepProgram.Assignment> withTaped() {
    List<StepProgram.Assignment> result = backward;
    for (String symbol : tape()) {
      if (definitions.get(symbol) instanceof Expr.Call call) {
        result = CommonSubexpressions.replaced(result, call, new Expr.Symbol(symbol));
      }
    }
    return result;
  }

  /** A symbol that need not be kept, as what to compute instead; empty if there is none. */
  private Optional<StepProgram.Assignment> again() {
    Set<String> tape = tape();
    for (String symbol : new ArrayList<>(tape).reversed()) {
      Expr again = recomputed(symbol, tape);
      if (again != null) {
        return Optional.of(new StepProgram.Assignment(symbol, again));
      }
    }
    return Optional.empty();
  }

  private Expr recomputed(String symbol, Set<String> tape) {
    if (program.spikes() && symbol.equals(program.threshold().distance())) {
      return null;
    }
    Expr definition = definitions.containsKey(symbol) ? expanded(definitions.get(symbol), tape) : null;
    if (definition != null && isCheap(definition) && isKnown(definition, tape, symbol)) {
      return definition;
    }
    return program.spikes() && tape.contains(program.threshold().distance()) ? fromDistance(symbol) : null;
  }

  /** A definition in terms of kept values, where those that are not kept are cheap. */
  private Expr expanded(Expr definition, Set<String> tape) {
    Map<String, Expr> inner = new HashMap<>();
    Traversal.symbols(definition).stream().filter(s -> !tape.contains(s) && definitions.containsKey(s)).forEach(s -> inner.put(s, definitions.get(s)));
    Expr next = Traversal.substitute(definition, inner);
    return inner.isEmpty() || !isCheap(next) ? definition : expanded(next, tape);
  }

  /** A symbol whose difference from a coefficient is the distance from threshold. */
  private Expr fromDistance(String symbol) {
    String distance = program.threshold().distance();
    return definitions.get(distance) instanceof Expr.Binary(Expr.Arithmetic op, Expr.Symbol(String left), Expr right)
            && op == Expr.Arithmetic.SUBTRACT
            && left.equals(symbol)
            && coefficients.containsAll(Traversal.symbols(right))
        ? Algebra.sum(new Expr.Symbol(distance), right)
        : null;
  }

  private static boolean isCheap(Expr expr) {
    return Traversal.operations(expr) <= CHEAP && !hasCall(expr);
  }

  private static boolean hasCall(Expr expr) {
    return expr instanceof Expr.Call || Traversal.parts(expr).stream().anyMatch(TapeReduction::hasCall);
  }

  private boolean isKnown(Expr expr, Set<String> tape, String except) {
    return Traversal.symbols(expr).stream().allMatch(s -> coefficients.contains(s) || (tape.contains(s) && !s.equals(except)));
  }

  /** Forward symbols that the adjoint reads, in order of the forward step. */
  private Set<String> tape() {
    Set<String> read = new HashSet<>();
    backward.forEach(a -> read.addAll(Traversal.symbols(a.value())));
    if (read.contains(AdjointProgram.SURROGATE)) {
      read.add(program.threshold().distance());
    }
    Set<String> tape = new LinkedHashSet<>();
    program.variables().forEach(v -> tape.add(v.name()));
    program.inputs().forEach(p -> tape.add(p.name()));
    tape.addAll(definitions.keySet());
    tape.retainAll(read);
    backward.forEach(a -> tape.remove(a.target()));
    return tape;
  }

  /** The assignments that a result depends on. */
  private List<StepProgram.Assignment> withoutDead(List<StepProgram.Assignment> assignments) {
    Set<String> needed = new HashSet<>(sweep.results().values());
    Map<String, StepProgram.Assignment> kept = new HashMap<>();
    for (StepProgram.Assignment assignment : assignments.reversed()) {
      if (needed.contains(assignment.target())) {
        kept.put(assignment.target(), assignment);
        needed.addAll(Traversal.symbols(assignment.value()));
      }
    }
    return assignments.stream().filter(a -> kept.containsKey(a.target())).toList();
  }
}
