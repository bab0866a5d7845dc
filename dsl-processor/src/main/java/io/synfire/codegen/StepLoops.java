package io.synfire.codegen;

import io.synfire.codegen.StepLoop.Mode;
import io.synfire.codegen.StepLoop.Store;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.model.AdjointProgram;
import io.synfire.model.StepProgram;
import io.synfire.model.StepProgram.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the loops of a kernel's methods from its plan. */
final class StepLoops {
  private final KernelPlan plan;
  private final Optional<SurrogateExpression> surrogate;
  private final boolean split;

  /**
   * @param plan what the kernel computes
   * @param surrogate the surrogate to write into the adjoint; empty to ask the buffers
   * @param split whether functions are applied to whole arrays between loops
   */
  StepLoops(KernelPlan plan, Optional<SurrogateExpression> surrogate, boolean split) {
    this.plan = plan;
    this.surrogate = surrogate;
    this.split = split;
  }

  List<StepLoop> forward() {
    return loops(new Phases(stepSources()), plan.program().forward(), variableStores());
  }

  List<StepLoop> forwardTaped() {
    List<Store> stores = variableStores();
    List<String> tape = plan.layout().tape();
    for (int k = 0; k < tape.size(); k++) {
      stores.add(new Store(new Slot(Slot.Group.TAPE, k, tape.get(k)), tape.get(k), Mode.SET));
    }
    return loops(new Phases(stepSources()), plan.program().forward(), stores);
  }

  List<StepLoop> backward() {
    Phases phases = new Phases(adjointSources());
    List<Assignment> statements = new ArrayList<>();
    if (plan.adjoint().backward().stream().anyMatch(a -> Traversal.symbols(a.value()).contains(AdjointProgram.SURROGATE))) {
      String distance = plan.program().threshold().distance();
      surrogate.ifPresentOrElse(
          s -> statements.add(new Assignment(AdjointProgram.SURROGATE, Traversal.substitute(s.derivative(), Map.of("u", new Expr.Symbol(distance))))),
          () -> phases.surrogate(AdjointProgram.SURROGATE, distance));
    }
    statements.addAll(plan.adjoint().backward());
    return loops(phases, statements, adjointStores());
  }

  private List<StepLoop> loops(Phases phases, List<Assignment> statements, List<Store> stores) {
    List<Assignment> simple = Arithmetics.rewrite(statements);
    if (split) {
      phases.addSplit(simple);
    } else {
      phases.addWhole(simple);
    }
    return phases.loops(plan, stores);
  }

  private List<Store> variableStores() {
    List<Store> stores = new ArrayList<>();
    List<StepProgram.Variable> variables = plan.program().variables();
    for (int k = 0; k < variables.size(); k++) {
      String name = variables.get(k).name();
      String next = plan.program().next().get(name);
      if (!next.equals(name)) {
        Mode mode = variables.get(k).carried() && !isSpike(k) ? Mode.SET_STATE : Mode.SET;
        stores.add(new Store(new Slot(Slot.Group.VARIABLE, k, name), next, mode));
      }
    }
    return stores;
  }

  private boolean isSpike(int slot) {
    return plan.program().spikes() && slot == plan.program().variables().size() - 1;
  }

  private List<Store> adjointStores() {
    List<Store> stores = new ArrayList<>();
    List<String> variables = plan.layout().variables();
    for (int k = 0; k < variables.size(); k++) {
      String symbol = plan.adjoint().variableAdjoint().getOrDefault(variables.get(k), "");
      if (!symbol.equals(AdjointProgram.adjoint(variables.get(k)))) {
        Mode mode = symbol.isEmpty() ? Mode.SET : Mode.SET_STATE;
        stores.add(new Store(new Slot(Slot.Group.ADJOINT, k, variables.get(k)), symbol, mode));
      }
    }
    List<String> inputs = plan.layout().inputs();
    for (int k = 0; k < inputs.size(); k++) {
      String symbol = plan.adjoint().inputAdjoint().getOrDefault(inputs.get(k), "");
      stores.add(new Store(new Slot(Slot.Group.INPUT_ADJOINT, k, inputs.get(k)), symbol, Mode.SET));
    }
    plan.adjoint().coefficientAdjoint().forEach((c, symbol) -> stores.add(
        new Store(new Slot(Slot.Group.GRADIENT, plan.layout().coefficients().indexOf(c), c), symbol, Mode.ADD)));
    return stores;
  }

  private Map<String, Slot> stepSources() {
    Map<String, Slot> sources = new LinkedHashMap<>();
    add(sources, Slot.Group.VARIABLE, plan.layout().variables());
    add(sources, Slot.Group.INPUT, plan.layout().inputs());
    return sources;
  }

  private Map<String, Slot> adjointSources() {
    Map<String, Slot> sources = new LinkedHashMap<>();
    List<String> variables = plan.layout().variables();
    for (int k = 0; k < variables.size(); k++) {
      sources.put(AdjointProgram.adjoint(variables.get(k)), new Slot(Slot.Group.ADJOINT, k, variables.get(k)));
    }
    add(sources, Slot.Group.TAPE, plan.layout().tape());
    return sources;
  }

  private static void add(Map<String, Slot> sources, Slot.Group group, List<String> names) {
    for (int k = 0; k < names.size(); k++) {
      sources.put(names.get(k), new Slot(group, k, names.get(k)));
    }
  }
}
