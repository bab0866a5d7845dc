package io.synfire.runtime.floating;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.LearnerDefinition;
import io.synfire.learning.GradientRule;
import io.synfire.learning.PlasticityRule;
import io.synfire.learning.SurrogateGradient;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.plan.Trainability;
import java.util.EnumSet;
import java.util.List;

/** The float backend: everything the language can say, in single precision, with gradients and plasticity. */
public final class FloatBackend implements Backend {
  private final Engine engine;

  /** A backend with the fastest arithmetic there is. */
  public FloatBackend() {
    this(Engine.best());
  }

  /** A backend with this arithmetic. */
  FloatBackend(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "float";
  }

  @Override
  public Capabilities capabilities() {
    EnumSet<Feature> not = EnumSet.of(Feature.TRAINABLE_DELAYS, Feature.EXACT_DELAYS);
    return new Capabilities(EnumSet.complementOf(not), 0, Integer.MAX_VALUE);
  }

  @Override
  public Program compile(CompilationUnit unit) {
    List<Diagnostic> refused = unit.network().learners().stream().filter(l -> !executes(l)).map(FloatBackend::refusal).toList();
    DiagnosticException.throwIfErrors(refused);
    DiagnosticException.throwIfErrors(new Trainability(unit.network(), SurrogateGradient.class).conflicts());
    return new NetworkPlanner(unit, engine).program();
  }

  private static boolean executes(LearnerDefinition learner) {
    return learner.rule() instanceof GradientRule || learner.rule() instanceof PlasticityRule;
  }

  private static Diagnostic refusal(LearnerDefinition learner) {
    String fact = "learner " + learner.id() + ": backend float does not execute the learning rule " + learner.rule();
    String message = fact + "; use a surrogate gradient such as STCA, or a plasticity rule";
    return Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, learner.id(), message);
  }
}
