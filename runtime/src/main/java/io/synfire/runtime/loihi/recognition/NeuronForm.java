package io.synfire.runtime.loihi.recognition;

import io.synfire.model.StepProgram;
import io.synfire.passes.Variables;
import io.synfire.runtime.linear.Affine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One neuron as an integrate-and-fire neuron; fields as those of {@link IntegrateAndFire}.
 *
 * @param voltage name of the voltage
 * @param currents one per variable that is a current
 * @param direct {@code [port]} what the input adds to the voltage beside the currents
 * @param leak share of x that a step keeps
 * @param bias what every step adds
 * @param threshold threshold of x
 * @param reset the voltage after a spike
 * @param held number of steps for which the voltage is held after a spike
 */
record NeuronForm(
    String voltage, List<CurrentForm> currents, double[] direct, double leak, double bias, double threshold, double reset, int held) {

  /** A current: the variable, the share that a step keeps, its gain for each port, and the variable for a current of 1. */
  record CurrentForm(String variable, double retained, double[] gain, double unit) {}

  /** The form of a neuron of a model, if it is one. */
  static Optional<NeuronForm> of(StepProgram program, Map<String, Double> coefficients) {
    if (!program.spikes() || !program.threshold().strict()) {
      return Optional.empty();
    }
    return new Reader(program, coefficients).read();
  }

  /** Compares a step at rest, a step with a spike and two refractory steps. */
  private static final class Reader {
    private static final double LATE = 3;
    private final StepProgram program;
    private final StepCase quiet;
    private final StepCase firing;
    private final StepCase refractory;
    private final StepCase last;

    Reader(StepProgram program, Map<String, Double> coefficients) {
      this.program = program;
      quiet = new StepCase(program, coefficients, 0, false);
      firing = new StepCase(program, coefficients, 0, true);
      refractory = new StepCase(program, coefficients, LATE, true);
      last = new StepCase(program, coefficients, 1, true);
    }

    Optional<NeuronForm> read() {
      Optional<Affine> distance = quiet.symbol(program.threshold().distance());
      List<String> voltages = carried().filter(v -> distance.isPresent() && isVoltage(v, distance.get())).toList();
      if (voltages.size() != 1 || !countsDown() || hasOtherVariables()) {
        return Optional.empty();
      }
      String voltage = voltages.getFirst();
      List<String> others = carried().filter(v -> !v.equals(voltage)).toList();
      Affine next = quiet.next(voltage).orElseThrow();
      return others.stream().allMatch(o -> next.factor(o) != 0 && isCurrent(o)) && next.factor(voltage) > 0 && next.factor(voltage) <= 1
          ? form(voltage, others, next.constant() - distance.get().constant())
          : Optional.empty();
    }

    private Stream<String> carried() {
      return program.variables().stream()
          .filter(v -> v.carried() && !v.name().equals(StepProgram.REFRACTORY) && !v.name().equals(Variables.SPIKE))
          .map(StepProgram.Variable::name);
    }

    private boolean hasOtherVariables() {
      return program.variables().stream().anyMatch(v -> !v.carried() && !v.name().equals(Variables.SPIKE) && !v.name().equals(StepProgram.REFRACTORY));
    }

    /** Whether a variable is compared with the threshold, reset to a number by a spike, and held while the neuron is refractory. */
    private boolean isVoltage(String variable, Affine distance) {
      Optional<Affine> next = quiet.next(variable);
      boolean compared = next.isPresent() && next.get().factor(variable) != 0 && next.get().plus(-1, distance).symbols().isEmpty();
      boolean reset = firing.next(variable).filter(Affine::isConstant).isPresent();
      return compared && reset && (!refracts() || holds(variable, refractory) && holds(variable, last));
    }

    private boolean holds(String variable, StepCase step) {
      boolean silent = step.next(Variables.SPIKE).filter(s -> s.isConstant() && s.constant() == 0).isPresent();
      return silent && step.next(variable).filter(v -> v.same(Affine.symbol(variable)) || v.equals(firing.next(variable).orElseThrow())).isPresent();
    }

    private boolean refracts() {
      return program.slot(StepProgram.REFRACTORY) >= 0;
    }

    private boolean countsDown() {
      return !refracts() || counter(quiet) == 0 && counter(refractory) == LATE - 1 && counter(last) == 0 && counter(firing) >= 0;
    }

    /** The refractory counter after a step; NaN where it is no number. */
    private double counter(StepCase step) {
      return step.next(StepProgram.REFRACTORY).filter(Affine::isConstant).map(Affine::constant).orElse(Double.NaN);
    }

    /** Whether a variable decays and takes up input, whatever else the neuron does. */
    private boolean isCurrent(String variable) {
      Optional<Affine> next = quiet.next(variable);
      if (next.isEmpty() || !alike(variable, next.get()) || next.get().constant() != 0) {
        return false;
      }
      double retained = next.get().factor(variable);
      return retained > 0 && retained < 1 && next.get().symbols().stream().allMatch(s -> s.equals(variable) || isPort(s));
    }

    private boolean alike(String variable, Affine next) {
      return List.of(firing, refractory, last).stream().allMatch(step -> step.next(variable).filter(next::same).isPresent());
    }

    private boolean isPort(String symbol) {
      return program.inputs().stream().anyMatch(p -> p.name().equals(symbol));
    }

    private Optional<NeuronForm> form(String voltage, List<String> others, double threshold) {
      Affine next = quiet.next(voltage).orElseThrow();
      double leak = next.factor(voltage);
      double reset = firing.next(voltage).orElseThrow().constant();
      double[] direct = program.inputs().stream().mapToDouble(p -> next.factor(p.name())).toArray();
      List<CurrentForm> currents = new ArrayList<>();
      for (String other : others) {
        CurrentForm current = current(other, next.factor(other));
        for (int p = 0; p < direct.length; p++) {
          direct[p] = Math.abs(direct[p] - current.gain()[p]) <= 1e-6 * Math.abs(direct[p]) ? 0 : direct[p] - current.gain()[p];
        }
        currents.add(current);
      }
      int held = refracts() ? (int) Math.ceil(counter(firing) - 0.5) : 0;
      boolean silentAtRest = threshold > reset;
      NeuronForm form = new NeuronForm(voltage, currents, direct, leak, next.constant() - (1 - leak) * reset, threshold - reset, reset, Math.max(0, held));
      return silentAtRest ? Optional.of(form) : Optional.empty();
    }

    /** The current u with {@code effect s = retained u} before the step, so that the voltage takes up u after it. */
    private CurrentForm current(String variable, double effect) {
      Affine next = quiet.next(variable).orElseThrow();
      double retained = next.factor(variable);
      double[] gain = program.inputs().stream().mapToDouble(p -> effect / retained * next.factor(p.name())).toArray();
      return new CurrentForm(variable, retained, gain, retained / effect);
    }
  }
}
