package io.synfire.runtime.loihi.neuron;

/**
 * The loops over the compartments of a block from one on, in 32-bit arithmetic with masks instead of branches, so that they are compiled to vector
 * instructions. Each value stays below 2^31 in magnitude as long as limits of the voltage, biases and thresholds are at most
 * {@link CompartmentKernel#SAFE}.
 */
final class CompartmentLoops {
  private static final int INPUT_SHIFT = CompartmentKernel.INPUT_SHIFT;
  private static final int STATE_SHIFT = CompartmentKernel.STATE_SHIFT;

  private CompartmentLoops() {}

  /** Whether the input of some compartment does not fit. */
  static boolean inputOverflows(int[] input, int first, int n) {
    int lost = 0;
    for (int i = first; i < n; i++) {
      int q = input[i];
      lost |= q << INPUT_SHIFT >> INPUT_SHIFT ^ q;
    }
    return lost != 0;
  }

  /** Advances the currents of a port; tells whether some current did not fit. */
  static boolean currents(int[] input, int[] keep, int[] u, int first) {
    int lost = 0;
    for (int i = first; i < u.length; i++) {
      int x = u[i];
      int sign = x >> 31;
      int magnitude = (x ^ sign) - sign;
      int kept = (magnitude >> 12) * keep[i] + ((magnitude & 4095) * keep[i] >> 12);
      int sum = ((kept ^ sign) - sign) + (input[i] << INPUT_SHIFT >> INPUT_SHIFT);
      int wrapped = sum << STATE_SHIFT >> STATE_SHIFT;
      lost |= wrapped ^ sum;
      u[i] = wrapped;
    }
    return lost != 0;
  }

  /** Adds the bias to the current; tells whether some sum did not fit. */
  static boolean drive(int[] u, int[] bias, int[] drive, int first) {
    int lost = 0;
    for (int i = first; i < drive.length; i++) {
      int sum = u[i] + bias[i];
      int wrapped = sum << STATE_SHIFT >> STATE_SHIFT;
      lost |= wrapped ^ sum;
      drive[i] = wrapped;
    }
    return lost != 0;
  }

  /** Adds the currents of another port. */
  static void add(int[] u, int[] total) {
    for (int i = 0; i < total.length; i++) {
      total[i] += u[i];
    }
  }

  /** Advances the voltages without a threshold: decay, drive, limits. */
  static void voltages(int[] v, int[] keep, int[] drive, Compartments.Limits limits, int first) {
    int least = limits.minimum();
    int most = limits.maximum();
    for (int i = first; i < v.length; i++) {
      int x = v[i];
      int sign = x >> 31;
      int magnitude = (x ^ sign) - sign;
      int kept = (magnitude >> 12) * keep[i] + ((magnitude & 4095) * keep[i] >> 12);
      v[i] = Math.min(Math.max(((kept ^ sign) - sign) + drive[i], least), most);
    }
  }

  /** Refractory counters, threshold and reset; {@code spike} receives -1 where a compartment fires and 0 elsewhere. */
  static void fire(Membrane membrane, int[] threshold, int[] delay, int[] spike, int first) {
    int[] v = membrane.v;
    int[] refractory = membrane.refractory;
    for (int i = first; i < v.length; i++) {
      int waits = refractory[i];
      int x = v[i] & ~(-waits >> 31);
      int fires = threshold[i] - x >> 31;
      v[i] = x & ~fires;
      int next = (waits & ~fires) + (delay[i] & fires) - 1;
      refractory[i] = next & ~(next >> 31);
      spike[i] = fires;
    }
  }

  /** Adds the compartments that fire, ascending. */
  static void collect(int[] spike, int first, Firing firing) {
    int count = firing.count;
    for (int i = first; i < spike.length; i++) {
      if (spike[i] != 0) {
        firing.neuron[count++] = i;
      }
    }
    firing.count = count;
  }
}
