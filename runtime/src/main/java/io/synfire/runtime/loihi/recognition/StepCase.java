package io.synfire.runtime.loihi.recognition;

import io.synfire.model.StepProgram;
import io.synfire.runtime.linear.Affine;
import io.synfire.runtime.linear.AffineEvaluator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One step of a neuron in which it is known whether it is refractory and whether it spikes: every value that is a weighted sum is found. */
final class StepCase {
  private final StepProgram program;
  private final boolean spike;
  private final Map<String, Affine> values = new HashMap<>();

  /**
   * Executes a step.
   *
   * @param program the step
   * @param coefficients coefficient to value
   * @param refractory value of the refractory counter before the step
   * @param spike whether the threshold is passed
   */
  StepCase(StepProgram program, Map<String, Double> coefficients, double refractory, boolean spike) {
    this.program = program;
    this.spike = spike;
    program.variables().forEach(v -> values.put(v.name(), Affine.symbol(v.name())));
    program.inputs().forEach(p -> values.put(p.name(), Affine.symbol(p.name())));
    coefficients.forEach((name, value) -> values.put(name, Affine.of(value)));
    if (program.slot(StepProgram.REFRACTORY) >= 0) {
      values.put(StepProgram.REFRACTORY, Affine.of(refractory));
    }
    for (StepProgram.Assignment assignment : program.forward()) {
      values.put(assignment.target(), assigned(assignment));
    }
  }

  private Affine assigned(StepProgram.Assignment assignment) {
    boolean decides = assignment.target().equals(program.threshold().spike());
    return decides ? Affine.of(spike ? 1 : 0) : AffineEvaluator.evaluate(assignment.value(), values::get).orElse(null);
  }

  /** The value of a symbol after the step; empty where it is no weighted sum of what was there before. */
  Optional<Affine> symbol(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of a variable at the end of the step. */
  Optional<Affine> next(String variable) {
    return symbol(program.next().get(variable));
  }
}
