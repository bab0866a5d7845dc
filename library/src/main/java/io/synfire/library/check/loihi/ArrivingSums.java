package io.synfire.library.check.loihi;

import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronDynamics;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.Arrays;
import java.util.Map;

/**
 * In place of neurons: keeps what arrives in a step, with all its bits, as the variable {@value #SUM}.
 *
 * @param size number of targets
 */
record ArrivingSums(int size) implements NeuronDynamics {
  static final String SUM = "sum";

  @Override
  public int ports() {
    return 1;
  }

  @Override
  public NeuronUnit open(UnitContext context) {
    return new Kept(new int[size]);
  }

  private record Kept(int[] sum) implements NeuronUnit {
    @Override
    public void step(long step, int[][] input, Firing firing) {
      System.arraycopy(input[0], 0, sum, 0, sum.length);
      firing.count = 0;
    }

    @Override
    public int[] variable(String name) {
      return sum;
    }

    @Override
    public Map<String, int[]> memory() {
      return Map.of(SUM, sum);
    }

    @Override
    public void reset() {
      Arrays.fill(sum, 0);
    }
  }
}
