package io.synfire.plasticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule adds to the synaptic variables in an epoch, as text; empty for a variable that stays as it is. For the language see
 * {@link RuleParser}.
 *
 * @param dw change of the weight, such as {@code "2^-4 * y0 * x1 - 2^-4 * x0 * y1"}
 * @param dd change of the delay
 * @param dt change of the tag
 */
public record RuleText(String dw, String dd, String dt) {
  public RuleText {
    List<Equation> equations = parse(dw, dd, dt);
    if (equations.isEmpty()) {
      throw new IllegalArgumentException("dw, dd and dt are all empty, and at least one must be given: write such as dw = \"y0 * x1 - x0 * y1\"");
    }
    clock(equations);
  }

  /** A rule for the weight alone. */
  public static RuleText weight(String dw) {
    return new RuleText(dw, "", "");
  }

  /** The parsed rules, weight before delay before tag; those that are empty are left out. */
  public List<Equation> equations() {
    return parse(dw, dd, dt);
  }

  /** The clock dependency, if a product has one. */
  public Optional<Dependency.Clock> clock() {
    return clock(equations());
  }

  private static List<Equation> parse(String dw, String dd, String dt) {
    List<Equation> equations = new ArrayList<>();
    add(equations, SynapseVariable.WEIGHT, dw);
    add(equations, SynapseVariable.DELAY, dd);
    add(equations, SynapseVariable.TAG, dt);
    return equations;
  }

  private static void add(List<Equation> equations, SynapseVariable target, String text) {
    if (!text.isBlank()) {
      equations.add(RuleParser.parse(target, text));
    }
  }

  private static Optional<Dependency.Clock> clock(List<Equation> equations) {
    List<Dependency.Clock> clocks = equations.stream()
        .flatMap(equation -> equation.products().stream())
        .map(Product::dependency)
        .filter(Dependency.Clock.class::isInstance).map(Dependency.Clock.class::cast)
        .distinct().toList();
    if (clocks.size() > 1) {
      throw new IllegalArgumentException("The rules have the dependencies u" + clocks.get(0).exponent() + " and u" + clocks.get(1).exponent()
          + ", and all of one learner share one: write the same number at every u");
    }
    return clocks.stream().findFirst();
  }
}
