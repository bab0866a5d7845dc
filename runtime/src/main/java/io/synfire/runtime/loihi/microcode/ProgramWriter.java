package io.synfire.runtime.loihi.microcode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes instructions, each into a register of its own. Registers within the step are numbered downward from -1 until {@link #code} gives them
 * places that they share.
 */
final class ProgramWriter {
  private final int fixed;
  private final int size;
  private final Map<List<Integer>, Integer> constants = new LinkedHashMap<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private int temporaries;

  /** For neurons whose state and inputs take the first registers. */
  ProgramWriter(int fixed, int size) {
    this.fixed = fixed;
    this.size = size;
  }

  /** The register of a constant: one value or one for each neuron. */
  int constant(int... each) {
    List<Integer> key = Arrays.stream(each).boxed().toList();
    Integer known = constants.get(key);
    if (known == null) {
      known = fixed + constants.size();
      constants.put(key, known);
    }
    return known;
  }

  /** Writes an instruction; returns the register of its result. */
  int emit(Operation operation, int first, int second, int immediate) {
    boolean isSum = operation == Operation.ADD || operation == Operation.SUBTRACT;
    if (isSum && isZero(second)) {
      return first;
    }
    return write(new Instruction(operation, next(), first, second, first, immediate));
  }

  int emit(Operation operation, int first, int second) {
    return emit(operation, first, second, 0);
  }

  int select(int mask, int then, int otherwise) {
    return write(new Instruction(Operation.SELECT, next(), mask, then, otherwise, 0));
  }

  /** Limits a value in the way a variable is held. */
  int limit(int register, FixedPointFormat format, int variable) {
    Operation operation = format.excess() == FixedPointFormat.Excess.WRAP ? Operation.WRAP : Operation.CLIP;
    return write(new Instruction(operation, next(), register, variable, register, format.bits()));
  }

  /** Copies into a state register. */
  void store(int state, int register) {
    write(new Instruction(Operation.COPY, state, register, register, register, 0));
  }

  private boolean isZero(int register) {
    Integer zero = constants.get(List.of(0));
    return zero != null && zero == register;
  }

  private int next() {
    return -++temporaries;
  }

  private int write(Instruction instruction) {
    instructions.add(instruction);
    return instruction.target();
  }

  /** The program, with what leaves the neurons in a register that is kept to the end. */
  Microcode.Code code(int emitted, boolean graded, boolean spikes) {
    List<int[]> columns = constants.keySet().stream().map(this::column).toList();
    RegisterPlaces places = new RegisterPlaces(needed(), fixed + columns.size(), emitted);
    List<Instruction> placed = places.placed();
    return new Microcode.Code(places.count(), columns, placed, new Microcode.Emission(spikes ? places.of(emitted) : -1, graded));
  }

  /** The instructions whose result is read later, or is state. */
  private List<Instruction> needed() {
    Deque<Instruction> needed = new ArrayDeque<>();
    Set<Integer> read = new HashSet<>();
    for (Instruction op : instructions.reversed()) {
      if (op.target() >= 0 || read.contains(op.target())) {
        needed.push(op);
        read.add(op.first());
        read.add(op.second());
        read.add(op.third());
      }
    }
    return new DirectStores(List.copyOf(needed)).folded();
  }

  private int[] column(List<Integer> each) {
    int[] column = new int[size];
    Arrays.setAll(column, i -> each.get(each.size() == 1 ? 0 : i));
    return column;
  }
}
