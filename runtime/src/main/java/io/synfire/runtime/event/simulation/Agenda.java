package io.synfire.runtime.event.simulation;

import java.util.Arrays;

/** When each neuron next does something by itself; finds the earliest, and of several at one time the one with the smallest index. */
final class Agenda {
  private final double[] time;
  private final int[] heap;
  private final int[] place;
  private int count;

  Agenda(int neurons) {
    time = new double[neurons];
    heap = new int[neurons];
    place = new int[neurons];
    clear();
  }

  void clear() {
    count = 0;
    Arrays.fill(time, Double.POSITIVE_INFINITY);
    Arrays.fill(place, -1);
  }

  /** The earliest time; positive infinity for none. */
  double next() {
    return count == 0 ? Double.POSITIVE_INFINITY : time[heap[0]];
  }

  /** The neuron with the earliest time. */
  int neuron() {
    return heap[0];
  }

  /** The time of a neuron. */
  double time(int neuron) {
    return time[neuron];
  }

  /** Sets the time of a neuron; positive infinity for nothing. */
  void set(int neuron, double at) {
    if (at == time[neuron]) {
      return;
    }
    time[neuron] = at;
    if (at == Double.POSITIVE_INFINITY) {
      remove(neuron);
    } else {
      if (place[neuron] < 0) {
        place[neuron] = count;
        heap[count++] = neuron;
      }
      up(place[neuron]);
      down(place[neuron]);
    }
  }

  private void remove(int neuron) {
    int i = place[neuron];
    if (i < 0) {
      return;
    }
    place[neuron] = -1;
    int last = heap[--count];
    if (i < count) {
      put(i, last);
      up(i);
      down(place[last]);
    }
  }

  private boolean before(int a, int b) {
    return time[a] < time[b] || time[a] == time[b] && a < b;
  }

  private void put(int i, int neuron) {
    heap[i] = neuron;
    place[neuron] = i;
  }

  private void up(int from) {
    int neuron = heap[from];
    int i = from;
    while (i > 0 && before(neuron, heap[(i - 1) / 2])) {
      put(i, heap[(i - 1) / 2]);
      i = (i - 1) / 2;
    }
    put(i, neuron);
  }

  private void down(int from) {
    int neuron = heap[from];
    int i = from;
    while (2 * i + 1 < count) {
      int child = 2 * i + 1;
      if (child + 1 < count && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], neuron)) {
        break;
      }
      put(i, heap[child]);
      i = child;
    }
    put(i, neuron);
  }
}
