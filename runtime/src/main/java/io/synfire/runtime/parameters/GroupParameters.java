package io.synfire.runtime.parameters;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.model.Coefficient;
import io.synfire.model.CoefficientFormulas;
import io.synfire.model.CoefficientValues;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.units.Time;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The parameters of a group: fixed ones from its definition, trainable ones in live arrays {@code [1][1]}, or {@code [1][neuron]} where the
 * group has a value for each neuron. Computes what follows from them: coefficients, initial values, and derivatives by parameters.
 */
public final class GroupParameters {
  private final GroupModel plan;
  private final Time dt;
  private final CoefficientFormulas formulas;
  private final Map<String, double[]> fixed = new LinkedHashMap<>();
  private final Map<String, float[][]> live = new LinkedHashMap<>();
  private final Map<String, float[]> known = new HashMap<>();
  private GroupCoefficients coefficients;

  /** The parameters of a group with their initial values. */
  public GroupParameters(GroupModel plan, Time dt) {
    this.plan = plan;
    this.dt = dt;
    this.formulas = new CoefficientFormulas(plan.program());
    plan.definition().model().values().forEach((name, value) -> fixed.put(name, new double[] {value.si()}));
    options().perNeuron().forEach((name, values) -> fixed.put(name, values.stream().mapToDouble(Double::doubleValue).toArray()));
    for (String name : plan.trainable()) {
      double[] values = fixed.remove(name);
      live.put(name, new float[1][values.length]);
      for (int i = 0; i < values.length; i++) {
        live.get(name)[0][i] = (float) values[i];
      }
    }
  }

  /** Id of the group. */
  public String id() {
    return plan.id();
  }

  private GroupOptions options() {
    return plan.definition().options();
  }

  /** Trainable parameter to its live array. */
  public Map<String, float[][]> live() {
    return Collections.unmodifiableMap(live);
  }

  /** Parameter to its present values in SI units: one, or one per neuron. */
  public Map<String, double[]> values() {
    Map<String, double[]> values = new LinkedHashMap<>();
    fixed.forEach((name, v) -> values.put(name, v.clone()));
    live.forEach((name, v) -> values.put(name, IntStream.range(0, v[0].length).mapToDouble(i -> v[0][i]).toArray()));
    return values;
  }

  private Map<String, Double> at(int neuron) {
    Map<String, Double> values = new HashMap<>();
    fixed.forEach((name, v) -> values.put(name, v[v.length == 1 ? 0 : neuron]));
    live.forEach((name, v) -> values.put(name, (double) v[0][v[0].length == 1 ? 0 : neuron]));
    return values;
  }

  private CoefficientValues coefficientsAt(int neuron) {
    return formulas.at(at(neuron), dt.si());
  }

  private int distinctNeurons() {
    return options().perNeuron().isEmpty() ? 1 : plan.neurons();
  }

  /** The values of the model's coefficients for the present values of the parameters; computed again when these have changed. */
  public synchronized GroupCoefficients coefficients() {
    boolean changed = coefficients == null;
    for (Map.Entry<String, float[][]> parameter : live.entrySet()) {
      float[] now = parameter.getValue()[0];
      changed |= !Arrays.equals(now, known.put(parameter.getKey(), now.clone()));
    }
    if (changed) {
      coefficients = compute();
    }
    return coefficients;
  }

  private GroupCoefficients compute() {
    List<Coefficient> coefficients = plan.program().coefficients();
    List<String> names = coefficients.stream().map(Coefficient::name).toList();
    float[] uniform = new float[names.size()];
    float[][] perNeuron = new float[names.size()][];
    for (int c = 0; c < uniform.length; c++) {
      boolean differs = !Collections.disjoint(coefficients.get(c).parameters(), options().perNeuron().keySet());
      perNeuron[c] = differs ? new float[plan.neurons()] : null;
    }
    for (int i = 0; i < distinctNeurons(); i++) {
      CoefficientValues values = coefficientsAt(i);
      for (int c = 0; c < uniform.length; c++) {
        float value = finite(names.get(c), (float) values.value(names.get(c)), i);
        if (perNeuron[c] == null) {
          uniform[c] = value;
        } else {
          perNeuron[c][i] = value;
        }
      }
    }
    return new GroupCoefficients(uniform, perNeuron);
  }

  private float finite(String coefficient, float value, int neuron) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(
          "group " + plan.id() + ": " + coefficient + " of neuron " + neuron + " is " + value + " for dt = " + dt.si() + " s and the parameters "
              + new TreeMap<>(at(neuron)) + "; give values for which the equations of " + plan.program().model() + " have finite coefficients");
    }
    return value;
  }

  /** {@code [variable][neuron]} values before the first step. */
  public float[][] initial() {
    float[][] initial = new float[plan.program().variables().size()][plan.neurons()];
    for (int v = 0; v < initial.length; v++) {
      String name = plan.program().variables().get(v).name();
      List<Double> given = options().initial().get(name);
      Expr formula = plan.program().initial().get(name);
      for (int i = 0; i < plan.neurons(); i++) {
        initial[v][i] = given != null ? given.get(given.size() == 1 ? 0 : i).floatValue() : formula == null ? 0 : evaluate(formula, i);
      }
    }
    return initial;
  }

  private float evaluate(Expr formula, int neuron) {
    Map<String, Double> symbols = at(neuron);
    symbols.put("dt", dt.si());
    return (float) ExprEvaluator.evaluate(formula, symbols);
  }

  /**
   * The derivative of the loss by the parameters from that by the coefficients.
   *
   * @param byCoefficient coefficient to derivative, {@code [neuron]}
   * @param gradients receives, for every trainable parameter, its derivative
   */
  public synchronized void chain(Map<String, double[]> byCoefficient, Map<String, float[][]> gradients) {
    Map<String, double[]> sums = new HashMap<>();
    live.forEach((name, array) -> sums.put(name, new double[array[0].length]));
    int distinct = distinctNeurons();
    for (int i = 0; i < distinct; i++) {
      CoefficientValues values = coefficientsAt(i);
      for (Map.Entry<String, double[]> coefficient : byCoefficient.entrySet()) {
        double derivative = distinct == 1 ? Arrays.stream(coefficient.getValue()).sum() : coefficient.getValue()[i];
        for (Map.Entry<String, double[]> sum : sums.entrySet()) {
          sum.getValue()[sum.getValue().length == 1 ? 0 : i] += derivative * values.derivative(coefficient.getKey(), sum.getKey());
        }
      }
    }
    sums.forEach((name, sum) -> {
      for (int i = 0; i < sum.length; i++) {
        gradients.get(name)[0][i] = (float) sum[i];
      }
    });
  }
}
