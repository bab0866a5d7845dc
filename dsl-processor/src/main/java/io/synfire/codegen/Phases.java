package io.synfire.codegen;

import io.synfire.codegen.StepLoop.ArrayCall;
import io.synfire.codegen.StepLoop.Mode;
import io.synfire.codegen.StepLoop.Store;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import io.synfire.model.StepProgram.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Splits the work of a kernel method into loops with function calls on whole arrays between them. A loop that held the code of several
 * vector functions would be more than the virtual machine's compiler takes in, and would run interpreted. What a later loop needs of an
 * earlier one, other than results of functions, it computes again.
 */
final class Phases {
  private final List<Assignment> statements = new ArrayList<>();
  private final Map<String, Integer> phaseOf = new HashMap<>();
  private final Map<Expr, Expr> results = new HashMap<>();
  private final Map<String, Slot> sources;
  private final List<List<Store>> stores = new ArrayList<>();
  private final List<List<ArrayCall>> calls = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  Phases(Map<String, Slot> sources) {
    this.sources = new LinkedHashMap<>(sources);
  }

  /** Adds a symbol that is the buffers' surrogate of another, which must be read from an array. */
  void surrogate(String symbol, String distance) {
    call("surrogate", symbol, distance, 0);
  }

  /** Adds assignments, each function of a whole array apart. */
  void addSplit(List<Assignment> all) {
    taken.addAll(sources.keySet());
    all.forEach(a -> taken.add(a.target()));
    all.forEach(a -> taken.addAll(Traversal.symbols(a.value())));
    all.forEach(a -> add(new Assignment(a.target(), split(a.value()))));
  }

  /** Adds assignments as they are. */
  void addWhole(List<Assignment> all) {
    all.forEach(this::add);
  }

  private void add(Assignment a) {
    statements.add(a);
    phaseOf.put(a.target(), phase(a.value()));
  }

  private int phase(Expr expr) {
    return Traversal.symbols(expr).stream().mapToInt(s -> phaseOf.getOrDefault(s, 0)).max().orElse(0);
  }

  private Expr split(Expr expr) {
    Expr inner = Traversal.withParts(expr, this::split);
    return inner instanceof Expr.Call c && isLong(c.function()) ? results.computeIfAbsent(c, k -> result(c)) : inner;
  }

  private static boolean isLong(Expr.Function function) {
    return switch (function) {
      case EXP, LOG, SIN, COS, TANH, SIGMOID -> true;
      case SQRT, ABS, SIGN, ROUND, MIN, MAX -> false;
    };
  }

  private Expr result(Expr.Call c) {
    String function = c.function().name().toLowerCase(Locale.ROOT);
    String argument = Arithmetics.fresh(function + "_argument", taken);
    String result = Arithmetics.fresh(function + "_value", taken);
    add(new Assignment(argument, c.arguments().getFirst()));
    call(function, result, argument, phaseOf.get(argument));
    return new Expr.Symbol(result);
  }

  private void call(String function, String result, String argument, int phase) {
    while (calls.size() <= phase) {
      calls.add(new ArrayList<>());
      stores.add(new ArrayList<>());
    }
    Slot slot = new Slot(Slot.Group.WORK, workCount(), result);
    stores.get(phase).add(new Store(slot, argument, Mode.SET));
    calls.get(phase).add(new ArrayCall(function, slot));
    sources.put(result, slot);
    phaseOf.put(result, phase + 1);
  }

  private int workCount() {
    return calls.stream().mapToInt(List::size).sum();
  }

  /** The loops, the last of which makes these stores. */
  List<StepLoop> loops(KernelPlan plan, List<Store> last) {
    List<StepLoop> loops = new ArrayList<>();
    for (int p = 0; p < calls.size(); p++) {
      loops.add(LoopClosure.of(plan, statements, sources, stores.get(p)).with(calls.get(p)));
    }
    loops.add(LoopClosure.of(plan, statements, sources, last));
    return loops;
  }
}
