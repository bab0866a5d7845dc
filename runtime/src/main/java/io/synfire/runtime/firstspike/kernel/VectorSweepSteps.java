package io.synfire.runtime.firstspike.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link SweepSteps} with the Vector API: the states of a block stay in registers from one group of inputs to the next. */
final class VectorSweepSteps implements SweepSteps {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int BLOCK = 4 * LANES;
  /** Smaller layers are left to plain Java. */
  static final int FEWEST = BLOCK;

  @Override
  public int blockEnd(int from, int targets) {
    return from + BLOCK <= targets ? from + BLOCK : Math.min(from + LANES, targets);
  }

  @Override
  public int run(InputEvents events, int group, SweepState state, int from) {
    return from + BLOCK <= state.size() ? four(events, group, state, from) : one(events, group, state, from);
  }

  private static int four(InputEvents events, int group, SweepState state, int j) {
    DoubleVector c0 = load(state.currents(), j, 0);
    DoubleVector c1 = load(state.currents(), j, 1);
    DoubleVector c2 = load(state.currents(), j, 2);
    DoubleVector c3 = load(state.currents(), j, 3);
    DoubleVector u0 = load(state.potentials(), j, 0);
    DoubleVector u1 = load(state.potentials(), j, 1);
    DoubleVector u2 = load(state.potentials(), j, 2);
    DoubleVector u3 = load(state.potentials(), j, 3);
    DoubleVector limit0 = load(state.limits(), j, 0);
    DoubleVector limit1 = load(state.limits(), j, 1);
    DoubleVector limit2 = load(state.limits(), j, 2);
    DoubleVector limit3 = load(state.limits(), j, 3);
    int g = group;
    for (; g < events.groups - 1; g++) {
      double[] row = events.rows[g];
      DoubleVector decay = DoubleVector.broadcast(SPECIES, g == 0 ? 0 : events.synapse[g - 1]);
      c0 = c0.fma(decay, load(row, j, 0));
      c1 = c1.fma(decay, load(row, j, 1));
      c2 = c2.fma(decay, load(row, j, 2));
      c3 = c3.fma(decay, load(row, j, 3));
      DoubleVector stay = DoubleVector.broadcast(SPECIES, events.stay[g]);
      DoubleVector rise = DoubleVector.broadcast(SPECIES, events.rise[g]);
      VectorMask<Double> low = u0.fma(stay, c0.mul(rise)).compare(VectorOperators.GE, limit0)
          .or(u1.fma(stay, c1.mul(rise)).compare(VectorOperators.GE, limit1));
      VectorMask<Double> high = u2.fma(stay, c2.mul(rise)).compare(VectorOperators.GE, limit2)
          .or(u3.fma(stay, c3.mul(rise)).compare(VectorOperators.GE, limit3));
      if (low.or(high).anyTrue()) {
        break;
      }
      DoubleVector membrane = DoubleVector.broadcast(SPECIES, events.membrane[g]);
      DoubleVector response = DoubleVector.broadcast(SPECIES, events.response[g]);
      u0 = u0.fma(membrane, c0.mul(response));
      u1 = u1.fma(membrane, c1.mul(response));
      u2 = u2.fma(membrane, c2.mul(response));
      u3 = u3.fma(membrane, c3.mul(response));
    }
    store(state.currents(), j, c0, c1, c2, c3);
    store(state.potentials(), j, u0, u1, u2, u3);
    return g;
  }

  private static DoubleVector load(double[] values, int j, int k) {
    return DoubleVector.fromArray(SPECIES, values, j + k * LANES);
  }

  private static void store(double[] values, int j, DoubleVector v0, DoubleVector v1, DoubleVector v2, DoubleVector v3) {
    v0.intoArray(values, j);
    v1.intoArray(values, j + LANES);
    v2.intoArray(values, j + 2 * LANES);
    v3.intoArray(values, j + 3 * LANES);
  }

  private static int one(InputEvents events, int group, SweepState state, int j) {
    VectorMask<Double> there = SPECIES.indexInRange(j, state.size());
    DoubleVector c = DoubleVector.fromArray(SPECIES, state.currents(), j, there);
    DoubleVector u = DoubleVector.fromArray(SPECIES, state.potentials(), j, there);
    DoubleVector limit = DoubleVector.fromArray(SPECIES, state.limits(), j, there).blend(Double.POSITIVE_INFINITY, there.not());
    int g = group;
    for (; g < events.groups - 1; g++) {
      c = c.fma(DoubleVector.broadcast(SPECIES, g == 0 ? 0 : events.synapse[g - 1]), DoubleVector.fromArray(SPECIES, events.rows[g], j, there));
      DoubleVector bound = u.fma(DoubleVector.broadcast(SPECIES, events.stay[g]), c.mul(events.rise[g]));
      if (bound.compare(VectorOperators.GE, limit).anyTrue()) {
        break;
      }
      u = u.fma(DoubleVector.broadcast(SPECIES, events.membrane[g]), c.mul(events.response[g]));
    }
    c.intoArray(state.currents(), j, there);
    u.intoArray(state.potentials(), j, there);
    return g;
  }
}
