package io.synfire.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.equations.Derivative;
import io.synfire.equations.Expr;
import io.synfire.equations.ExprParser;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** Compares the adjoint with central differences of a random linear loss, in which every variable counts by its size, over some steps of a smoothed model. */
final class GradientCheck {
  private static final double DT = 1e-3;
  private static final String FROZEN = "frozen";

  private final TestModel model;
  private final StepProgram program;
  private StepProgram perturbed;
  private final int steps;
  private final Expr smooth;
  private final Map<String, Double> start;
  private final List<Map<String, Double>> inputs = new ArrayList<>();
  private final List<Map<String, Double>> weights = new ArrayList<>();
  private final Map<String, Double> sizes = new LinkedHashMap<>();

  /**
   * A check.
   *
   * @param model the model
   * @param width width of the smoothed spike in the unit of the threshold
   * @param input largest input
   */
  GradientCheck(TestModel model, double width, double input) {
    this(model, width, input, 20);
  }

  /** As the other constructor, over a number of steps. */
  GradientCheck(TestModel model, double width, double input, int steps) {
    this.steps = steps;
    this.model = model;
    this.program = model.program();
    this.perturbed = program;
    this.smooth = ExprParser.parse("sigmoid(u/" + width + ")");
    Random random = new Random(7);
    this.start = new LinkedHashMap<>(model.interpreter(DT).initial(model.si(), DT));
    for (int n = 0; n < steps; n++) {
      inputs.add(randomValues(program.inputs().stream().map(StepProgram.Port::name).toList(), () -> input * random.nextDouble()));
    }
    forward(model.si()).forEach(step -> step.state().forEach((name, value) -> sizes.merge(name, Math.abs(value), Math::max)));
    sizes.remove(StepProgram.REFRACTORY);
    for (int n = 0; n < steps; n++) {
      Map<String, Double> weight = randomValues(List.copyOf(sizes.keySet()), random::nextGaussian);
      weight.replaceAll((name, value) -> value / sizes.get(name));
      weights.add(weight);
    }
  }

  private static Map<String, Double> randomValues(List<String> names, DoubleSupplier values) {
    Map<String, Double> map = new LinkedHashMap<>();
    names.forEach(name -> map.put(name, values.getAsDouble()));
    return map;
  }

  private StepInterpreter interpreter(Map<String, Double> parameters) {
    return StepInterpreter.of(perturbed, CoefficientValues.of(program, parameters, DT)).smooth(smooth);
  }

  private List<StepInterpreter.Step> forward(Map<String, Double> parameters) {
    List<StepInterpreter.Step> run = new ArrayList<>();
    Map<String, Double> state = start;
    for (int n = 0; n < steps; n++) {
      run.add(interpreter(parameters).forward(state, inputs.get(n)));
      state = run.getLast().state();
    }
    return run;
  }

  private double loss(Map<String, Double> parameters) {
    List<StepInterpreter.Step> run = forward(parameters);
    double loss = 0;
    for (int n = 0; n < steps; n++) {
      for (Map.Entry<String, Double> weight : weights.get(n).entrySet()) {
        loss += weight.getValue() * run.get(n).state().get(weight.getKey());
      }
    }
    return loss;
  }

  /** Asserts that the derivatives by every parameter, every input and the state at the start agree. */
  void assertAgreement() {
    assertAgreement(ResetGradient.THROUGH);
  }

  /** As {@link #assertAgreement()} for a detached reset, where the differences leave the spikes that reset as they are. */
  void assertAgreementWhenDetached() {
    List<StepInterpreter.Step> run = forward(model.si());
    for (int n = 0; n < steps; n++) {
      inputs.get(n).put(FROZEN, run.get(n).state().get(ModelSymbols.SPIKE));
    }
    perturbed = frozen();
    assertAgreement(ResetGradient.DETACHED);
  }

  private StepProgram frozen() {
    Expr.Symbol spike = new Expr.Symbol(program.next().get(ModelSymbols.SPIKE));
    List<StepProgram.Assignment> forward = program.forward().stream().map(a -> new StepProgram.Assignment(a.target(), frozen(a.value(), spike))).toList();
    return new StepProgram(
        program.model(), program.variables(), program.inputs(), program.coefficients(), forward, program.next(), program.initial(), program.threshold());
  }

  private static Expr frozen(Expr expr, Expr.Symbol spike) {
    Expr inner = Traversal.withParts(expr, part -> frozen(part, spike));
    return inner instanceof Expr.Choose c && c.condition().equals(spike) ? new Expr.Choose(new Expr.Symbol(FROZEN), c.then(), c.otherwise()) : inner;
  }

  private void assertAgreement(ResetGradient resetGradient) {
    AdjointProgram adjoint = AdjointCompiler.compile(program, model.si().keySet(), resetGradient);
    List<StepInterpreter.Step> run = forward(model.si());
    Map<String, Double> carried = Map.of();
    Map<String, Double> byCoefficient = new HashMap<>();
    for (int n = steps - 1; n >= 0; n--) {
      Map<String, Double> end = new HashMap<>(weights.get(n));
      carried.forEach((name, value) -> end.merge(name, value, Double::sum));
      StepInterpreter.Gradient gradient = interpreter(model.si()).backward(adjoint, run.get(n), end, Derivative.of(smooth, "u"));
      gradient.coefficients().forEach((name, value) -> byCoefficient.merge(name, value, Double::sum));
      compareInputs(n, gradient.inputs());
      carried = gradient.variables();
    }
    carried.forEach((name, value) -> compare("start of " + name, value, difference(start, name, model.si())));
    compareParameters(byCoefficient);
  }

  private void compareInputs(int step, Map<String, Double> byInput) {
    byInput.forEach((name, value) -> compare("input " + name + " of step " + step, value, difference(inputs.get(step), name, model.si())));
  }

  private void compareParameters(Map<String, Double> byCoefficient) {
    CoefficientValues values = CoefficientValues.of(program, model.si(), DT);
    for (String parameter : model.si().keySet()) {
      double gradient = byCoefficient.entrySet().stream().mapToDouble(c -> c.getValue() * values.derivative(c.getKey(), parameter)).sum();
      if (!parameter.startsWith("t_ref")) {
        Map<String, Double> parameters = new LinkedHashMap<>(model.si());
        compare("parameter " + parameter, gradient, difference(parameters, parameter, parameters));
      }
    }
  }

  /** The derivative of the loss by an entry of a map that the forward steps read, by Richardson's extrapolation of central differences. */
  private double difference(Map<String, Double> map, String name, Map<String, Double> parameters) {
    double value = map.get(name);
    double h = 2e-4 * Math.max(Math.abs(value), sizes.getOrDefault(name, 0.0));
    double coarse = central(map, name, 2 * h, parameters);
    double fine = central(map, name, h, parameters);
    double finest = central(map, name, h / 2, parameters);
    map.put(name, value);
    double first = (4 * fine - coarse) / 3;
    double second = (4 * finest - fine) / 3;
    return (16 * second - first) / 15;
  }

  private double central(Map<String, Double> map, String name, double h, Map<String, Double> parameters) {
    double value = map.get(name);
    map.put(name, value + h);
    double above = loss(parameters);
    map.put(name, value - h);
    double below = loss(parameters);
    map.put(name, value);
    return (above - below) / (2 * h);
  }

  private void compare(String what, double adjoint, double difference) {
    double scale = Math.max(Math.abs(adjoint), Math.abs(difference));
    assertThat(Math.abs(adjoint - difference)).as("%s: adjoint %s, difference %s", what, adjoint, difference).isLessThanOrEqualTo(1e-6 * scale + 1e-9);
  }
}
