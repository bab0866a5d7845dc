package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Dependency;
import io.synfire.plasticity.Factor;
import io.synfire.plasticity.GradedSpikes;
import io.synfire.plasticity.Product;
import io.synfire.plasticity.SynapseVariable;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.WeightSign;
import io.synfire.units.Time;
import java.util.List;
import java.util.Optional;

/**
 * A trace rule in integers.
 *
 * @param series the products of each synaptic variable
 * @param sources traces of the source neurons: x1, x2
 * @param targets traces of the target neurons: y1, y2, y3
 * @param epoch length of an epoch in steps
 * @param sign signs that weights may take
 * @param graded what payloads of spikes do
 */
public record IntegerRule(
    List<IntegerProduct.Series> series, List<IntegerTrace> sources, List<IntegerTrace> targets, int epoch, WeightSign sign, GradedSpikes graded) {

  public IntegerRule {
    series = List.copyOf(series);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /**
   * A rule whose impulses, coefficients and constants are in the units of the chip already.
   *
   * @throws IllegalArgumentException if the chip cannot hold one, naming the term, the value, the limit and a remedy
   */
  public static IntegerRule exact(TraceRule rule, Time dt) {
    List<IntegerProduct.Series> series = rule.text().equations().stream()
        .map(equation -> new IntegerProduct.Series(equation.target(), equation.products().stream().map(IntegerRule::exact).toList())).toList();
    return new IntegerRule(series, traces(rule, true, dt), traces(rule, false, dt), rule.epoch(), rule.sign(), rule.graded());
  }

  private static IntegerProduct exact(Product product) {
    return new IntegerProduct(product.text(), product.dependency(), product.scale().mantissa(), product.scale().exponent(), product.factors());
  }

  private static List<IntegerTrace> traces(TraceRule rule, boolean source, Time dt) {
    return rule.traces().side(source).stream().map(trace -> IntegerTrace.of(trace, trace.impulse(), dt)).toList();
  }

  /** Whether a variable is changed or read. */
  boolean mentions(SynapseVariable variable) {
    return series.stream().anyMatch(s -> s.target() == variable || s.products().stream().flatMap(p -> p.factors().stream())
        .anyMatch(f -> f instanceof Factor.OfSynapse read && read.variable() == variable));
  }

  /** The clock dependency, if there is one. */
  Optional<Dependency.Clock> clock() {
    return series.stream().flatMap(s -> s.products().stream()).map(IntegerProduct::dependency)
        .filter(Dependency.Clock.class::isInstance).map(Dependency.Clock.class::cast).findFirst();
  }

  /** Whether a trace of the sources or the targets is read, or needed to see it overflow. */
  boolean reads(boolean source, int trace) {
    boolean overflows = graded == GradedSpikes.ADD_OVERFLOWING && source && trace == 0;
    return overflows || series.stream().flatMap(s -> s.products().stream()).flatMap(product -> product.factors().stream())
        .anyMatch(f -> f instanceof Factor.OfTrace read && read.trace().ofSource() == source && read.trace().index() == trace);
  }
}
