package io.synfire.runtime.loihi.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.kernels.Primitives;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The vector form against the plain one: the same bits, the same flags, for every kind of compartment. */
class CompartmentKernelTest {
  private static final int MOST = 1 << 23;

  /** One side: a kernel and the state it advances. */
  private static final class Side {
    private final CompartmentKernel kernel;
    private final int[] u;
    private final Membrane membrane;
    private final Firing firing;

    Side(CompartmentKernel kernel, Compartments cells) {
      this.kernel = kernel;
      u = new int[cells.size()];
      membrane = new Membrane(cells.refractoryDelay());
      firing = new Firing(cells.size(), false);
    }

    int step(int[] input, int[] bias) {
      firing.count = 0;
      int lost = kernel.currents(0, input, u);
      return kernel.voltages(u, bias, membrane, firing) ? lost | 4 : lost;
    }
  }

  @Test
  void theVectorFormHasTheBitsOfThePlainOneWhateverIsSharedDecaysWaitsOrOverflows() {
    Assumptions.assumeTrue(Primitives.vectorised(), "skipped, the Vector API is not there");
    Random random = new Random(11);
    int seen = 0;
    for (int trial = 0; trial < 600; trial++) {
      Compartments cells = random(random);
      Side plain = new Side(new PlainCompartments(cells, 0), cells);
      Side vector = new Side(new VectorCompartments(cells), cells);
      scatter(random, plain, vector);
      for (int step = 0; step < 12; step++) {
        int[] input = random.ints(cells.size(), -(1 << 14 + trial % 10), 1 << 14 + trial % 10).toArray();
        int[] bias = random.nextBoolean() ? cells.bias() : random.ints(cells.size(), -MOST, MOST).toArray();
        int lost = plain.step(input, bias);
        assertThat(vector.step(input, bias)).isEqualTo(lost);
        assertEqual(plain, vector);
        seen |= lost;
      }
    }
    assertThat(seen).as("every quantity overflowed somewhere").isEqualTo(7);
  }

  /** Any state that a run could be in, or be set to. */
  private static void scatter(Random random, Side plain, Side vector) {
    boolean waits = random.nextInt(3) == 0;
    for (int i = 0; i < plain.u.length; i++) {
      plain.u[i] = random.nextInt(-MOST, MOST);
      plain.membrane.v[i] = random.nextInt(-MOST, MOST);
      vector.u[i] = plain.u[i];
      vector.membrane.v[i] = plain.membrane.v[i];
      if (waits) {
        plain.membrane.shared()[i] = random.nextInt(64);
        vector.membrane.shared()[i] = plain.membrane.refractory[i];
      }
    }
  }

  private static void assertEqual(Side plain, Side vector) {
    assertThat(vector.u).isEqualTo(plain.u);
    assertThat(vector.membrane.v).isEqualTo(plain.membrane.v);
    assertThat(vector.membrane.refractory).isEqualTo(plain.membrane.refractory);
    assertThat(Arrays.copyOf(vector.firing.neuron, vector.firing.count)).isEqualTo(Arrays.copyOf(plain.firing.neuron, plain.firing.count));
  }

  private static Compartments random(Random random) {
    int n = 1 + random.nextInt(100);
    Compartments.Limits limits = new Compartments.Limits(-(1 << random.nextInt(31)) + 1, 1 << random.nextInt(31), Optional.empty());
    return new Compartments(
        new int[][] {values(random, n, i -> random.nextInt(3) == 0 ? 4095 : random.nextInt(4096))},
        values(random, n, i -> random.nextInt(3) == 0 ? 0 : random.nextInt(4096)),
        values(random, n, i -> random.nextInt(-100, 1 << random.nextInt(1, 24))), values(random, n, i -> random.nextInt(-MOST, MOST)),
        values(random, n, random.nextBoolean() ? i -> random.nextInt(2) : i -> random.nextInt(64)), limits);
  }

  /** The same in all compartments, or each its own. */
  private static int[] values(Random random, int n, IntUnaryOperator draw) {
    int[] values = new int[n];
    int one = draw.applyAsInt(0);
    boolean shared = random.nextBoolean();
    Arrays.setAll(values, i -> shared ? one : draw.applyAsInt(i));
    return values;
  }

  @Test
  void countersThatWereHandedOutAreHeededThoughNoCompartmentHasARefractoryPeriod() {
    int n = 40;
    NeuronUnit unit = Cells.open(Cells.integrators(n, 300, 100).with(Cells.USUAL));
    Arrays.fill(unit.variable("refractory"), 3);
    Firing firing = new Firing(n, false);
    int[][] nothing = new int[1][n];
    for (int step = 1; step <= 3; step++) {
      unit.step(step, nothing, firing);
      assertThat(unit.variable("v")).containsOnly(0);
    }
    unit.step(4, nothing, firing);
    assertThat(unit.variable("v")).containsOnly(100);
  }
}
