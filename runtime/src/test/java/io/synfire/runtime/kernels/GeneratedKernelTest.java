package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import io.synfire.model.AdjointProgram;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated kernels: the vector form has the bits of the plain one, and both follow the reference interpreter. */
class GeneratedKernelTest {
  private static final int NEURONS = 80;

  /** A range that begins and ends within a vector. */
  private static final int FROM = 3;

  private static final int TO = 70;
  private static final KernelFactory VECTOR = new KernelFactory();
  private static final KernelFactory PLAIN = KernelFactory.plain();

  static java.util.stream.Stream<KernelCase> cases() {
    return KernelCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void vectorFormHasTheBitsOfThePlainOne(KernelCase c) {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    StepBuffers plain = c.buffers(NEURONS, 3);
    StepBuffers vector = c.buffers(NEURONS, 3);
    steps(PLAIN.kernel(c.spec()), plain);
    steps(VECTOR.kernel(c.spec()), vector);
    for (int n = 0; n < NEURONS; n++) {
      int neuron = n;
      assertThat(valuesOf(vector, neuron)).as("neuron %d", n).containsExactlyElementsOf(valuesOf(plain, neuron));
    }
  }

  static void steps(NeuronKernel kernel, StepBuffers b) {
    for (int step = 0; step < 5; step++) {
      kernel.forward(b, FROM, TO);
      kernel.forwardTaped(b, FROM, TO);
      kernel.backward(b, FROM, TO);
    }
  }

  static List<Float> valuesOf(StepBuffers b, int neuron) {
    return java.util.stream.Stream.of(b.variable, b.tape, b.adjoint, b.inputAdjoint, b.coefficientGradient)
        .flatMap(java.util.Arrays::stream)
        .map(array -> array == null ? 0f : array[neuron])
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void plainFormFollowsTheInterpreter(KernelCase c) {
    assertFollowsInterpreter(c, PLAIN.kernel(c.spec()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void interpretedKernelFollowsTheInterpreter(KernelCase c) {
    assertFollowsInterpreter(c, new InterpretedKernel(c.program(), c.adjoint(), c.spec()));
  }

  static void assertFollowsInterpreter(KernelCase c, NeuronKernel kernel) {
    assertThat(kernel.layout()).isEqualTo(c.layout());
    StepBuffers b = c.buffers(NEURONS, 9);
    StepBuffers before = c.buffers(NEURONS, 9);
    kernel.forwardTaped(b, 0, NEURONS);
    kernel.backward(b, 0, NEURONS);
    StepProgram program = c.program();
    AdjointProgram adjoint = c.adjoint();
    KernelLayout layout = kernel.layout();
    for (int n = 0; n < NEURONS; n++) {
      StepInterpreter interpreter = StepInterpreter.of(program, c.coefficients(before, n));
      StepInterpreter.Step step = interpreter.forward(at(before.variable, layout.variables(), n), at(before.input, layout.inputs(), n));
      StepInterpreter.Gradient gradient =
          interpreter.backward(adjoint, step, at(before.adjoint, layout.variables(), n), KernelCase.SURROGATE);
      assertClose(at(b.variable, layout.variables(), n), step.state());
      assertSame(layout, gradient, before, b, n);
    }
  }

  private static void assertSame(KernelLayout layout, StepInterpreter.Gradient gradient, StepBuffers before, StepBuffers after, int n) {
    assertClose(at(after.adjoint, layout.variables(), n), gradient.variables());
    assertClose(at(after.inputAdjoint, layout.inputs(), n), gradient.inputs());
    gradient.coefficients().forEach((name, value) -> {
      int k = layout.coefficients().indexOf(name);
      float added = after.coefficientGradient[k][n] - before.coefficientGradient[k][n];
      assertThat((double) added).as(name).isCloseTo(value, within(1e-3 * Math.max(0.01, Math.abs(value))));
    });
  }

  /** Names without a reference value have the value 0. */
  private static void assertClose(Map<String, Double> actual, Map<String, Double> expected) {
    actual.forEach((name, value) -> {
      double reference = expected.getOrDefault(name, 0.0);
      assertThat(value).as(name).isCloseTo(reference, within(2e-4 * Math.max(0.05, Math.abs(reference))));
    });
  }

  private static Map<String, Double> at(float[][] arrays, List<String> names, int n) {
    Map<String, Double> values = new HashMap<>();
    for (int k = 0; k < names.size(); k++) {
      values.put(names.get(k), (double) arrays[k][n]);
    }
    return values;
  }
}
