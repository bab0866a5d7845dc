package io.synfire.runtime.firstspike.kernel;

/** The inputs of a sample in groups that arrive at the same time, and how states move from one to the next. */
final class InputEvents {
  private final SortedInputs sorted;
  private final Propagation propagation;
  /** Sources in order of their times. */
  final int[] order;
  /** Number of groups. */
  int groups;
  /** Where a group starts in {@link #order}; one more than groups. */
  final int[] starts;
  /** Time of a group. */
  final double[] times;
  /** Time to the next group; infinite after the last. */
  final double[] gaps;
  /** {@link Propagation} over the gap. */
  final double[] membrane;
  final double[] synapse;
  final double[] response;

  InputEvents(int sources, Propagation propagation) {
    this.propagation = propagation;
    sorted = new SortedInputs(sources);
    order = sorted.order;
    starts = new int[sources + 1];
    times = new double[sources];
    gaps = new double[sources];
    membrane = new double[sources];
    synapse = new double[sources];
    response = new double[sources];
  }

  void set(double[] arrivals) {
    sorted.sort(arrivals, 0, 1);
    groups = 0;
    for (int k = 0; k < sorted.count; k++) {
      if (k == 0 || sorted.times[k] != sorted.times[k - 1]) {
        times[groups] = sorted.times[k];
        starts[groups++] = k;
      }
    }
    starts[groups] = sorted.count;
    for (int g = 0; g < groups; g++) {
      gaps[g] = g + 1 < groups ? times[g + 1] - times[g] : Double.POSITIVE_INFINITY;
      propagation.over(gaps[g]);
      membrane[g] = propagation.membrane;
      synapse[g] = propagation.synapse;
      response[g] = propagation.response;
    }
  }
}
