package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Dependency;
import java.util.Arrays;
import java.util.List;

/** A product made ready for evaluation, along a row of synapses or at a single one. Products of integers wrap at 32 bits. */
final class ProductCode {
  private static final int HIGHEST = (1 << 15) - 1;
  private static final int LOWEST = -(1 << 15) - 1;

  /** Whether it counts where the source neuron fired. */
  final boolean onSource;
  /** Whether it counts where the target neuron fired. */
  final boolean onTarget;
  private final int mantissa;
  private final int right;
  private final int left;
  private final FactorCode[] ofSource;
  private final FactorCode[] others;

  ProductCode(IntegerProduct product) {
    onSource = product.dependency() instanceof Dependency.SourceSpike;
    onTarget = product.dependency() instanceof Dependency.TargetSpike;
    mantissa = product.mantissa();
    right = Math.min(31, product.shift());
    left = product.exponent() - IntegerProduct.MINIMUM_EXPONENT;
    List<FactorCode> factors = product.factors().stream().map(FactorCode::of).toList();
    ofSource = factors.stream().filter(FactorCode::ofSource).toArray(FactorCode[]::new);
    others = factors.stream().filter(factor -> !factor.ofSource()).toArray(FactorCode[]::new);
  }

  /** An accumulator after an addition. */
  private int added(int accumulator, int product) {
    return clip(accumulator + clip(product >> right << left));
  }

  private static int clip(int value) {
    return Math.max(LOWEST, Math.min(HIGHEST, value));
  }

  /** The product of mantissa and those factors that are the same along a row. */
  private int common(TraceUnit unit, int axon, int step) {
    int common = mantissa;
    for (FactorCode factor : ofSource) {
      common *= factor.ofSource(unit.sources, axon, step);
    }
    return common;
  }

  /**
   * Adds the product to the accumulators of a row, with traces read at one step.
   *
   * @param unit the traces
   * @param row the row
   * @param step when the traces are read
   * @param sum the accumulators
   */
  void addRow(TraceUnit unit, SynapseRow row, int step, int[] sum) {
    int common = common(unit, row.axon, step);
    if (common == 0) {
      return;
    }
    int[] product = row.scratch;
    Arrays.fill(product, 0, row.size, common);
    for (FactorCode factor : others) {
      factor.multiply(unit.targets, row, step);
    }
    for (int k = 0; k < row.size; k++) {
      sum[k] = added(sum[k], product[k]);
    }
  }

  /** Whether the product can be other than 0 at spikes of target neurons in a row. */
  boolean counts(TraceUnit unit, int axon) {
    return unit.epoch() > 1 || common(unit, axon, 1) != 0;
  }

  /** Adds the product to the accumulator of one synapse, with traces read at the spike of its target neuron. */
  int add(TraceUnit unit, SynapseRow row, int k, int accumulator) {
    int neuron = row.neuron[k];
    int step = unit.targets.spikes.last(neuron);
    int product = common(unit, row.axon, step);
    for (int f = 0; f < others.length && product != 0; f++) {
      product *= others[f].at(unit.targets, row, k, step);
    }
    return product == 0 ? accumulator : added(accumulator, product);
  }
}
