package io.synfire.runtime.loihi.microcode;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.model.StepProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles one step program: assignments in order, limits of the variables, and the stores at the end. */
final class StepCompiler {
  private static final String SPIKE = "spike";

  private final StepProgram program;
  private final NeuronParameters parameters;
  private final FixedPointScales scales;
  private final ProgramWriter writer;
  private final ExpressionCompiler expressions;

  StepCompiler(StepProgram program, NeuronParameters parameters, FixedPointScales scales) {
    this.program = program;
    this.parameters = parameters;
    this.scales = scales;
    int variables = program.variables().size();
    this.writer = new ProgramWriter(variables + program.inputs().size(), parameters.size());
    this.expressions = new ExpressionCompiler(program.model(), writer, parameters.coefficients(program), scales.coefficientBits());
    for (int k = 0; k < variables; k++) {
      String name = program.variables().get(k).name();
      expressions.define(name, name.equals(SPIKE) ? Value.mask(writer.emit(Operation.NOT_ZERO, k, k)) : new Value(k, format(name).scale(), false));
    }
    for (int k = 0; k < program.inputs().size(); k++) {
      String port = program.inputs().get(k).name();
      expressions.definePort(port, new Value(variables + k, scale(port), false));
    }
  }

  private double scale(String port) {
    Double scale = scales.ports().get(port);
    if (scale == null) {
      throw new IllegalArgumentException(program.model() + ": there is no scale for the port " + port + "; there are scales for " + scales.ports().keySet());
    }
    return scale;
  }

  private FixedPointFormat format(String variable) {
    return variable.equals(SPIKE) ? new FixedPointFormat(1, 1, FixedPointFormat.Excess.CLIP) : scales.format(variable);
  }

  Microcode compile(String output) {
    program.forward().forEach(this::assign);
    boolean graded = !output.equals(SPIKE);
    boolean spikes = graded || program.spikes();
    store();
    int emitted = spikes ? program.slot(output) : 0;
    if (emitted < 0) {
      throw new IllegalArgumentException(program.model() + " has no variable " + output + " to send; it has "
          + String.join(", ", program.variables().stream().map(StepProgram.Variable::name).toList()));
    }
    List<Microcode.Input> inputs = program.inputs().stream().map(p -> new Microcode.Input(p.name(), scale(p.name()))).toList();
    return new Microcode(
        program.model(), parameters.size(), variables(), inputs, writer.code(emitted, graded, spikes), expressions.roundings());
  }

  private void assign(StepProgram.Assignment assignment) {
    Expr value = assignment.value();
    String target = assignment.target();
    if (expressions.isMask(value)) {
      expressions.define(target, Value.mask(expressions.mask(value)));
      return;
    }
    String variable = Versions.variable(program, target);
    if (variable == null) {
      double scale = expressions.naturalScale(value);
      expressions.define(target, new Value(expressions.number(value, scale), scale, false));
      return;
    }
    FixedPointFormat format = format(variable);
    int register = expressions.number(value, format.scale());
    boolean fits = isWithin(value, variable);
    expressions.define(target, new Value(fits ? register : writer.limit(register, format, program.slot(variable)), format.scale(), false));
  }

  /** Whether a value needs no limit because it is one of several that have been limited as this variable is. */
  private boolean isWithin(Expr value, String variable) {
    return switch (value) {
      case Expr.Symbol s -> variable.equals(Versions.variable(program, s.name()));
      case Expr.Literal l -> Math.abs(l.si() * format(variable).scale()) < 1 << format(variable).bits();
      case Expr.Choose c -> isWithin(c.then(), variable) && isWithin(c.otherwise(), variable);
      default -> false;
    };
  }

  /** Copies the new values to the state; what is the state of another variable is saved before that is overwritten. */
  private void store() {
    Map<Integer, Integer> sources = new LinkedHashMap<>();
    for (int k = 0; k < program.variables().size(); k++) {
      StepProgram.Variable variable = program.variables().get(k);
      Value next = expressions.value(program.next().get(variable.name()));
      int register = expressions.number(next, format(variable.name()).scale());
      if (register != k) {
        boolean isState = register >= 0 && register < program.variables().size();
        sources.put(k, isState ? writer.emit(Operation.COPY, register, register) : register);
      }
    }
    sources.forEach(writer::store);
  }

  private List<Microcode.Variable> variables() {
    List<Microcode.Variable> variables = new ArrayList<>();
    Map<String, int[]> initial = initial();
    for (StepProgram.Variable v : program.variables()) {
      variables.add(new Microcode.Variable(v.name(), format(v.name()), initial.get(v.name())));
    }
    return variables;
  }

  private Map<String, int[]> initial() {
    Map<String, int[]> initial = new HashMap<>();
    program.variables().forEach(v -> initial.put(v.name(), new int[parameters.size()]));
    for (int i = 0; i < parameters.size(); i++) {
      Map<String, Double> symbols = new HashMap<>(parameters.at(i));
      symbols.put("dt", parameters.dt());
      Map<String, Double> given = parameters.initialAt(i);
      for (Map.Entry<String, int[]> column : initial.entrySet()) {
        String name = column.getKey();
        Expr formula = program.initial().get(name);
        double otherwise = formula == null ? 0 : ExprEvaluator.evaluate(formula, symbols);
        column.getValue()[i] = fitting(name, given.getOrDefault(name, otherwise));
      }
    }
    return initial;
  }

  private int fitting(String variable, double si) {
    FixedPointFormat format = format(variable);
    double units = Math.rint(si * format.scale());
    if (Math.abs(units) >= 1 << format.bits()) {
      throw new IllegalArgumentException(program.model() + ": the initial value " + si + " of " + variable + " is " + units
          + " units, limit " + ((1 << format.bits()) - 1) + "; lower the scale of " + variable);
    }
    return (int) units;
  }
}
