package io.synfire.runtime.event.simulation;

import java.util.Arrays;

/** Spikes that are on their way, or will be emitted: the earliest first, and at one time in an order that does not depend on when they were added. */
final class DeliveryQueue {
  private double[] time = new double[64];
  private long[] key = new long[64];
  private int[] spike = new int[64];
  private int[] synapse = new int[64];
  private int count;

  /** When the next one arrives; positive infinity for none. */
  double next() {
    return count == 0 ? Double.POSITIVE_INFINITY : time[0];
  }

  /** The connection of the next one; negative for an input that is emitted. */
  int connection() {
    return (int) (key[0] >> 32) - 1;
  }

  /** The spike of the next one. */
  int spike() {
    return spike[0];
  }

  /** The first synapse of the next one. */
  int synapse() {
    return synapse[0];
  }

  void clear() {
    count = 0;
  }

  /** Copies the spikes that are on their way to another log. */
  void keep(SpikeLog from, SpikeLog to) {
    int[] copies = new int[from.size()];
    for (int i = 0; i < count; i++) {
      int old = spike[i];
      if (copies[old] == 0) {
        copies[old] = 1 + to.add(from.population(old), from.neuron(old), from.time(old), from.value(old));
      }
      spike[i] = copies[old] - 1;
    }
  }

  void add(double at, int connection, int source, int ofSpike, int fromSynapse) {
    if (count == time.length) {
      time = Arrays.copyOf(time, 2 * count);
      key = Arrays.copyOf(key, 2 * count);
      spike = Arrays.copyOf(spike, 2 * count);
      synapse = Arrays.copyOf(synapse, 2 * count);
    }
    place(count++, at, (long) (connection + 1) << 32 | source, ofSpike, fromSynapse);
  }

  /** Moves up what is above the place, and puts the delivery where it belongs. */
  private void place(int from, double at, long withKey, int ofSpike, int fromSynapse) {
    int i = from;
    while (i > 0 && before(at, withKey, (i - 1) / 2)) {
      move((i - 1) / 2, i);
      i = (i - 1) / 2;
    }
    put(i, at, withKey, ofSpike, fromSynapse);
  }

  private void put(int i, double at, long withKey, int ofSpike, int fromSynapse) {
    time[i] = at;
    key[i] = withKey;
    spike[i] = ofSpike;
    synapse[i] = fromSynapse;
  }

  private boolean before(double at, long withKey, int other) {
    return at < time[other] || at == time[other] && withKey < key[other];
  }

  private void move(int from, int to) {
    put(to, time[from], key[from], spike[from], synapse[from]);
  }

  /** Removes the next one. */
  void remove() {
    count--;
    double at = time[count];
    long withKey = key[count];
    int ofSpike = spike[count];
    int fromSynapse = synapse[count];
    int i = 0;
    while (2 * i + 1 < count) {
      int child = 2 * i + 1;
      if (child + 1 < count && before(time[child + 1], key[child + 1], child)) {
        child++;
      }
      if (!before(time[child], key[child], count)) {
        break;
      }
      move(child, i);
      i = child;
    }
    put(i, at, withKey, ofSpike, fromSynapse);
  }
}
