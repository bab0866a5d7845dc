package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.StepBuffers;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for the kernels of {@link GeneratedKernelTest}, on random models. */
class RandomKernelTest {
  private static final int MODELS = 12;

  private static void forEach(long seed, Consumer<KernelCase> check) {
    RandomModels models = new RandomModels(seed);
    for (int i = 0; i < MODELS; i++) {
      KernelCase c = models.next();
      try {
        check.accept(c);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("model " + i + ": " + c + "\n" + c.model().text(), e);
      }
    }
  }

  @Test
  void vectorFormHasTheBitsOfThePlainOne() {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    forEach(1, c -> {
      StepBuffers plain = c.buffers(80, 5);
      StepBuffers vector = c.buffers(80, 5);
      GeneratedKernelTest.steps(KernelFactory.plain().kernel(c.spec()), plain);
      GeneratedKernelTest.steps(new KernelFactory().kernel(c.spec()), vector);
      for (int n = 0; n < 80; n++) {
        assertThat(GeneratedKernelTest.valuesOf(vector, n)).as("neuron %d", n).isEqualTo(GeneratedKernelTest.valuesOf(plain, n));
      }
    });
  }

  @Test
  void plainFormFollowsTheInterpreter() {
    forEach(2, c -> GeneratedKernelTest.assertFollowsInterpreter(c, KernelFactory.plain().kernel(c.spec())));
  }

  @Test
  void interpretedKernelsFollowTheInterpreter() {
    forEach(3, c -> GeneratedKernelTest.assertFollowsInterpreter(c, new InterpretedKernel(c.program(), c.adjoint(), c.spec())));
  }
}
