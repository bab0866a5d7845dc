package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Dependency;
import io.synfire.plasticity.Factor;
import java.util.List;

/** A product as arrays, to be evaluated at single synapses. Products of integers wrap at 32 bits. */
final class ProductCode {
  private static final int HIGHEST = (1 << 15) - 1;
  private static final int LOWEST = -(1 << 15) - 1;

  /** What a factor reads. */
  private enum Kind { SOURCE_TRACE, TARGET_TRACE, VARIABLE, SIGN_OF_VARIABLE, SOURCE_SPIKE, TARGET_SPIKE }

  private final Dependency dependency;
  private final int mantissa;
  private final int right;
  private final int left;
  private final Kind[] kind;
  private final int[] index;
  private final double[] constant;
  private final int[] limit;

  ProductCode(IntegerProduct product) {
    dependency = product.dependency();
    mantissa = product.mantissa();
    right = Math.min(31, product.shift());
    left = product.exponent() - IntegerProduct.MINIMUM_EXPONENT;
    List<Factor> factors = product.factors();
    kind = factors.stream().map(ProductCode::kind).toArray(Kind[]::new);
    index = factors.stream().mapToInt(ProductCode::index).toArray();
    constant = factors.stream().mapToDouble(Factor::constant).toArray();
    limit = factors.stream().mapToInt(factor -> 1 << IntegerProduct.width(factor)).toArray();
  }

  private static Kind kind(Factor factor) {
    return switch (factor) {
      case Factor.OfTrace f -> f.trace().ofSource() ? Kind.SOURCE_TRACE : Kind.TARGET_TRACE;
      case Factor.OfSynapse f -> f.sign() ? Kind.SIGN_OF_VARIABLE : Kind.VARIABLE;
      case Factor.OfSpike f -> f.ofSource() ? Kind.SOURCE_SPIKE : Kind.TARGET_SPIKE;
    };
  }

  private static int index(Factor factor) {
    return switch (factor) {
      case Factor.OfTrace f -> f.trace().index();
      case Factor.OfSynapse f -> f.variable().ordinal();
      case Factor.OfSpike f -> 0;
    };
  }

  /** The step of the epoch at which the traces are read; 0 where the product does not count. */
  int step(TraceUnit unit, int axon, int neuron, boolean clock) {
    return switch (dependency) {
      case Dependency.SourceSpike s -> unit.sources.spikes.last(axon);
      case Dependency.TargetSpike t -> unit.targets.spikes.last(neuron);
      case Dependency.Clock c -> clock ? unit.epoch() : 0;
    };
  }

  /**
   * What the product adds to a synaptic variable shifted left by 7.
   *
   * @param unit the traces
   * @param at the synapse
   * @param step when the traces are read
   */
  int value(TraceUnit unit, SynapseState at, int step) {
    int result = mantissa;
    for (int f = 0; f < kind.length && result != 0; f++) {
      double value = read(f, unit, at, step) + constant[f];
      if (kind[f] == Kind.SIGN_OF_VARIABLE) {
        value = Math.signum(value);
      }
      result *= (int) Math.max(-limit[f], Math.min(limit[f] - 1, value));
    }
    return Math.max(LOWEST, Math.min(HIGHEST, (result >> right) << left));
  }

  private int read(int f, TraceUnit unit, SynapseState at, int step) {
    return switch (kind[f]) {
      case SOURCE_TRACE -> unit.sources.at(index[f], step)[at.axon];
      case TARGET_TRACE -> unit.targets.at(index[f], step)[at.neuron];
      case VARIABLE, SIGN_OF_VARIABLE -> at.value[index[f]];
      case SOURCE_SPIKE -> unit.sources.spikes.last(at.axon) > 0 ? 1 : 0;
      case TARGET_SPIKE -> unit.targets.spikes.last(at.neuron) > 0 ? 1 : 0;
    };
  }
}
