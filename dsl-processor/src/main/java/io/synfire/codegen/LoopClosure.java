package io.synfire.codegen;

import io.synfire.codegen.StepLoop.Store;
import io.synfire.equations.Traversal;
import io.synfire.model.StepProgram.Assignment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a loop must read and compute for what it is to write. */
final class LoopClosure {
  private LoopClosure() {}

  /** The loop that makes the stores, computing as few of the assignments as that takes and reading symbols from their sources. */
  static StepLoop of(KernelPlan plan, List<Assignment> all, Map<String, Slot> sources, List<Store> stores) {
    Set<String> open = new HashSet<>();
    stores.forEach(s -> open.add(s.symbol()));
    List<Assignment> statements = new ArrayList<>();
    for (Assignment a : all.reversed()) {
      if (open.remove(a.target())) {
        open.addAll(Traversal.symbols(a.value()));
        statements.add(a);
      }
    }
    Collections.reverse(statements);
    Map<String, Slot> loads = new LinkedHashMap<>(sources);
    loads.keySet().retainAll(open);
    Map<String, Integer> uniform = new LinkedHashMap<>();
    List<String> coefficients = plan.layout().coefficients();
    for (int k = 0; k < coefficients.size(); k++) {
      String name = coefficients.get(k);
      if (open.contains(name) && plan.layout().perNeuron().contains(name)) {
        loads.put(name, new Slot(Slot.Group.COEFFICIENT, k, name));
      } else if (open.contains(name)) {
        uniform.put(name, k);
      }
    }
    return new StepLoop(uniform, loads, statements, stores, List.of());
  }
}
