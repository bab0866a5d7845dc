package io.synfire.chip;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A set of integers from 0 on, visited in the order of their places in a table: an integer goes to the slot of its low bits, or the next free one of a
 * fixed sequence, and the table grows by four when it is three fifths full. This is the order in which CPython visits a set, and so the order in which
 * nengo-loihi looks at connections that are equally strong; a program allocated here lies on the chips as it does there.
 */
final class SlotTable {
  private static final int FREE = -1;
  private static final int NEIGHBOURS = 9;
  private static final int SMALLEST = 8;

  private int[] slots = empty(SMALLEST);
  private int used;

  private static int[] empty(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /** Adds an integer that is not in the set. */
  void add(int key) {
    place(slots, key);
    used++;
    if (used * 5 >= (slots.length - 1) * 3) {
      int[] larger = empty(Math.max(SMALLEST, Integer.highestOneBit(used * 4) * 2));
      keys().forEach(k -> place(larger, k));
      slots = larger;
    }
  }

  private static void place(int[] slots, int key) {
    int mask = slots.length - 1;
    int slot = key & mask;
    int rest = key;
    while (true) {
      int last = slot + NEIGHBOURS <= mask ? slot + NEIGHBOURS : slot;
      for (int i = slot; i <= last; i++) {
        if (slots[i] == FREE) {
          slots[i] = key;
          return;
        }
      }
      rest >>= 5;
      slot = slot * 5 + 1 + rest & mask;
    }
  }

  /** The integers in the order of their slots. */
  IntStream keys() {
    return Arrays.stream(slots).filter(key -> key != FREE);
  }
}
