package io.synfire.runtime.firstspike.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link SweepSteps} with the Vector API: the states of a block stay in registers from one input to the next. */
final class VectorSweepSteps implements SweepSteps {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int BLOCK = 4 * LANES;
  /** Smaller layers are left to plain Java. */
  static final int FEWEST = LANES;

  @Override
  public int block(int targets) {
    return targets >= BLOCK ? BLOCK : LANES;
  }

  @Override
  public int run(InputEvents events, int event, SweepState state, int from) {
    boolean wide = state.size() >= BLOCK;
    int width = wide ? BLOCK : LANES;
    if (event > START) {
      rest(events.rise[event], events.membrane[event], state, from, width);
    }
    int g = wide ? four(events, event, state, from) : one(events, event, state, from);
    if (g < events.count - 1) {
      state.candidates = candidates(events.rise[g], state, from, width);
    }
    return g;
  }

  private static void rest(double rise, double membrane, SweepState state, int from, int width) {
    for (int k = 0; k < width; k += LANES) {
      DoubleVector bound = load(state.currents, from, k).fma(DoubleVector.broadcast(SPECIES, rise), load(state.potentials, from, k));
      bound.mul(membrane).intoArray(state.potentials, from + k);
    }
  }

  private static long candidates(double rise, SweepState state, int from, int width) {
    long bits = 0;
    for (int k = 0; k < width; k += LANES) {
      DoubleVector bound = load(state.currents, from, k).fma(DoubleVector.broadcast(SPECIES, rise), load(state.potentials, from, k));
      bits |= bound.compare(VectorOperators.GE, load(state.limits, from, k)).toLong() << k;
    }
    return bits;
  }

  private static int four(InputEvents events, int event, SweepState state, int j) {
    DoubleVector c0 = load(state.currents, j, 0);
    DoubleVector c1 = load(state.currents, j, LANES);
    DoubleVector c2 = load(state.currents, j, 2 * LANES);
    DoubleVector c3 = load(state.currents, j, 3 * LANES);
    DoubleVector u0 = load(state.potentials, j, 0);
    DoubleVector u1 = load(state.potentials, j, LANES);
    DoubleVector u2 = load(state.potentials, j, 2 * LANES);
    DoubleVector u3 = load(state.potentials, j, 3 * LANES);
    DoubleVector limit0 = load(state.limits, j, 0);
    DoubleVector limit1 = load(state.limits, j, LANES);
    DoubleVector limit2 = load(state.limits, j, 2 * LANES);
    DoubleVector limit3 = load(state.limits, j, 3 * LANES);
    int g = event + 1;
    for (; g < events.count - 1; g++) {
      double[] row = events.rows[g];
      DoubleVector decay = DoubleVector.broadcast(SPECIES, events.decays[g]);
      DoubleVector rise = DoubleVector.broadcast(SPECIES, events.rise[g]);
      c0 = c0.fma(decay, load(row, j, 0));
      c1 = c1.fma(decay, load(row, j, LANES));
      c2 = c2.fma(decay, load(row, j, 2 * LANES));
      c3 = c3.fma(decay, load(row, j, 3 * LANES));
      DoubleVector b0 = c0.fma(rise, u0);
      DoubleVector b1 = c1.fma(rise, u1);
      DoubleVector b2 = c2.fma(rise, u2);
      DoubleVector b3 = c3.fma(rise, u3);
      VectorMask<Double> low = b0.compare(VectorOperators.GE, limit0).or(b1.compare(VectorOperators.GE, limit1));
      VectorMask<Double> high = b2.compare(VectorOperators.GE, limit2).or(b3.compare(VectorOperators.GE, limit3));
      if (low.or(high).anyTrue()) {
        break;
      }
      DoubleVector membrane = DoubleVector.broadcast(SPECIES, events.membrane[g]);
      u0 = b0.mul(membrane);
      u1 = b1.mul(membrane);
      u2 = b2.mul(membrane);
      u3 = b3.mul(membrane);
    }
    store(state.currents, j, c0, c1, c2, c3);
    store(state.potentials, j, u0, u1, u2, u3);
    return g;
  }

  private static DoubleVector load(double[] values, int j, int k) {
    return DoubleVector.fromArray(SPECIES, values, j + k);
  }

  private static void store(double[] values, int j, DoubleVector v0, DoubleVector v1, DoubleVector v2, DoubleVector v3) {
    v0.intoArray(values, j);
    v1.intoArray(values, j + LANES);
    v2.intoArray(values, j + 2 * LANES);
    v3.intoArray(values, j + 3 * LANES);
  }

  private static int one(InputEvents events, int event, SweepState state, int j) {
    DoubleVector c = load(state.currents, j, 0);
    DoubleVector u = load(state.potentials, j, 0);
    DoubleVector limit = load(state.limits, j, 0);
    int g = event + 1;
    for (; g < events.count - 1; g++) {
      c = c.fma(DoubleVector.broadcast(SPECIES, events.decays[g]), load(events.rows[g], j, 0));
      DoubleVector bound = c.fma(DoubleVector.broadcast(SPECIES, events.rise[g]), u);
      if (bound.compare(VectorOperators.GE, limit).anyTrue()) {
        break;
      }
      u = bound.mul(events.membrane[g]);
    }
    c.intoArray(state.currents, j);
    u.intoArray(state.potentials, j);
    return g;
  }
}
