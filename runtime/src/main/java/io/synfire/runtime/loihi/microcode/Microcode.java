package io.synfire.runtime.loihi.microcode;

import io.synfire.runtime.loihi.neuron.NeuronDynamics;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.List;

/**
 * A neuron model as a straight-line program on integers, each instruction executed for all neurons before the next. Immutable.
 *
 * @param model name of the model
 * @param size number of neurons
 * @param variables its state, in the first registers
 * @param inputs its input ports, in the registers after the state
 * @param code the program
 * @param roundings what became of the constants of the model
 */
public record Microcode(String model, int size, List<Variable> variables, List<Input> inputs, Code code, List<CoefficientRounding> roundings)
    implements NeuronDynamics {

  public Microcode {
    variables = List.copyOf(variables);
    inputs = List.copyOf(inputs);
    roundings = List.copyOf(roundings);
  }

  /**
   * A state variable.
   *
   * @param name its name in the model
   * @param format how it is held
   * @param initial {@code [neuron]} values before the first step
   */
  public record Variable(String name, FixedPointFormat format, int[] initial) {}

  /**
   * An input port.
   *
   * @param name its name in the model
   * @param scale integer units that are 1 in SI units
   */
  public record Input(String name, double scale) {}

  /**
   * The program. Registers are numbered: state, inputs, constants, and the rest for values within a step.
   *
   * @param registers number of registers
   * @param constants {@code [constant][neuron]}
   * @param instructions in order
   * @param emission what leaves the neurons
   */
  public record Code(int registers, List<int[]> constants, List<Instruction> instructions, Emission emission) {
    public Code {
      constants = List.copyOf(constants);
      instructions = List.copyOf(instructions);
    }
  }

  /**
   * What leaves the neurons: those where a register is not 0 fire.
   *
   * @param register the register; -1 where neurons never fire
   * @param graded whether the value of the register is the payload of the spike
   */
  public record Emission(int register, boolean graded) {}

  @Override
  public int ports() {
    return inputs.size();
  }

  @Override
  public boolean graded() {
    return code.emission().graded();
  }

  @Override
  public NeuronUnit open(UnitContext context) {
    return new MicrocodeUnit(this, context);
  }

  /**
   * The integer units that are 1 in SI units of a variable.
   *
   * @throws IllegalArgumentException naming the variables there are, if there is none of this name
   */
  public double scale(String variable) {
    return variables.get(slot(variable)).format().scale();
  }

  /** The position of a variable among the registers. */
  int slot(String variable) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(variable)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        model + " has no variable " + variable + "; it has " + String.join(", ", variables.stream().map(Variable::name).toList()));
  }
}
