package io.synfire.plasticity;

import java.util.Arrays;
import java.util.List;

/** Changes the synapses of one source neuron at the end of an epoch. All products read the variables as they were before. */
final class RowUpdate {
  private static final int VARIABLES = SynapseVariable.values().length;

  private final List<Equation> equations;
  private final TraceRule rule;
  private final TraceBank sources;
  private final TraceBank targets;
  private final double[][][] kept = new double[VARIABLES][][];
  private final double[][] change = new double[VARIABLES][];
  private final double[] weight;
  private final double[] product;

  RowUpdate(List<Equation> equations, TraceRule rule, TraceBank sources, TraceBank targets) {
    this.equations = equations;
    this.rule = rule;
    this.sources = sources;
    this.targets = targets;
    int columns = targets.spikes.neurons();
    weight = new double[columns];
    product = new double[columns];
    for (Equation equation : equations) {
      keep(equation.target());
      change[equation.target().ordinal()] = new double[columns];
      equation.products().stream().flatMap(p -> p.factors().stream()).forEach(factor -> {
        if (factor instanceof Factor.OfSynapse read) {
          keep(read.variable());
        }
      });
    }
  }

  private void keep(SynapseVariable variable) {
    if (variable != SynapseVariable.WEIGHT && kept[variable.ordinal()] == null) {
      kept[variable.ordinal()] = new double[sources.spikes.neurons()][targets.spikes.neurons()];
    }
  }

  double[][] variable(SynapseVariable variable) {
    return kept[variable.ordinal()];
  }

  /** Updates all synapses of a source neuron. */
  void row(int source, boolean clock, SynapseWeights weights) {
    for (int j = 0; j < weight.length; j++) {
      weight[j] = weights.get(source, j);
    }
    for (Equation equation : equations) {
      double[] sum = change[equation.target().ordinal()];
      Arrays.fill(sum, 0);
      for (Product p : equation.products()) {
        switch (p.dependency()) {
          case Dependency.SourceSpike s when sources.spikes.last(source) > 0 -> all(p, source, sources.spikes.last(source), sum);
          case Dependency.Clock c when clock -> all(p, source, rule.epoch(), sum);
          case Dependency.TargetSpike t -> fired(p, source, sum);
          default -> { }
        }
      }
    }
    for (Equation equation : equations) {
      for (int j = 0; j < weight.length; j++) {
        apply(equation.target(), source, j, weights);
      }
    }
  }

  /** Updates the synapses of a source neuron to target neurons that fired. */
  void columns(int source, SynapseWeights weights) {
    for (int f = 0; f < targets.spikes.count(); f++) {
      weight[targets.spikes.fired(f)] = weights.get(source, targets.spikes.fired(f));
    }
    for (Equation equation : equations) {
      double[] sum = change[equation.target().ordinal()];
      for (int f = 0; f < targets.spikes.count(); f++) {
        sum[targets.spikes.fired(f)] = 0;
      }
      for (Product p : equation.products()) {
        if (p.dependency() instanceof Dependency.TargetSpike) {
          fired(p, source, sum);
        }
      }
    }
    for (Equation equation : equations) {
      for (int f = 0; f < targets.spikes.count(); f++) {
        apply(equation.target(), source, targets.spikes.fired(f), weights);
      }
    }
  }

  private void apply(SynapseVariable target, int source, int column, SynapseWeights weights) {
    double delta = change[target.ordinal()][column];
    switch (target) {
      case WEIGHT -> weights.set(source, column, rule.sign().clamp(weight[column] + delta));
      case DELAY -> kept[1][source][column] = Math.max(0, kept[1][source][column] + delta);
      case TAG -> kept[2][source][column] += delta;
    }
  }

  /** Adds a product whose traces are read at one step, for all target neurons. */
  private void all(Product p, int source, int step, double[] sum) {
    double common = p.scale().value();
    for (Factor factor : p.factors()) {
      common *= ofRow(factor, source, step);
    }
    if (common == 0) {
      return;
    }
    Arrays.fill(product, common);
    for (Factor factor : p.factors()) {
      multiply(factor, source, step);
    }
    for (int j = 0; j < sum.length; j++) {
      sum[j] += product[j];
    }
  }

  /** The value of a factor that is the same along the row; 1 for others. */
  private double ofRow(Factor factor, int source, int step) {
    return switch (factor) {
      case Factor.OfTrace f when f.trace().ofSource() -> sources.at(f.trace().index(), step)[source] + f.constant();
      case Factor.OfSpike f when f.ofSource() -> (sources.spikes.last(source) > 0 ? 1 : 0) + f.constant();
      default -> 1;
    };
  }

  private void multiply(Factor factor, int source, int step) {
    switch (factor) {
      case Factor.OfTrace f when !f.trace().ofSource() -> plus(targets.at(f.trace().index(), step), f.constant());
      case Factor.OfSynapse f when !f.sign() -> plus(before(f.variable(), source), f.constant());
      case Factor.OfSynapse f -> {
        double[] values = before(f.variable(), source);
        for (int j = 0; j < product.length; j++) {
          product[j] *= Math.signum(values[j] + f.constant());
        }
      }
      case Factor.OfSpike f when !f.ofSource() -> {
        for (int j = 0; j < product.length; j++) {
          product[j] *= (targets.spikes.last(j) > 0 ? 1 : 0) + f.constant();
        }
      }
      default -> { }
    }
  }

  private void plus(double[] values, double constant) {
    for (int j = 0; j < product.length; j++) {
      product[j] *= values[j] + constant;
    }
  }

  private double[] before(SynapseVariable variable, int source) {
    return variable == SynapseVariable.WEIGHT ? weight : kept[variable.ordinal()][source];
  }

  /** Adds a product for the target neurons that fired, with traces read at their spikes. */
  private void fired(Product p, int source, double[] sum) {
    for (int f = 0; f < targets.spikes.count(); f++) {
      int column = targets.spikes.fired(f);
      int step = targets.spikes.last(column);
      double value = p.scale().value();
      for (Factor factor : p.factors()) {
        value *= switch (factor) {
          case Factor.OfTrace t when !t.trace().ofSource() -> targets.at(t.trace().index(), step)[column] + t.constant();
          case Factor.OfSynapse s when s.sign() -> Math.signum(before(s.variable(), source)[column] + s.constant());
          case Factor.OfSynapse s -> before(s.variable(), source)[column] + s.constant();
          case Factor.OfSpike s when !s.ofSource() -> 1 + s.constant();
          default -> ofRow(factor, source, step);
        };
      }
      sum[column] += value;
    }
  }
}
