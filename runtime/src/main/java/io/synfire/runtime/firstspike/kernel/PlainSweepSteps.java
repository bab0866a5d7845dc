package io.synfire.runtime.firstspike.kernel;

/** {@link SweepSteps} in plain Java. */
final class PlainSweepSteps implements SweepSteps {
  private static final int BLOCK = 64;

  @Override
  public int block(int targets) {
    return Math.min(BLOCK, targets);
  }

  @Override
  public int run(InputEvents events, int event, SweepState state, int from) {
    int to = from + block(state.size());
    if (event > START) {
      rest(events.rise[event], events.membrane[event], state, from, to);
    }
    for (int g = event + 1; g < events.count - 1; g++) {
      if (act(events, g, state, from, to) >= 0) {
        state.candidates = candidates(events.rise[g], state, from, to);
        return g;
      }
      rest(events.rise[g], events.membrane[g], state, from, to);
    }
    return events.count - 1;
  }

  /** How far the highest bound is above its limit. */
  private static double act(InputEvents events, int g, SweepState state, int from, int to) {
    double[] row = events.rows[g];
    double[] currents = state.currents;
    double[] potentials = state.potentials;
    double[] limits = state.limits;
    double decay = events.decays[g];
    double rise = events.rise[g];
    double best = Double.NEGATIVE_INFINITY;
    for (int j = from; j < to; j++) {
      double current = Math.fma(currents[j], decay, row[j]);
      currents[j] = current;
      best = Math.max(best, Math.fma(current, rise, potentials[j]) - limits[j]);
    }
    return best;
  }

  private static long candidates(double rise, SweepState state, int from, int to) {
    long bits = 0;
    for (int j = from; j < to; j++) {
      bits |= Math.fma(state.currents[j], rise, state.potentials[j]) >= state.limits[j] ? 1L << (j - from) : 0;
    }
    return bits;
  }

  private static void rest(double rise, double membrane, SweepState state, int from, int to) {
    double[] potentials = state.potentials;
    double[] currents = state.currents;
    for (int j = from; j < to; j++) {
      potentials[j] = Math.fma(currents[j], rise, potentials[j]) * membrane;
    }
  }
}
