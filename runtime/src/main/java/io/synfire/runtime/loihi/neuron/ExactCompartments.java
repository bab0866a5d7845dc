package io.synfire.runtime.loihi.neuron;

import io.synfire.runtime.loihi.neuron.OverflowLog.Overflow;

/**
 * The same steps in 64-bit arithmetic, one compartment after the other: for limits of the voltage that 32 bits cannot hold a sum with, and
 * where the first value that overflows has to be told, because the log fails there.
 */
final class ExactCompartments {
  private static final int ONE = Decay.ONE;

  private final String block;
  private final OverflowLog log;

  ExactCompartments(UnitContext context) {
    block = context.block();
    log = context.overflow();
  }

  void currents(long step, int[] input, int[] keep, int[] u) {
    for (int i = 0; i < u.length; i++) {
      wrap(input[i], CompartmentUnit.INPUT_BITS, CompartmentUnit.INPUT, step);
    }
    for (int i = 0; i < u.length; i++) {
      long q = wrapped(input[i], CompartmentUnit.INPUT_BITS);
      u[i] = wrap(decayed(u[i], keep[i]) + q, CompartmentUnit.STATE_BITS, CompartmentUnit.CURRENT, step);
    }
  }

  void drive(long step, int[] u, int[] bias, int[] drive) {
    for (int i = 0; i < drive.length; i++) {
      drive[i] = wrap((long) u[i] + bias[i], CompartmentUnit.STATE_BITS, CompartmentUnit.DRIVE, step);
    }
  }

  void voltages(int[] v, int[] keep, int[] drive, Compartments.Limits limits) {
    for (int i = 0; i < v.length; i++) {
      v[i] = (int) Math.clamp(decayed(v[i], keep[i]) + drive[i], limits.minimum(), limits.maximum());
    }
  }

  void fire(Membrane membrane, int[] threshold, int[] delay, Firing firing) {
    int[] v = membrane.v;
    int[] refractory = membrane.refractory;
    for (int i = 0; i < v.length; i++) {
      int x = refractory[i] > 0 ? 0 : v[i];
      boolean fires = x > threshold[i];
      v[i] = fires ? 0 : x;
      refractory[i] = Math.max(0, (fires ? delay[i] : refractory[i]) - 1);
      if (fires) {
        firing.neuron[firing.count++] = i;
      }
    }
  }

  private static long decayed(int x, int keep) {
    long kept = Math.abs((long) x) * keep / ONE;
    return x < 0 ? -kept : kept;
  }

  private static long wrapped(long x, int bits) {
    int shift = 63 - bits;
    return x << shift >> shift;
  }

  private int wrap(long x, int bits, String quantity, long step) {
    long wrapped = wrapped(x, bits);
    if (wrapped != x) {
      log.overflow(block, quantity, new Overflow(step, x, bits));
    }
    return (int) wrapped;
  }
}
