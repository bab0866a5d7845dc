package io.synfire.runtime.lif;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.equations.ExprPrinter;
import io.synfire.equations.Traversal;
import io.synfire.model.ModelEquations;
import io.synfire.model.ModelEquations.Assignment;
import io.synfire.model.ModelEquations.Derivative;
import io.synfire.model.ModelEquations.Line;
import io.synfire.runtime.lif.LinearNeuron.Current;
import io.synfire.runtime.lif.LinearNeuron.Firing;
import io.synfire.runtime.lif.LinearNeuron.Membrane;
import io.synfire.runtime.lif.LinearNeuron.Reset;
import io.synfire.runtime.linear.Affine;
import io.synfire.runtime.linear.AffineEvaluator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one neuron off the equations of its model, for given values of the parameters. */
final class LifReader {
  private final ModelEquations equations;
  private final Map<String, Double> values;
  private final Set<String> states;
  private final Map<String, Affine> symbols = new HashMap<>();
  private final Map<String, Affine> rates = new LinkedHashMap<>();
  private final Map<String, Affine> jumps = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Affine> derived = new LinkedHashMap<>();

  /** The equations are not those of a linear integrate-and-fire neuron. */
  static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String line, String reason) {
      super("'" + line + "' " + reason, null, false, false);
    }
  }

  LifReader(ModelEquations equations, Map<String, Double> values) {
    this.equations = equations;
    this.values = values;
    this.states = equations.equations().stream().filter(LifReader::isState).map(Line::variable).collect(Collectors.toCollection(TreeSet::new));
    values.forEach((name, value) -> symbols.put(name, Affine.of(value)));
    Stream.concat(states.stream(), equations.ports().stream()).forEach(name -> symbols.put(name, Affine.symbol(name)));
  }

  /** A variable that has a derivative, or that an assignment changes rather than replaces. */
  private static boolean isState(Line line) {
    return line instanceof Derivative || line instanceof Assignment a && Traversal.symbols(a.value()).contains(a.variable());
  }

  LinearNeuron read(Map<String, Double> initial) {
    for (Line line : equations.equations()) {
      switch (line) {
        case Derivative d -> derivative(d);
        case Assignment a when states.contains(a.variable()) -> jump(a);
        case Assignment a -> derive(a);
      }
    }
    if (!equations.update().isEmpty()) {
      throw new Mismatch(equations.update().getFirst().text(),
          "is done after the threshold in every step; a linear integrate-and-fire neuron has a reset only");
    }
    String voltage = equations.spiking().threshold().map(this::compared).orElseGet(this::undriven);
    Map<String, Double> start = new HashMap<>(initial);
    states.forEach(s -> start.computeIfAbsent(s, this::initial));
    List<Current> currents = states.stream().filter(s -> !s.equals(voltage)).map(s -> current(s, voltage, start.get(s))).toList();
    Membrane membrane = membrane(voltage, start.get(voltage));
    return new LinearNeuron(equations.ports(), membrane, currents, equations.spiking().threshold().map(t -> firing(t, voltage)), derived);
  }

  private Affine affine(Expr expr, String text) {
    if (Traversal.symbols(expr).contains("dt") || Traversal.symbols(expr).contains("spike")) {
      throw new Mismatch(text, "reads dt or spike, which mean something for steps of time only; write a differential equation");
    }
    Set<String> unknown = new TreeSet<>(Traversal.symbols(expr));
    unknown.removeAll(symbols.keySet());
    if (!unknown.isEmpty()) {
      throw new Mismatch(text, "reads " + String.join(", ", unknown) + " of the step before; continuous time has none");
    }
    return AffineEvaluator.evaluate(expr, symbols::get).orElseThrow(() -> new Mismatch(text, "is not linear in " + String.join(", ", states)));
  }

  private void derivative(Derivative line) {
    Affine factor = affine(line.factor(), line.text());
    if (!factor.isConstant() || factor.constant() == 0) {
      throw new Mismatch(line.text(), "has a time constant that is 0 or no number");
    }
    Affine rate = affine(line.right(), line.text()).times(1 / factor.constant());
    port(rate).ifPresent(p -> {
      throw new Mismatch(line.text(), "takes input " + p + " for the length of a step; add inputs at an instant, as in '" + line.variable() + " += " + p + "'");
    });
    rates.put(line.variable(), rate);
    texts.put(line.variable(), line.text());
  }

  private Optional<String> port(Affine sum) {
    return equations.ports().stream().filter(sum.symbols()::contains).findFirst();
  }

  private void jump(Assignment line) {
    Affine change = affine(line.value(), line.text()).plus(-1, Affine.symbol(line.variable()));
    boolean inputsOnly = equations.ports().containsAll(change.symbols());
    if (!inputsOnly || change.constant() != 0) {
      throw new Mismatch(line.text(), "changes " + line.variable() + " in every step by something else than input; write it as a differential equation");
    }
    jumps.merge(line.variable(), change, (a, b) -> a.plus(1, b));
    texts.putIfAbsent(line.variable(), line.text());
  }

  private void derive(Assignment line) {
    Affine value = affine(line.value(), line.text());
    symbols.put(line.variable(), value);
    if (port(value).isEmpty()) {
      derived.put(line.variable(), value);
    }
  }

  /** The one variable that the threshold compares. */
  private String compared(Expr.Compare threshold) {
    Affine distance = distance(threshold);
    Set<String> compared = distance.symbols();
    if (compared.size() != 1 || !states.containsAll(compared) || !(distance.factor(compared.iterator().next()) > 0)) {
      throw new Mismatch(ExprPrinter.print(threshold), "must compare one voltage with a constant, compares " + new TreeSet<>(compared));
    }
    return compared.iterator().next();
  }

  private Affine distance(Expr.Compare threshold) {
    return affine(new Expr.Binary(Expr.Arithmetic.SUBTRACT, threshold.left(), threshold.right()), ExprPrinter.print(threshold));
  }

  /** The one variable that drives no other one. */
  private String undriven() {
    List<String> ends = states.stream().filter(s -> rates.entrySet().stream().noneMatch(r -> !r.getKey().equals(s) && r.getValue().factor(s) != 0)).toList();
    if (ends.size() != 1) {
      throw new Mismatch(String.join(", ", states), "are variables of a model without threshold of which one must be the voltage that the others drive");
    }
    return ends.getFirst();
  }

  private double initial(String state) {
    Expr formula = equations.initial().get(state);
    return formula == null ? 0 : ExprEvaluator.evaluate(formula, values);
  }

  private Current current(String variable, String voltage, double initial) {
    Affine rate = rates.getOrDefault(variable, Affine.of(0));
    if (!rate.symbols().equals(Set.of(variable)) || rate.constant() != 0 || !(rate.factor(variable) < 0)) {
      throw new Mismatch(texts.get(variable), "is no current that decays to 0 by itself with a positive time constant");
    }
    double gain = rates.getOrDefault(voltage, Affine.of(0)).factor(variable);
    return new Current(variable, -1 / rate.factor(variable), gain, initial, jump(variable));
  }

  private Membrane membrane(String voltage, double initial) {
    Affine rate = rates.getOrDefault(voltage, Affine.of(0));
    double own = rate.factor(voltage);
    if (own > 0) {
      throw new Mismatch(texts.get(voltage), "makes the voltage grow by itself; a leak has a positive time constant");
    }
    return new Membrane(voltage, own == 0 ? Double.POSITIVE_INFINITY : -1 / own, rate.constant(), initial, jump(voltage));
  }

  private double[] jump(String state) {
    Affine jump = jumps.getOrDefault(state, Affine.of(0));
    return equations.ports().stream().mapToDouble(jump::factor).toArray();
  }

  private Firing firing(Expr.Compare compare, String voltage) {
    Affine distance = distance(compare);
    double threshold = -distance.constant() / distance.factor(voltage);
    String text = ExprPrinter.print(compare);
    if (equations.spiking().reset().size() != 1) {
      throw new Mismatch(text, "needs one reset, of " + voltage + "; the model has " + equations.spiking().reset().size());
    }
    Assignment line = (Assignment) equations.spiking().reset().getFirst();
    Affine after = affine(line.value(), line.text());
    boolean subtracts = after.symbols().equals(Set.of(voltage)) && after.factor(voltage) == 1;
    double value = subtracts ? -after.constant() : after.constant();
    if (!line.variable().equals(voltage) || !subtracts && !after.isConstant() || (subtracts ? !(value > 0) : !(value < threshold))) {
      throw new Mismatch(line.text(), "must set " + voltage + " to a constant below the threshold " + threshold + ", or subtract a positive constant from it");
    }
    boolean strict = compare.op() == Expr.Relation.GREATER;
    return new Firing(threshold, strict, subtracts ? Reset.SUBTRACT : Reset.SET, value, refractory());
  }

  private double refractory() {
    Affine period = equations.spiking().refractory().map(r -> affine(r, ExprPrinter.print(r))).orElse(Affine.of(0));
    if (!period.isConstant() || !(period.constant() >= 0)) {
      throw new Mismatch(equations.spiking().refractory().map(ExprPrinter::print).orElse(""), "must be a constant refractory period of 0 or more");
    }
    return period.constant();
  }
}
