package io.synfire.runtime.loihi.microcode;

import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.OverflowLog;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The neurons of a block that run microcode. */
final class MicrocodeUnit implements NeuronUnit {
  private final Microcode microcode;
  private final UnitContext context;
  private final Instruction[] instructions;
  private final int[][] registers;
  private final long[] lastOverflow;

  MicrocodeUnit(Microcode microcode, UnitContext context) {
    this.microcode = microcode;
    this.context = context;
    Microcode.Code code = microcode.code();
    this.instructions = code.instructions().toArray(Instruction[]::new);
    this.registers = new int[code.registers()][microcode.size()];
    int first = microcode.variables().size() + microcode.inputs().size();
    for (int k = 0; k < code.constants().size(); k++) {
      registers[first + k] = code.constants().get(k);
    }
    this.lastOverflow = new long[microcode.variables().size()];
    reset();
  }

  @Override
  public void step(long step, int[][] input, Firing firing) {
    System.arraycopy(input, 0, registers, microcode.variables().size(), microcode.inputs().size());
    for (Instruction instruction : instructions) {
      execute(instruction, step);
    }
    fire(firing);
  }

  private void execute(Instruction op, long step) {
    int[] to = registers[op.target()];
    int[] first = registers[op.first()];
    int[] second = registers[op.second()];
    switch (op.operation()) {
      case ADD -> Columns.add(to, first, second);
      case SUBTRACT -> Columns.subtract(to, first, second);
      case DECAY -> Columns.decay(to, first, second, op.immediate() - 12);
      case MULTIPLY -> Columns.multiply(to, first, second, op.immediate());
      case SHIFT -> Columns.shift(to, first, op.immediate());
      case MINIMUM -> Columns.minimum(to, first, second);
      case MAXIMUM -> Columns.maximum(to, first, second);
      case MAGNITUDE -> Columns.magnitude(to, first);
      case LESS -> Columns.less(to, first, second);
      case LESS_OR_EQUAL -> Columns.lessOrEqual(to, first, second);
      case NOT_ZERO -> Columns.notZero(to, first);
      case AND -> Columns.and(to, first, second);
      case SELECT -> Columns.select(to, first, second, registers[op.third()]);
      case COPY -> System.arraycopy(first, 0, to, 0, to.length);
      case WRAP -> report(Columns.wrap(to, first, op.immediate()), op, step);
      case CLIP -> report(Columns.clip(to, first, op.immediate()), op, step);
    }
  }

  /** Reports the first value of a variable that did not fit in a step. */
  private void report(boolean overflowed, Instruction op, long step) {
    if (!overflowed || lastOverflow[op.second()] == step) {
      return;
    }
    lastOverflow[op.second()] = step;
    int[] before = registers[op.first()];
    int[] after = registers[op.target()];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        String quantity = microcode.variables().get(op.second()).name();
        context.overflow().overflow(context.block(), quantity, new OverflowLog.Overflow(step, before[i], op.immediate()));
        return;
      }
    }
  }

  private void fire(Firing firing) {
    Microcode.Emission emission = microcode.code().emission();
    firing.count = emission.register() < 0 ? 0 : Columns.collect(registers[emission.register()], firing.neuron);
    if (emission.graded()) {
      int[] emitted = registers[emission.register()];
      for (int k = 0; k < firing.count; k++) {
        firing.payload[k] = emitted[firing.neuron[k]];
      }
    }
  }

  @Override
  public int[] variable(String name) {
    return registers[microcode.slot(name)];
  }

  @Override
  public Map<String, int[]> memory() {
    Map<String, int[]> memory = new LinkedHashMap<>();
    microcode.variables().forEach(variable -> memory.put(variable.name(), variable(variable.name())));
    return memory;
  }

  @Override
  public void reset() {
    Arrays.fill(lastOverflow, 0);
    for (int k = 0; k < microcode.variables().size(); k++) {
      System.arraycopy(microcode.variables().get(k).initial(), 0, registers[k], 0, microcode.size());
    }
  }
}
