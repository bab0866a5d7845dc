package io.synfire.runtime.loihi.neuron;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops with the Vector API, in fewer passes. Parameters that are the same in all compartments are read from one vector; what does not decay, or has no
 * refractory period, does not pay for it. The class can be loaded only where module {@code jdk.incubator.vector} is present.
 *
 * <p>Bodies of loops call nothing but the Vector API, which is always inlined: a method of our own with vectors for arguments is called once the caller has
 * been inlined into one that is large enough, and then every vector is an object.
 */
final class VectorCompartments implements CompartmentKernel {
  private static final VectorSpecies<Integer> LANES = IntVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length();
  private static final IntVector POSITION = IntVector.zero(LANES).addIndex(1);

  private final PlainCompartments rest;
  private final int n;
  private final int least;
  private final int most;
  private final int[][] keepU;
  private final int[] keepV;
  private final int[] threshold;
  private final int[] delay;
  private final int[] bias;
  private final int[] sharedBias;

  VectorCompartments(Compartments parameters) {
    n = LANES.loopBound(parameters.size());
    rest = n == parameters.size() ? null : new PlainCompartments(parameters, n);
    least = parameters.limits().minimum();
    most = parameters.limits().maximum();
    keepU = Arrays.stream(parameters.keepU()).map(keep -> constant(keep, 0) ? null : shared(keep)).toArray(int[][]::new);
    keepV = constant(parameters.keepV(), Decay.ONE) ? null : shared(parameters.keepV());
    threshold = shared(parameters.threshold());
    delay = shared(parameters.refractoryDelay());
    bias = parameters.bias();
    sharedBias = shared(bias);
  }

  private static boolean constant(int[] values, int value) {
    return Arrays.stream(values).allMatch(x -> x == value);
  }

  /** One vector of a value that all compartments have, else the values. */
  private static int[] shared(int[] values) {
    return values.length > WIDTH && constant(values, values[0]) ? Arrays.copyOf(values, WIDTH) : values;
  }

  /** What indices into values are masked with: 0 where one vector is for all. */
  private static int mask(int[] values) {
    return values.length == WIDTH ? 0 : -1;
  }

  @Override
  public int currents(int port, int[] input, int[] u) {
    int lost = keepU[port] == null ? unfiltered(input, u) : filtered(input, keepU[port], u);
    return rest == null ? lost : lost | rest.currents(port, input, u);
  }

  private int unfiltered(int[] input, int[] u) {
    IntVector lost = IntVector.zero(LANES);
    for (int i = 0; i < n; i += WIDTH) {
      IntVector q = IntVector.fromArray(LANES, input, i);
      IntVector wrapped = q.lanewise(LSHL, INPUT_SHIFT).lanewise(ASHR, INPUT_SHIFT);
      lost = lost.or(wrapped.lanewise(XOR, q));
      wrapped.intoArray(u, i);
    }
    return lost.reduceLanes(OR) != 0 ? INPUT_LOST : 0;
  }

  private int filtered(int[] input, int[] keep, int[] u) {
    int mask = mask(keep);
    IntVector inputLost = IntVector.zero(LANES);
    IntVector currentLost = IntVector.zero(LANES);
    for (int i = 0; i < n; i += WIDTH) {
      IntVector q = IntVector.fromArray(LANES, input, i);
      IntVector arrived = q.lanewise(LSHL, INPUT_SHIFT).lanewise(ASHR, INPUT_SHIFT);
      inputLost = inputLost.or(arrived.lanewise(XOR, q));
      IntVector x = IntVector.fromArray(LANES, u, i);
      IntVector sign = x.lanewise(ASHR, 31);
      IntVector magnitude = x.lanewise(XOR, sign).sub(sign);
      IntVector part = IntVector.fromArray(LANES, keep, i & mask);
      IntVector low = magnitude.and(Decay.ONE - 1).mul(part).lanewise(LSHR, Decay.BITS);
      IntVector sum = magnitude.lanewise(LSHR, Decay.BITS).mul(part).add(low).lanewise(XOR, sign).sub(sign).add(arrived);
      IntVector wrapped = sum.lanewise(LSHL, STATE_SHIFT).lanewise(ASHR, STATE_SHIFT);
      currentLost = currentLost.or(wrapped.lanewise(XOR, sum));
      wrapped.intoArray(u, i);
    }
    return (inputLost.reduceLanes(OR) != 0 ? INPUT_LOST : 0) | (currentLost.reduceLanes(OR) != 0 ? CURRENT_LOST : 0);
  }

