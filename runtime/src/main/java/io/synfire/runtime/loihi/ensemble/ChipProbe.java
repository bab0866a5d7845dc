package io.synfire.runtime.loihi.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the host makes of a variable of neurons on the chip: values of the parts, weighted, put one after the other or added up, brought into order
 * and filtered.
 *
 * @param variable such as {@code "v"}, {@code "u"} or {@code "spike"}
 * @param parts one for each block that holds some of the neurons; either all of them are mixed, and then they are added up, or none
 * @param order {@code [k]} which value of the parts is the k-th of the result; empty where they are in order. Only where nothing is mixed
 * @param tau time constant of a low-pass filter in seconds; 0 for none
 */
public record ChipProbe(String variable, List<Part> parts, Optional<int[]> order, double tau) {
  /** A filter this short in steps is none. */
  private static final double SHORTEST = 0.03;

  /**
   * Some neurons of one block.
   *
   * @param block index of the block
   * @param neurons which neurons
   * @param weights how they are weighted
   */
  public record Part(int block, int[] neurons, Weights weights) {}

  /** How values are weighted. */
  public sealed interface Weights {
    /** All by the same factor. */
    record Scaled(double factor) implements Weights {}

    /** Mixed into other values by a matrix {@code [neuron][value]}. */
    record Mixed(double[][] matrix) implements Weights {}
  }

  public ChipProbe {
    parts = List.copyOf(parts);
    long mixed = parts.stream().filter(part -> part.weights() instanceof Weights.Mixed).count();
    if (mixed != 0 && (mixed != parts.size() || order.isPresent())) {
      throw new IllegalArgumentException("a probe of \"" + variable + "\" mixes " + mixed + " of its " + parts.size()
          + " parts; either all parts are mixed and added up, without an order, or none");
    }
  }

  /** The probe with voltages of the chip in place of those of the network: weights are divided by the scale of each part's block. */
  public ChipProbe scaled(IntFunction<Double> vScale) {
    List<Part> scaled = parts.stream().map(p -> new Part(p.block(), p.neurons(), divided(p.weights(), vScale.apply(p.block())))).toList();
    return new ChipProbe(variable, scaled, order, tau);
  }

  private static Weights divided(Weights weights, double scale) {
    return switch (weights) {
      case Weights.Scaled s -> new Weights.Scaled(s.factor() / scale);
      case Weights.Mixed m -> new Weights.Mixed(
          Arrays.stream(m.matrix()).map(row -> Arrays.stream(row).map(w -> w / scale).toArray()).toArray(double[][]::new));
    };
  }

  /** Number of values. */
  public int size() {
    Part first = parts.get(0);
    return first.weights() instanceof Weights.Mixed m ? m.matrix()[0].length : parts.stream().mapToInt(part -> part.neurons().length).sum();
  }

  /** A reader at the start of a run with this step in seconds. */
  public Reader open(double dt) {
    return new Reader(this, tau <= SHORTEST * dt ? 0 : Math.exp(-dt / tau));
  }

  /** Reads a probe step by step; owns the state of its filter. */
  public static final class Reader {
    private final ChipProbe probe;
    private final double kept;
    private final double[] filtered;

    private Reader(ChipProbe probe, double kept) {
      this.probe = probe;
      this.kept = kept;
      filtered = new double[probe.size()];
    }

    /**
     * The values of a step.
     *
     * @param state the raw values of the variable in a block, {@code [neuron]}
     * @return {@code [value]}, reused from step to step
     */
    public double[] read(IntFunction<int[]> state) {
      double[] values = new double[filtered.length];
      int at = 0;
      for (Part part : probe.parts) {
        int[] raw = state.apply(part.block());
        for (int i = 0; i < part.neurons().length; i++) {
          at = add(values, at, part.weights() instanceof Weights.Mixed m ? m.matrix()[i] : null, raw[part.neurons()[i]] * factor(part));
        }
      }
      for (int k = 0; k < filtered.length; k++) {
        double value = values[probe.order.isPresent() ? probe.order.get()[k] : k];
        filtered[k] = kept * filtered[k] + (1 - kept) * value;
      }
      return filtered;
    }

    private static double factor(Part part) {
      return part.weights() instanceof Weights.Scaled s ? s.factor() : 1;
    }

    private static int add(double[] values, int at, double[] row, double value) {
      if (row == null) {
        values[at] = value;
        return at + 1;
      }
      for (int k = 0; k < row.length; k++) {
        values[k] += row[k] * value;
      }
      return at;
    }
  }
}
