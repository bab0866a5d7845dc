package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.FirstSpike;

/**
 * The inputs of a sample in order of their times, and how states move from one to the next; arrays are {@code [event]}. Over a gap,
 * {@code u(gap) = (u + rise I) membrane}, and {@code u + rise I} bounds a potential from above that is positive anywhere within the gap, since
 * {@code rise = response / membrane} grows with time.
 */
final class InputEvents {
  /** Longest gap, in time constants of the membrane, that is taken as above. */
  private static final double LONG = 600;
  /** So large that a potential does not count beside it. */
  private static final double LARGE = 1e200;

  private final SortedInputs sorted;
  private final Propagation propagation;
  private final double longest;
  /** Number of inputs. */
  int count;
  /** What an input adds to the currents. */
  final double[][] rows;
  final double[] times;
  /** Time to the next input; infinite after the last. */
  final double[] gaps;
  /** By what currents are multiplied before the input acts, and, one further, after it. */
  final double[] decays;
  final double[] rise;
  final double[] membrane;

  InputEvents(int sources, FirstSpike solver) {
    propagation = new Propagation(solver);
    longest = LONG * solver.neuron().tauMem();
    sorted = new SortedInputs(sources);
    rows = new double[sources][];
    times = sorted.times;
    gaps = new double[sources];
    decays = new double[sources + 1];
    rise = new double[sources];
    membrane = new double[sources];
  }

  void set(double[] arrivals, double[][] weights) {
    sorted.sort(arrivals, 0, 1);
    count = sorted.count;
    for (int g = 0; g < count; g++) {
      rows[g] = weights[sorted.order[g]];
      gaps[g] = g + 1 < count ? times[g + 1] - times[g] : Double.POSITIVE_INFINITY;
      move(g);
    }
  }

  /** Whether the numbers of a gap are exact; those of a longer one, in which every potential has its peak, may vanish. */
  boolean brief(int g) {
    return gaps[g] <= longest;
  }

  private void move(int g) {
    if (gaps[g] == 0) {
      membrane[g] = 1;
      decays[g + 1] = 1;
      rise[g] = 0;
      return;
    }
    propagation.over(gaps[g]);
    decays[g + 1] = propagation.synapse;
    boolean brief = brief(g);
    membrane[g] = brief ? propagation.membrane : propagation.response / LARGE;
    rise[g] = brief ? propagation.response / propagation.membrane : LARGE;
  }
}
