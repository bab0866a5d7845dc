package io.synfire.model;

import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import io.synfire.units.Dimension;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names of a model mean. */
final class ModelSymbols {
  static final String DT = "dt";
  static final String SPIKE = "spike";

  /** Formulas of coefficients are written out in full, so a constant that is built on many others is a variable instead. */
  private static final int LARGEST_CONSTANT = 1000;

  private final ParsedModel model;
  private final Map<String, Dimension> ports = new LinkedHashMap<>();
  private final Map<String, Dimension> declared = new LinkedHashMap<>();
  private final Map<String, Expr> constants = new LinkedHashMap<>();

  ModelSymbols(ParsedModel model) {
    this.model = model;
    model.statements().forEach(this::declare);
    findConstants();
  }

  private void declare(Statement statement) {
    Map<String, Dimension> kind = statement instanceof Statement.Input ? ports : declared;
    statement.unit().ifPresent(unit -> kind.putIfAbsent(statement.name().text(), unit));
  }

  /** A constant is assigned once, of parameters only, in the equations, and not read before. */
  private void findConstants() {
    Set<String> read = new HashSet<>();
    for (Statement statement : model.equations()) {
      statement.reads().forEach(e -> read.addAll(Traversal.symbols(e)));
      if (statement instanceof Statement.Update u && isConstant(u, read)) {
        constants.put(u.name().text(), expanded(u.value()));
      }
    }
  }

  private boolean isConstant(Statement.Update update, Set<String> readBefore) {
    String name = update.name().text();
    boolean once = model.statements().filter(s -> s.name().text().equals(name)).count() == 1;
    boolean free = once && update.operator() == Statement.Operator.SET && isPure(update.value()) && !readBefore.contains(name);
    return free && Traversal.operations(expanded(update.value())) <= LARGEST_CONSTANT;
  }

  /** Names of the parameters. */
  Set<String> parameters() {
    return model.text().parameters().keySet();
  }

  /** Input ports in order of declaration. */
  Map<String, Dimension> ports() {
    return ports;
  }

  /** Variables in order of declaration, without those that are constants. */
  Map<String, Dimension> variables() {
    Map<String, Dimension> variables = new LinkedHashMap<>(declared);
    variables.keySet().removeAll(constants.keySet());
    return variables;
  }

  /** Assigned names that depend on parameters and the time step only, and what they are. */
  Map<String, Expr> constants() {
    return constants;
  }

  /** Whether the model has a threshold. */
  boolean spikes() {
    return !model.text().threshold().isBlank();
  }

  /** The dimension of a symbol, if it is declared. */
  Optional<Dimension> dimension(String name) {
    return switch (name) {
      case DT -> Optional.of(Dimension.TIME);
      case SPIKE -> spikes() ? Optional.of(Dimension.ONE) : Optional.empty();
      default -> Stream.of(model.text().parameters(), ports, declared).map(kind -> kind.get(name)).filter(Objects::nonNull).findFirst();
    };
  }

  /** All names that equations may use, units apart. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>(parameters());
    names.addAll(ports.keySet());
    names.addAll(declared.keySet());
    names.add(DT);
    if (spikes()) {
      names.add(SPIKE);
    }
    return List.copyOf(names);
  }

  /** Whether an expression depends on parameters and the time step only. */
  boolean isPure(Expr expr) {
    return Traversal.symbols(expr).stream().allMatch(n -> n.equals(DT) || parameters().contains(n) || constants.containsKey(n));
  }

  /** The expression with constants replaced by what they are. */
  Expr expanded(Expr expr) {
    return Traversal.substitute(expr, constants);
  }
}
