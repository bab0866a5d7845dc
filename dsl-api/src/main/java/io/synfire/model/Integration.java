package io.synfire.model;

import io.synfire.equations.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way to advance a system of differential equations over a time step. */
sealed interface Integration permits ExactIntegration, ExponentialEuler, ForwardEuler, RungeKutta {

  /** Why an equation of a system cannot be advanced this way; empty if it can. */
  Optional<String> refusal(Statement.Differential equation, List<Statement.Differential> system, ModelSymbols symbols);

  /** New values of all variables of a system, as expressions of symbols of the program; all read the values at the start. */
  Map<String, Expr> advance(List<Statement.Differential> system, ModelSymbols symbols, StepBuilder builder);

  /** The way an {@link Integrator} stands for in a system. */
  static Integration of(Integrator integrator, List<Statement.Differential> system, ModelSymbols symbols) {
    return switch (integrator) {
      case EXACT -> new ExactIntegration();
      case EXPONENTIAL_EULER -> new ExponentialEuler();
      case FORWARD_EULER -> new ForwardEuler();
      case RK4 -> new RungeKutta();
      case AUTO -> {
        Integration exact = new ExactIntegration();
        yield system.stream().allMatch(e -> exact.refusal(e, system, symbols).isEmpty()) ? exact : new ExponentialEuler();
      }
    };
  }
}
