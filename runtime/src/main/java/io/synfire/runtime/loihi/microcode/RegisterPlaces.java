package io.synfire.runtime.loihi.microcode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the values within a step as few registers as they need: a register is free again after its value was read for the last time. */
final class RegisterPlaces {
  private final List<Instruction> instructions;
  private final Map<Integer, Integer> lastRead = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int count;

  RegisterPlaces(List<Instruction> instructions, int first, int kept) {
    this.instructions = instructions;
    this.count = first;
    for (int k = 0; k < instructions.size(); k++) {
      Instruction op = instructions.get(k);
      lastRead.put(op.first(), k);
      lastRead.put(op.second(), k);
      lastRead.put(op.third(), k);
    }
    lastRead.put(kept, instructions.size());
  }

  /** The instructions with registers in place of values. */
  List<Instruction> placed() {
    List<Instruction> placed = new ArrayList<>();
    for (int k = 0; k < instructions.size(); k++) {
      Instruction op = instructions.get(k);
      int target = target(op.target());
      placed.add(new Instruction(op.operation(), target, of(op.first()), of(op.second()), of(op.third()), op.immediate()));
      release(op.first(), k);
      release(op.second(), k);
      release(op.third(), k);
      release(op.target(), k);
    }
    return placed;
  }

  private int target(int value) {
    if (value >= 0) {
      return value;
    }
    int place = free.isEmpty() ? count++ : free.pop();
    places.put(value, place);
    return place;
  }

  private void release(int value, int k) {
    if (value < 0 && lastRead.getOrDefault(value, k) <= k && places.containsKey(value) && !free.contains(places.get(value))) {
      free.push(places.get(value));
    }
  }

  /** The register of a value. */
  int of(int value) {
    return value >= 0 ? value : places.get(value);
  }

  /** Number of registers in all. */
  int count() {
    return count;
  }
}
