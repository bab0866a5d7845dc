package io.synfire.runtime.loihi.microcode;

import java.util.ArrayList;
import java.util.List;

/** Lets values be computed in the state registers that they would be copied to, where nothing reads the old state afterwards. */
final class DirectStores {
  private final List<Instruction> instructions;

  DirectStores(List<Instruction> instructions) {
    this.instructions = new ArrayList<>(instructions);
  }

  /** The instructions without the copies that are not needed. */
  List<Instruction> folded() {
    for (int k = instructions.size() - 1; k >= 0; k--) {
      Instruction op = instructions.get(k);
      if (op.operation() == Operation.COPY && op.target() >= 0 && op.first() < 0) {
        fold(k, op.target(), op.first());
      }
    }
    return instructions;
  }

  private void fold(int copy, int state, int value) {
    int made = copy - 1;
    while (instructions.get(made).target() != value) {
      made--;
    }
    Instruction maker = instructions.get(made);
    if (maker.operation().limits() && maker.first() == state || isUsedAfter(made, copy, state)) {
      return;
    }
    instructions.remove(copy);
    instructions.set(made, new Instruction(maker.operation(), state, maker.first(), maker.second(), maker.third(), maker.immediate()));
    for (int k = made + 1; k < instructions.size(); k++) {
      instructions.set(k, renamed(instructions.get(k), value, state));
    }
  }

  private boolean isUsedAfter(int made, int copy, int state) {
    for (int k = made + 1; k < instructions.size(); k++) {
      Instruction op = instructions.get(k);
      if (k != copy && (op.first() == state || op.second() == state && !op.operation().limits() || op.third() == state || op.target() == state)) {
        return true;
      }
    }
    return false;
  }

  private static Instruction renamed(Instruction op, int value, int state) {
    return new Instruction(op.operation(), op.target(), renamed(op.first(), value, state), renamed(op.second(), value, state),
        renamed(op.third(), value, state), op.immediate());
  }

  private static int renamed(int register, int value, int state) {
    return register == value ? state : register;
  }
}
