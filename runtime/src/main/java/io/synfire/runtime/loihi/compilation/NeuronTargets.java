package io.synfire.runtime.loihi.compilation;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import io.synfire.model.Coefficient;
import io.synfire.model.StepProgram;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import io.synfire.runtime.loihi.recognition.IntegrateAndFire;
import io.synfire.runtime.loihi.recognition.Recognizer;
import io.synfire.runtime.parameters.GroupParameters;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what groups become: compartments where they are integrate-and-fire neurons that these can hold, else microcode. */
final class NeuronTargets {
  private NeuronTargets() {}

  /**
   * What a group may become, the best first: compartments cannot hold thresholds and inputs that are very far from each other, microcode can hold more.
   *
   * @param group the group
   * @param parameters its parameters
   * @param dt time step
   * @param constant {@code [port][neuron]} constant input, SI units
   * @param graded which connections carry values; groups at their ends become microcode
   * @throws DiagnosticException if compartments would have to send values
   */
  static List<NeuronTarget> of(GroupModel group, GroupParameters parameters, Time dt, double[][] constant, GradedConnections graded) {
    Optional<IntegrateAndFire> found = Recognizer.recognize(group, parameters.coefficients())
        .filter(neurons -> Arrays.stream(neurons.held()).allMatch(held -> held <= CompartmentTarget.LONGEST_HOLD));
    List<NeuronTarget> targets = new ArrayList<>();
    if (found.isPresent()) {
      DiagnosticException.throwIfErrors(graded.compartments(group.id()));
    }
    found.filter(neurons -> !graded.concerns(group.id()))
        .ifPresent(neurons -> targets.add(new CompartmentTarget(group.id(), neurons, constant, initial(group, parameters))));
    targets.add(microcode(group, parameters, dt, constant, graded.sent(group.id())));
    return targets;
  }

  private static NeuronTarget microcode(GroupModel group, GroupParameters parameters, Time dt, double[][] constant, Optional<String> sent) {
    Map<String, double[]> values = new LinkedHashMap<>(parameters.values());
    StepProgram program = withConstants(group.program(), constant, values);
    Map<String, double[]> given = initial(group, parameters);
    given.keySet().retainAll(group.definition().options().initial().keySet());
    return new MicrocodeTarget(group.id(), program, new NeuronParameters(group.neurons(), dt.si(), values, given), sent);
  }

  private static Map<String, double[]> initial(GroupModel group, GroupParameters parameters) {
    float[][] values = parameters.initial();
    Map<String, double[]> initial = new LinkedHashMap<>();
    for (int v = 0; v < values.length; v++) {
      float[] row = values[v];
      double[] wide = new double[row.length];
      Arrays.setAll(wide, i -> row[i]);
      initial.put(group.program().variables().get(v).name(), wide);
    }
    return initial;
  }

  /** The program with a constant, a further parameter, added to each port that has one. */
  private static StepProgram withConstants(StepProgram program, double[][] constant, Map<String, double[]> values) {
    List<Coefficient> coefficients = new ArrayList<>(program.coefficients());
    List<StepProgram.Assignment> forward = new ArrayList<>();
    Map<String, Expr> totals = new LinkedHashMap<>();
    for (int p = 0; p < constant.length; p++) {
      if (Arrays.stream(constant[p]).anyMatch(c -> c != 0)) {
        String port = program.inputs().get(p).name();
        String bias = port + "__bias";
        values.put(bias, constant[p]);
        coefficients.add(new Coefficient.Formula(bias, List.of(bias), new Expr.Symbol(bias)));
        Expr sum = new Expr.Binary(Expr.Arithmetic.ADD, new Expr.Symbol(port), new Expr.Symbol(bias));
        forward.add(new StepProgram.Assignment(port + "__total", sum));
        totals.put(port, new Expr.Symbol(port + "__total"));
      }
    }
    program.forward().forEach(a -> forward.add(new StepProgram.Assignment(a.target(), Traversal.substitute(a.value(), totals))));
    return new StepProgram(
        program.model(), program.variables(), program.inputs(), coefficients, forward, program.next(), program.initial(), program.threshold());
  }
}
