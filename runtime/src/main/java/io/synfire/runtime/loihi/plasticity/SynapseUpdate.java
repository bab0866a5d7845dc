package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.SynapseVariable;
import java.util.List;
import java.util.Optional;

/**
 * Changes synapses at the end of an epoch. All products read the variables as they were before it. Rows of axons on which spikes arrived are
 * changed as a whole, others at the neurons that fired.
 */
final class SynapseUpdate {
  private static final int FRACTION_BITS = 7;

  private final TraceUnit unit;
  private final SynapseStore store;
  private final SynapseRow row;
  private final SynapseVariable[] target;
  private final ProductCode[][] products;
  private final Optional<ColumnIndex> columns;
  private final boolean onSource;
  private final boolean onTarget;

  SynapseUpdate(TraceUnit unit, SynapseStore store, IntegerRule rule) {
    this.unit = unit;
    this.store = store;
    row = new SynapseRow(store.longest());
    List<IntegerProduct.Series> series = rule.series();
    target = series.stream().map(IntegerProduct.Series::target).toArray(SynapseVariable[]::new);
    products = series.stream().map(s -> s.products().stream().map(ProductCode::new).toArray(ProductCode[]::new)).toArray(ProductCode[][]::new);
    onSource = any(true);
    onTarget = any(false);
    int neurons = unit.targets.spikes.neurons();
    columns = ColumnIndex.full(store, neurons) ? Optional.empty() : Optional.of(new ColumnIndex(store, neurons));
  }

  private boolean any(boolean source) {
    for (ProductCode[] series : products) {
      for (ProductCode product : series) {
        if (source ? product.onSource : product.onTarget) {
          return true;
        }
      }
    }
    return false;
  }

  /** Applies the rule. */
  void apply(boolean clock, double draw) {
    int up = SynapseStore.up(draw);
    if (clock) {
      for (int axon = 0; axon < store.axons(); axon++) {
        row(axon, true, up);
      }
      return;
    }
    for (int f = 0; onSource && f < unit.sources.spikes.count(); f++) {
      row(unit.sources.spikes.fired(f), false, up);
    }
    if (onTarget && unit.targets.spikes.count() > 0) {
      if (columns.isPresent()) {
        columns(columns.get(), up);
      } else {
        fullColumns(up);
      }
    }
  }

  private boolean done(int axon) {
    return onSource && unit.sources.spikes.last(axon) > 0;
  }

  private void row(int axon, boolean clock, int up) {
    store.open(axon, row);
    store.read(row);
    for (int v = 0; v < target.length; v++) {
      int[] value = row.value[target[v].ordinal()];
      int[] sum = row.sum[target[v].ordinal()];
      for (int k = 0; k < row.size; k++) {
        sum[k] = value[k] << FRACTION_BITS;
      }
      for (ProductCode product : products[v]) {
        if (product.onTarget) {
          addFired(product, sum);
        } else if (product.onSource && unit.sources.spikes.last(axon) > 0) {
          product.addRow(unit, row, unit.sources.spikes.last(axon), sum);
        } else if (!product.onSource && clock) {
          product.addRow(unit, row, unit.epoch(), sum);
        }
      }
    }
    for (SynapseVariable variable : target) {
      store.write(variable, row, 0, row.size, up);
    }
  }

  /** Adds a product at the synapses of the row whose target neurons fired. */
  private void addFired(ProductCode product, int[] sum) {
    int fired = unit.targets.spikes.count();
    if (columns.isEmpty()) {
      for (int f = 0; f < fired; f++) {
        int k = unit.targets.spikes.fired(f);
        sum[k] = product.add(unit, row, k, sum[k]);
      }
      return;
    }
    for (int k = 0; fired > 0 && k < row.size; k++) {
      if (unit.targets.spikes.last(row.neuron[k]) > 0) {
        sum[k] = product.add(unit, row, k, sum[k]);
      }
    }
  }

  /** Updates the synapses to neurons that fired, row by row, except those of rows that are done. */
  private void fullColumns(int up) {
    for (int axon = 0; axon < store.axons(); axon++) {
      if (!done(axon) && counts(axon)) {
        store.open(axon, row);
        for (int f = 0; f < unit.targets.spikes.count(); f++) {
          one(unit.targets.spikes.fired(f), up);
        }
      }
    }
  }

  /** Whether a product of target spikes can be other than 0 in a row. */
  private boolean counts(int axon) {
    for (ProductCode[] series : products) {
      for (ProductCode product : series) {
        if (product.onTarget && product.counts(unit, axon)) {
          return true;
        }
      }
    }
    return false;
  }

  private void columns(ColumnIndex index, int up) {
    for (int f = 0; f < unit.targets.spikes.count(); f++) {
      int neuron = unit.targets.spikes.fired(f);
      int[] axons = index.axons(neuron);
      int[] positions = index.positions(neuron);
      for (int s = 0; s < axons.length; s++) {
        if (!done(axons[s])) {
          store.open(axons[s], row);
          one(positions[s], up);
        }
      }
    }
  }

  /** Updates one synapse of an open row whose target neuron, but not its source, fired. */
  private void one(int k, int up) {
    store.read(row, k);
    for (int v = 0; v < target.length; v++) {
      int accumulator = row.value[target[v].ordinal()][k] << FRACTION_BITS;
      for (ProductCode product : products[v]) {
        if (product.onTarget) {
          accumulator = product.add(unit, row, k, accumulator);
        }
      }
      row.sum[target[v].ordinal()][k] = accumulator;
    }
    for (SynapseVariable variable : target) {
      store.write(variable, row, k, k + 1, up);
    }
  }
}
