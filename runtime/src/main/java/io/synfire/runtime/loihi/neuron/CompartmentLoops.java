package io.synfire.runtime.loihi.neuron;

/**
 * The loops over the compartments of a block, in 32-bit arithmetic with masks instead of branches, so that they are compiled to vector
 * instructions. Each value stays below 2^31 in magnitude as long as limits of the voltage, biases and thresholds are below {@link #SAFE}.
 */
final class CompartmentLoops {
  /** Largest magnitude of a limit of the voltage for which 32 bits are enough. */
  static final int SAFE = 1 << 30;

  /** Bits by which a value is shifted up and down again to wrap it to 21 and to 23 bits and a sign. */
  private static final int INPUT_SHIFT = 31 - CompartmentUnit.INPUT_BITS;

  private static final int STATE_SHIFT = 31 - CompartmentUnit.STATE_BITS;

  private CompartmentLoops() {}

  /** Whether the input of some compartment does not fit. */
  static boolean inputOverflows(int[] input, int n) {
    int lost = 0;
    for (int i = 0; i < n; i++) {
      int q = input[i];
      lost |= q << INPUT_SHIFT >> INPUT_SHIFT ^ q;
    }
    return lost != 0;
  }

  /** Advances the currents of a port; tells whether some current did not fit. */
  static boolean currents(int[] input, int[] keep, int[] u, int n) {
    int lost = 0;
    for (int i = 0; i < n; i++) {
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
  static boolean drive(int[] u, int[] bias, int[] drive, int n) {
    int lost = 0;
    for (int i = 0; i < n; i++) {
      int sum = u[i] + bias[i];
      int wrapped = sum << STATE_SHIFT >> STATE_SHIFT;
      lost |= wrapped ^ sum;
      drive[i] = wrapped;
    }
    return lost != 0;
  }

  /** Adds the currents of another port. */
  static void add(int[] u, int[] total, int n) {
    for (int i = 0; i < n; i++) {
      total[i] += u[i];
    }
  }

  /** Advances the voltages without a threshold: decay, drive, limits. */
  static void voltages(int[] v, int[] keep, int[] drive, Compartments.Limits limits) {
    int least = limits.minimum();
    int most = limits.maximum();
    for (int i = 0; i < v.length; i++) {
      int x = v[i];
      int sign = x >> 31;
      int magnitude = (x ^ sign) - sign;
      int kept = (magnitude >> 12) * keep[i] + ((magnitude & 4095) * keep[i] >> 12);
      v[i] = Math.min(Math.max(((kept ^ sign) - sign) + drive[i], least), most);
    }
  }

  /** Refractory counters, threshold and reset; {@code spike} receives -1 where a compartment fires and 0 elsewhere. */
  static void fire(int[] v, int[] threshold, int[] refractory, int[] delay, int[] spike) {
    for (int i = 0; i < v.length; i++) {
      int waits = refractory[i];
      int x = v[i] & ~(-waits >> 31);
      int fires = threshold[i] - x >> 31;
      v[i] = x & ~fires;
      int next = (waits & ~fires) + (delay[i] & fires) - 1;
      refractory[i] = next & ~(next >> 31);
      spike[i] = fires;
    }
  }

  /** Takes the compartments that fire, ascending. */
  static void collect(int[] spike, Firing firing) {
    int count = 0;
    for (int i = 0; i < spike.length; i++) {
      if (spike[i] != 0) {
        firing.neuron[count++] = i;
      }
    }
    firing.count = count;
  }
}
