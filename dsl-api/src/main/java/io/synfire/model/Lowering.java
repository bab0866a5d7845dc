package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Simplifier;
import io.synfire.equations.Traversal;
import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a checked model into its step program by executing one step symbolically. */
final class Lowering {
  private final ParsedModel model;
  private final ModelSymbols symbols;
  private final Set<String> heldVariables = new HashSet<>();
  private final CoefficientTable coefficients;
  private final StepBuilder builder;
  private final Set<String> taken;

  Lowering(ParsedModel model, ModelSymbols symbols) {
    this.model = model;
    this.symbols = symbols;
    this.taken = new LinkedHashSet<>(symbols.names());
    taken.add(StepProgram.REFRACTORY);
    this.coefficients = new CoefficientTable(symbols, taken);
    this.builder = new StepBuilder(coefficients, taken);
    if (model.refractory().isPresent()) {
      model.reset().forEach(s -> heldVariables.add(s.name().text()));
    }
  }

  StepProgram program() {
    execute(model.equations());
    StepProgram.Threshold threshold = model.threshold().map(this::threshold).orElse(null);
    model.reset().forEach(s -> reset((Statement.Update) s));
    model.refractory().ifPresent(c -> countDown(c.expr()));
    execute(model.update());
    List<StepProgram.Assignment> forward = CommonSubexpressions.shared(builder.assignments(), taken);
    List<StepProgram.Variable> variables = variables();
    List<StepProgram.Port> ports = symbols.ports().entrySet().stream().map(p -> new StepProgram.Port(p.getKey(), p.getValue())).toList();
    return new StepProgram(
        model.text().name(), variables, ports, coefficients.coefficients(), forward, next(variables), initial(), threshold);
  }

  private void execute(List<Statement> statements) {
    List<Statement.Differential> system = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Differential equation) {
        system.add(equation);
      } else if (statement instanceof Statement.Update update) {
        integrate(system);
        update(update);
      }
    }
    integrate(system);
  }

  private void integrate(List<Statement.Differential> system) {
    if (!system.isEmpty()) {
      Integration way = Integration.of(model.text().options().integrator(), system, symbols);
      way.advance(system, symbols, builder).forEach(this::assign);
      system.clear();
    }
  }

  private void update(Statement.Update update) {
    String name = update.name().text();
    if (!symbols.constants().containsKey(name)) {
      assign(name, changed(update));
    }
  }

  private Expr changed(Statement.Update update) {
    String name = update.name().text();
    Expr value = builder.read(update.value(), name);
    return switch (update.operator()) {
      case SET -> value;
      case ADD -> Algebra.sum(builder.current(name), value);
      case SUBTRACT -> Algebra.difference(builder.current(name), value);
    };
  }

  /** Assigns a variable, which keeps its value while the neuron is refractory if the reset assigns it. */
  private void assign(String variable, Expr value) {
    builder.assign(variable, heldVariables.contains(variable) ? new Expr.Choose(isRefractory(), builder.current(variable), value) : value);
  }

  /** The counter holds the number of steps that are left, not rounded: above one half there is still one. */
  private static Expr isRefractory() {
    return new Expr.Compare(Expr.Relation.GREATER, new Expr.Symbol(StepProgram.REFRACTORY), Algebra.number(0.5));
  }

  private StepProgram.Threshold threshold(ParsedModel.Condition condition) {
    Expr.Compare compare = (Expr.Compare) condition.expr();
    Expr.Symbol distance = builder.define("distance", builder.read(new Expr.Binary(Expr.Arithmetic.SUBTRACT, compare.left(), compare.right()), "distance"));
    Expr.Symbol crossed = builder.assign(ModelSymbols.SPIKE, new Expr.Compare(compare.op(), distance, Algebra.ZERO));
    if (model.refractory().isPresent()) {
      builder.assign(ModelSymbols.SPIKE, new Expr.Choose(isRefractory(), Algebra.ZERO, crossed));
    }
    return new StepProgram.Threshold(crossed.name(), distance.name(), compare.op() == Expr.Relation.GREATER);
  }

  private void reset(Statement.Update update) {
    String name = update.name().text();
    Expr spike = builder.current(ModelSymbols.SPIKE);
    Expr value = builder.read(update.value(), name);
    Expr before = builder.current(name);
    switch (update.operator()) {
      case SET -> builder.assign(name, new Expr.Choose(spike, value, before));
      case ADD -> builder.assign(name, Algebra.sum(before, new Expr.Choose(spike, value, Algebra.ZERO)));
      case SUBTRACT -> builder.assign(name, Algebra.difference(before, new Expr.Choose(spike, value, Algebra.ZERO)));
    }
  }

  private void countDown(Expr period) {
    Expr steps = coefficients.formula(Algebra.quotient(period, new Expr.Symbol(ModelSymbols.DT)), "refractory_steps");
    Expr left = Algebra.call(Expr.Function.MAX, Algebra.difference(new Expr.Symbol(StepProgram.REFRACTORY), Algebra.ONE), Algebra.ZERO);
    builder.assign(StepProgram.REFRACTORY, new Expr.Choose(builder.current(ModelSymbols.SPIKE), steps, left));
  }

  private List<StepProgram.Variable> variables() {
    Map<String, Dimension> all = new LinkedHashMap<>(symbols.variables());
    model.refractory().ifPresent(c -> all.put(StepProgram.REFRACTORY, Dimension.ONE));
    model.threshold().ifPresent(c -> all.put(ModelSymbols.SPIKE, Dimension.ONE));
    Set<String> read = new HashSet<>();
    builder.assignments().forEach(a -> read.addAll(Traversal.symbols(a.value())));
    return all.entrySet().stream().map(v -> new StepProgram.Variable(v.getKey(), v.getValue(), isCarried(v.getKey(), read))).toList();
  }

  private boolean isCarried(String variable, Set<String> read) {
    return read.contains(variable) || builder.current(variable).name().equals(variable);
  }

  private Map<String, String> next(List<StepProgram.Variable> variables) {
    Map<String, String> next = new LinkedHashMap<>();
    variables.forEach(v -> next.put(v.name(), builder.current(v.name()).name()));
    return next;
  }

  private Map<String, Expr> initial() {
    Map<String, Expr> initial = new LinkedHashMap<>();
    for (Statement statement : model.equations()) {
      if (statement instanceof Statement.Init init) {
        initial.put(init.name().text(), Simplifier.simplify(symbols.expanded(init.value())));
      }
    }
    return initial;
  }

  /** The systems of a section: runs of adjacent differential equations. */
  static List<List<Statement.Differential>> systems(List<Statement> statements) {
    List<List<Statement.Differential>> systems = new ArrayList<>();
    Optional<Statement> before = Optional.empty();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Differential equation) {
        if (before.isEmpty() || before.get() instanceof Statement.Update) {
          systems.add(new ArrayList<>());
        }
        systems.getLast().add(equation);
      }
      if (statement instanceof Statement.Differential || statement instanceof Statement.Update) {
        before = Optional.of(statement);
      }
    }
    return systems;
  }
}
