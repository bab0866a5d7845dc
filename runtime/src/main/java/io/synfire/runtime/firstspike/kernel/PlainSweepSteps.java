package io.synfire.runtime.firstspike.kernel;

/** {@link SweepSteps} in plain Java. */
final class PlainSweepSteps implements SweepSteps {
  private static final int BLOCK = 128;

  @Override
  public int blockEnd(int from, int targets) {
    return Math.min(from + BLOCK, targets);
  }

  @Override
  public int run(InputEvents events, int group, SweepState state, int from) {
    int to = blockEnd(from, state.size());
    for (int g = group; g < events.groups - 1; g++) {
      if (act(events, g, state, from, to) >= 0) {
        return g;
      }
      rest(events.membrane[g], events.response[g], state, from, to);
    }
    return events.groups - 1;
  }

  /** How far the highest bound is above its limit. */
  private static double act(InputEvents events, int g, SweepState state, int from, int to) {
    double[] row = events.rows[g];
    double[] currents = state.currents();
    double[] potentials = state.potentials();
    double[] limits = state.limits();
    double decay = g == 0 ? 0 : events.synapse[g - 1];
    double stay = events.stay[g];
    double rise = events.rise[g];
    double best = -1;
    for (int j = from; j < to; j++) {
      double current = Math.fma(currents[j], decay, row[j]);
      currents[j] = current;
      best = Math.max(best, Math.fma(potentials[j], stay, current * rise) - limits[j]);
    }
    return best;
  }

  private static void rest(double membrane, double response, SweepState state, int from, int to) {
    double[] potentials = state.potentials();
    double[] currents = state.currents();
    for (int j = from; j < to; j++) {
      potentials[j] = Math.fma(potentials[j], membrane, currents[j] * response);
    }
  }
}
