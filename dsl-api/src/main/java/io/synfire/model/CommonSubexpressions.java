package io.synfire.model;

import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes only once what occurs several times: functions, quotients, and everything of more than one operation. */
final class CommonSubexpressions {
  private CommonSubexpressions() {}

  /** The assignments with common subexpressions assigned to symbols of their own, whose names are added to {@code taken}. */
  static List<StepProgram.Assignment> shared(List<StepProgram.Assignment> assignments, Set<String> taken) {
    List<StepProgram.Assignment> result = assignments;
    for (Optional<Expr> common = common(result); common.isPresent(); common = common(result)) {
      result = extracted(result, common.get(), taken);
    }
    return result;
  }

  /** The largest one that occurs more than once. */
  private static Optional<Expr> common(List<StepProgram.Assignment> assignments) {
    Map<Expr, Integer> counts = new LinkedHashMap<>();
    assignments.forEach(a -> count(a.value(), counts));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).max(Comparator.comparingInt(Traversal::operations));
  }

  private static void count(Expr expr, Map<Expr, Integer> counts) {
    if (isCostly(expr)) {
      counts.merge(expr, 1, Integer::sum);
    }
    Traversal.parts(expr).forEach(part -> count(part, counts));
  }

  private static boolean isCostly(Expr expr) {
    return switch (expr) {
      case Expr.Call c when c.function() != Expr.Function.MIN && c.function() != Expr.Function.MAX && c.function() != Expr.Function.ABS -> true;
      case Expr.Binary b when b.op() == Expr.Arithmetic.DIVIDE || b.op() == Expr.Arithmetic.POWER -> true;
      default -> Traversal.operations(expr) > 1;
    };
  }

  private static List<StepProgram.Assignment> extracted(List<StepProgram.Assignment> assignments, Expr common, Set<String> taken) {
    String name = Names.free(common instanceof Expr.Call c ? c.function().name().toLowerCase(Locale.ROOT) + "_term" : "shared", taken);
    taken.add(name);
    List<StepProgram.Assignment> result = new ArrayList<>();
    boolean assigned = false;
    for (StepProgram.Assignment assignment : assignments) {
      Expr value = replaced(assignment.value(), common, new Expr.Symbol(name));
      if (!assigned && !value.equals(assignment.value())) {
        result.add(new StepProgram.Assignment(name, common));
        assigned = true;
      }
      result.add(new StepProgram.Assignment(assignment.target(), value));
    }
    return result;
  }

  /** The assignments with an expression replaced by a symbol. */
  static List<StepProgram.Assignment> replaced(List<StepProgram.Assignment> assignments, Expr what, Expr.Symbol by) {
    return assignments.stream().map(a -> new StepProgram.Assignment(a.target(), replaced(a.value(), what, by))).toList();
  }

  private static Expr replaced(Expr expr, Expr what, Expr.Symbol by) {
    return expr.equals(what) ? by : Traversal.withParts(expr, part -> replaced(part, what, by));
  }
}
