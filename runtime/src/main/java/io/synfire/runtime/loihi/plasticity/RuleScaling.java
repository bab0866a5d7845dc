package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Equation;
import io.synfire.plasticity.Factor;
import io.synfire.plasticity.GradedSpikes;
import io.synfire.plasticity.Product;
import io.synfire.plasticity.SynapseVariable;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceMode;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a float rule into integers for one choice of impulses. With {@code g} the integer of a trace of 1, {@code s} that of a variable of 1,
 * a coefficient c of a change of variable v becomes {@code c s_v / prod g prod s} over the factors; scales of delays and tags are chosen such
 * that their largest such coefficient is 1.
 */
final class RuleScaling {
  private static final int LARGEST_MANTISSA = 7;
  private static final int LARGEST_VARIABLE = 255;

  private final TraceRule rule;
  private final WeightScale scale;
  private final Impulses impulses;
  private final double[] perVariable = new double[SynapseVariable.values().length];
  private final List<TermRounding> roundings = new ArrayList<>();

  RuleScaling(TraceRule rule, WeightScale scale, Impulses impulses) {
    this.rule = rule;
    this.scale = scale;
    this.impulses = impulses;
    perVariable[0] = scale.perWeight();
    perVariable[1] = perVariable(SynapseVariable.DELAY);
    perVariable[2] = perVariable(SynapseVariable.TAG);
  }

  TraceDiscretization discretize() {
    List<IntegerProduct.Series> series = rule.text().equations().stream()
        .map(e -> new IntegerProduct.Series(e.target(), e.products().stream().map(p -> product(e.target(), p)).toList())).toList();
    IntegerRule integers = new IntegerRule(series, traces(true), traces(false), rule.epoch(), rule.sign(), rule.graded());
    return new TraceDiscretization(new TraceLearning(integers, scale.exponent()), impulses, perVariable[1], perVariable[2], roundings);
  }

  private List<IntegerTrace> traces(boolean source) {
    List<IntegerTrace> traces = new ArrayList<>();
    for (TraceVariable variable : TraceVariable.values()) {
      if (variable.ofSource() == source) {
        Trace trace = rule.traces().trace(variable);
        traces.add(IntegerTrace.of(trace, trace.impulse() * perTrace(variable), scale.dt()));
      }
    }
    return traces;
  }

  private double perTrace(TraceVariable variable) {
    Trace trace = rule.traces().trace(variable);
    boolean graded = variable == TraceVariable.X1 && rule.graded() != GradedSpikes.IMPULSE;
    if (trace.mode() == TraceMode.MODULATED) {
      return scale.perModulator();
    }
    return graded || trace.impulse() == 0 ? 1 : impulses.of(variable) / trace.impulse();
  }

  private double perVariable(SynapseVariable variable) {
    double largest = 0;
    for (Equation equation : rule.text().equations()) {
      for (Product product : equation.products()) {
        if (equation.target() == variable && product.factors().stream().noneMatch(this::open)) {
          largest = Math.max(largest, Math.abs(product.scale().value()) / units(product));
        }
      }
    }
    return largest == 0 ? scale.perWeight() : 1 / largest;
  }

  /** Whether a factor's scale is still to be found. */
  private boolean open(Factor factor) {
    return factor instanceof Factor.OfSynapse read && !read.sign() && perVariable[read.variable().ordinal()] == 0;
  }

  /** The integer of a product of factors that are all 1. */
  private double units(Product product) {
    return product.factors().stream().mapToDouble(this::unit).reduce(1, (a, b) -> a * b);
  }

  private double unit(Factor factor) {
    return switch (factor) {
      case Factor.OfTrace trace -> perTrace(trace.trace());
      case Factor.OfSynapse synapse when !synapse.sign() -> perVariable[synapse.variable().ordinal()];
      default -> 1;
    };
  }

  private IntegerProduct product(SynapseVariable target, Product product) {
    double wanted = product.scale().value() * perVariable[target.ordinal()] / units(product);
    List<Factor> factors = product.factors().stream().map(f -> factor(product, f)).toList();
    int shift = IntegerProduct.shift(factors);
    int mantissa = 0;
    int exponent = IntegerProduct.MINIMUM_EXPONENT;
    double error = Math.abs(wanted);
    for (int e = IntegerProduct.MINIMUM_EXPONENT; e <= IntegerProduct.MAXIMUM_EXPONENT; e++) {
      double unit = Math.scalb(1.0, e - shift);
      int m = (int) Math.rint(Math.max(-LARGEST_MANTISSA, Math.min(LARGEST_MANTISSA, wanted / unit)));
      if (Math.abs(wanted - m * unit) < error) {
        error = Math.abs(wanted - m * unit);
        mantissa = m;
        exponent = e;
      }
    }
    roundings.add(new TermRounding("coefficient of \"" + product.text() + "\"", wanted, Math.scalb((double) mantissa, exponent - shift),
        Math.scalb(1.0, IntegerProduct.MINIMUM_EXPONENT - shift), Math.scalb((double) LARGEST_MANTISSA, IntegerProduct.MAXIMUM_EXPONENT - shift)));
    return new IntegerProduct(product.text(), product.dependency(), mantissa, exponent, factors);
  }

  private Factor factor(Product product, Factor factor) {
    if (factor.constant() == 0) {
      return factor;
    }
    return switch (factor) {
      case Factor.OfTrace trace -> new Factor.OfTrace(
          trace.trace(), constant(product, factor.constant() * perTrace(trace.trace()), IntegerTrace.MAXIMUM));
      case Factor.OfSynapse synapse -> new Factor.OfSynapse(
          synapse.variable(), constant(product, factor.constant() * perVariable[synapse.variable().ordinal()], LARGEST_VARIABLE), synapse.sign());
      case Factor.OfSpike spike -> new Factor.OfSpike(spike.ofSource(), constant(product, factor.constant(), 1));
    };
  }

  private double constant(Product product, double wanted, int limit) {
    double held = Math.rint(Math.max(-limit, Math.min(limit, wanted)));
    roundings.add(new TermRounding("constant in \"" + product.text() + "\"", wanted, held, 1, limit));
    return held;
  }
}
