package io.synfire.library.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import io.synfire.library.surrogates.Arctan;
import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.KernelSpec;
import io.synfire.runtime.kernels.Primitives;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model has a kernel, whose vector form has the bits of the plain one, with all parameters trained. */
class EveryKernelTest {
  private static final int NEURONS = 48;
  private static final int STEPS = 20;
  private static final double DT = 1e-4;
  private static final KernelFactory VECTOR = new KernelFactory();
  private static final KernelFactory PLAIN = KernelFactory.plain();

  static List<Class<? extends Record>> models() throws Exception {
    return EveryModelTest.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void vectorFormHasTheBitsOfThePlainOne(Class<? extends Record> type) throws Exception {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    NeuronModelDefinition model = ModelReader.read((Record) type.getMethod("defaults").invoke(null));
    Set<String> trainable = model.values().keySet();
    KernelSpec spec = new KernelSpec(model.text(), Set.of(), trainable, Optional.of(Arctan.defaults().surrogate()));
    NeuronKernel vector = VECTOR.kernel(spec);
    NeuronKernel plain = PLAIN.kernel(spec);
    assertThat(vector.layout()).isEqualTo(plain.layout());
    StepBuffers a = buffers(model, vector.layout());
    StepBuffers b = buffers(model, plain.layout());
    for (int step = 0; step < STEPS; step++) {
      vector.forwardTaped(a, 0, NEURONS);
      vector.backward(a, 0, NEURONS);
      plain.forwardTaped(b, 0, NEURONS);
      plain.backward(b, 0, NEURONS);
    }
    assertEqual("variable", a.variable, b.variable);
    assertEqual("adjoint", a.adjoint, b.adjoint);
    assertEqual("inputAdjoint", a.inputAdjoint, b.inputAdjoint);
    assertEqual("coefficientGradient", a.coefficientGradient, b.coefficientGradient);
  }

  /** Equal to the bit, except that all NaN are alike: extreme input drives some models out of range. */
  private static void assertEqual(String name, float[][] actual, float[][] expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(Arrays.equals(actual[k], expected[k])).as("%s %d: %s and %s", name, k, Arrays.toString(actual[k]), Arrays.toString(expected[k])).isTrue();
    }
  }

  private static StepBuffers buffers(NeuronModelDefinition model, KernelLayout layout) {
    StepProgram program = ModelCompiler.compile(model.text());
    Map<String, Double> parameters = new HashMap<>();
    model.values().forEach((name, quantity) -> parameters.put(name, quantity.si()));
    CoefficientValues coefficients = CoefficientValues.of(program, parameters, DT);
    Map<String, Double> initial = StepInterpreter.of(program, coefficients).initial(parameters, DT);
    SplittableRandom random = new SplittableRandom(17);
    StepBuffers b = new StepBuffers();
    b.variable = new float[layout.variables().size()][NEURONS];
    for (int k = 0; k < b.variable.length; k++) {
      Arrays.fill(b.variable[k], initial.get(layout.variables().get(k)).floatValue());
    }
    b.input = random(random, layout.inputs().size());
    b.adjoint = random(random, layout.variables().size());
    b.tape = new float[layout.tape().size()][NEURONS];
    b.inputAdjoint = new float[layout.inputs().size()][NEURONS];
    b.coefficient = new float[layout.coefficients().size()];
    b.coefficientGradient = new float[layout.coefficients().size()][];
    for (int k = 0; k < b.coefficient.length; k++) {
      b.coefficient[k] = (float) coefficients.values()[k];
      b.coefficientGradient[k] = layout.trainable().contains(layout.coefficients().get(k)) ? new float[NEURONS] : null;
    }
    return b;
  }

  /** Spread over magnitudes from 1e-10 to 1, since ports have all sorts of units. */
  private static float[][] random(SplittableRandom random, int arrays) {
    float[][] values = new float[arrays][NEURONS];
    for (float[] array : values) {
      for (int n = 0; n < NEURONS; n++) {
        array[n] = (float) (random.nextDouble(-1, 1) * Math.pow(10, random.nextDouble(-10, 0)));
      }
    }
    return values;
  }
}