  @Override
  public boolean voltages(int[] u, int[] given, Membrane membrane, Firing firing) {
    if (keepV != null) {
      leak(membrane.v, keepV);
    }
    int[] added = given == bias ? sharedBias : given;
    boolean lost = membrane.waits() ? refractory(u, added, membrane, firing) : ready(u, added, membrane.v, firing);
    return rest == null ? lost : lost | rest.voltages(u, given, membrane, firing);
  }

  private void leak(int[] v, int[] keep) {
    int mask = mask(keep);
    for (int i = 0; i < n; i += WIDTH) {
      IntVector x = IntVector.fromArray(LANES, v, i);
      IntVector sign = x.lanewise(ASHR, 31);
      IntVector magnitude = x.lanewise(XOR, sign).sub(sign);
      IntVector part = IntVector.fromArray(LANES, keep, i & mask);
      IntVector low = magnitude.and(Decay.ONE - 1).mul(part).lanewise(LSHR, Decay.BITS);
      magnitude.lanewise(LSHR, Decay.BITS).mul(part).add(low).lanewise(XOR, sign).sub(sign).intoArray(v, i);
    }
  }

  /** Drive, threshold and reset where no compartment waits. */
  private boolean ready(int[] u, int[] added, int[] v, Firing firing) {
    int biasMask = mask(added);
    int thresholdMask = mask(threshold);
    IntVector lost = IntVector.zero(LANES);
    int count = firing.count;
    for (int i = 0; i < n; i += WIDTH) {
      IntVector sum = IntVector.fromArray(LANES, u, i).add(IntVector.fromArray(LANES, added, i & biasMask));
      IntVector drive = sum.lanewise(LSHL, STATE_SHIFT).lanewise(ASHR, STATE_SHIFT);
      lost = lost.or(drive.lanewise(XOR, sum));
      IntVector x = IntVector.fromArray(LANES, v, i).add(drive).max(least).min(most);
      VectorMask<Integer> fires = x.compare(GT, IntVector.fromArray(LANES, threshold, i & thresholdMask));
      x.blend(0, fires).intoArray(v, i);
      POSITION.add(i).compress(fires).intoArray(firing.neuron, count);
      count += fires.trueCount();
    }
    firing.count = count;
    return lost.reduceLanes(OR) != 0;
  }

  private boolean refractory(int[] u, int[] added, Membrane membrane, Firing firing) {
    int biasMask = mask(added);
    int thresholdMask = mask(threshold);
    int delayMask = mask(delay);
    int count = firing.count;
    IntVector lost = IntVector.zero(LANES);
    for (int i = 0; i < n; i += WIDTH) {
      IntVector waits = IntVector.fromArray(LANES, membrane.refractory, i);
      IntVector sum = IntVector.fromArray(LANES, u, i).add(IntVector.fromArray(LANES, added, i & biasMask));
      IntVector drive = sum.lanewise(LSHL, STATE_SHIFT).lanewise(ASHR, STATE_SHIFT);
      lost = lost.or(drive.lanewise(XOR, sum));
      IntVector free = IntVector.fromArray(LANES, membrane.v, i).add(drive).max(least).min(most);
      IntVector x = free.blend(0, waits.compare(GT, 0));
      VectorMask<Integer> fires = x.compare(GT, IntVector.fromArray(LANES, threshold, i & thresholdMask));
      x.blend(0, fires).intoArray(membrane.v, i);
      waits.blend(IntVector.fromArray(LANES, delay, i & delayMask), fires).sub(1).max(0).intoArray(membrane.refractory, i);
      POSITION.add(i).compress(fires).intoArray(firing.neuron, count);
      count += fires.trueCount();
    }
    firing.count = count;
    return lost.reduceLanes(OR) != 0;
  }
}
