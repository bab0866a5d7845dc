package io.synfire.runtime.loihi.microcode;

import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.model.ModelBuilder;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrocodeCompilerTest {
  private static ModelBuilder model(String equations) {
    return ModelBuilder.named("org.example.Trial").equations(equations);
  }

  private static final ModelBuilder LEAKY = model("input a : 1\nv = 0.9 * v + a : 1").threshold("v > 1").reset("v = 0");

  @Test
  void aCoefficientHasTwelveBitsAndItsRoundingIsReported() {
    TrialNeuron neuron = TrialNeuron.of(LEAKY, 4096);
    neuron.step(4000);
    neuron.step(0);
    assertThat(neuron.value("v")).isEqualTo((int) (4000L * 3686 >> 12));
    CoefficientRounding decay = neuron.microcode.roundings().stream().filter(r -> r.expression().equals("0.9*v")).findFirst().orElseThrow();
    assertThat(decay.mantissa()).isEqualTo(3686);
    assertThat(decay.shift()).isEqualTo(12);
    assertThat(decay.relativeError()).isEqualTo(Math.abs(3686.0 / 4096 - 0.9) / 0.9).isLessThan(Math.scalb(1, -12));
  }

  @Test
  void aComparisonWithAConstantIsExactBetweenTheUnits() {
    ModelBuilder half = model("input a : 1\nv = a : 1\nabove = v > 2.5 : 1\nat_least = v >= 2.5 : 1"
        + "\nbelow = v < 2.5 : 1\nat_most = 2.5 >= v : 1");
    TrialNeuron neuron = TrialNeuron.of(half, 1);
    neuron.step(2);
    assertThat(new int[] {neuron.value("above"), neuron.value("at_least"), neuron.value("below"), neuron.value("at_most")}).containsExactly(0, 0, 1, 1);
    neuron.step(3);
    assertThat(new int[] {neuron.value("above"), neuron.value("at_least"), neuron.value("below"), neuron.value("at_most")}).containsExactly(1, 1, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"5, 0", "8, 0", "9, 16", "24, 32", "25, 32", "40, 32", "-8, 0", "-9, -16", "-24, -32", "-40, -32", "-41, -48"})
  void roundsToWholeNumbersHalfToEven(int units, int expected) {
    TrialNeuron neuron = TrialNeuron.of(model("input a : 1\nv = round(a) : 1"), 16);
    assertThat(neuron.step(units).value("v")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"7, -3, 7, -3, 10, 1", "-3, -3, -3, -3, 6, -1", "0, 5, 5, 0, 5, 0"})
  void hasMinMaxAbsAndSign(int a, int b, int largest, int least, int sizes, int sign) {
    ModelBuilder functions = model("input a : 1\ninput b : 1\nhi = max(a, b) : 1\nlo = min(a, b) : 1\nsize = abs(a) + abs(b) : 1\nto = sign(a) : 1");
    TrialNeuron neuron = TrialNeuron.of(functions, 1).step(a, b);
    assertThat(new int[] {neuron.value("hi"), neuron.value("lo"), neuron.value("size"), neuron.value("to")}).containsExactly(largest, least, sizes, sign);
  }

  @Test
  void multipliesStatesAndRaisesThemToPowers() {
    TrialNeuron neuron = TrialNeuron.of(model("input a : 1\ninput b : 1\np = 0.5 * a * b : 1\nr = a * (a - b) : 1"), 1024);
    neuron.step(1536, -2048);
    assertThat(neuron.value("p")).isEqualTo(-1536);
    assertThat(neuron.value("r")).isEqualTo(1536 * 3584 / 1024);
    int unit = 1 << 20;
    TrialNeuron cube = TrialNeuron.of(model("input a : 1\nq = a ** 3 : 1"), unit).step(-3 * unit / 2);
    assertThat(cube.value("q")).isCloseTo((int) (-3.375 * unit), within(1 << 10));
  }

  @Test
  void variablesThatChangePlacesKeepTheirValues() {
    TrialNeuron neuron = TrialNeuron.of(model("input a : 1\nx = y : 1\ny = z : 1\nz = w : 1\nw = a : 1"), 1);
    for (int k = 1; k <= 5; k++) {
      neuron.step(k);
    }
    assertThat(new int[] {neuron.value("x"), neuron.value("y"), neuron.value("z"), neuron.value("w")}).containsExactly(2, 3, 4, 5);
  }

  @Test
  void aSpikeOfTheStepBeforeIsACondition() {
    TrialNeuron neuron = TrialNeuron.of(model("input a : 1\nn += 3 * spike : 1\nv = a : 1").threshold("v > 1"), 8);
    neuron.step(16);
    assertThat(neuron.value("n")).isZero();
    assertThat(neuron.firing.count).isEqualTo(1);
    assertThat(neuron.step(0).value("n")).isEqualTo(24);
    assertThat(neuron.firing.count).isZero();
  }

  @Test
  void neuronsHaveParametersOfTheirOwn() {
    NeuronModelDefinition model = model("input a : 1\nv = c * v + a + b : 1\ninit v = b").parameter("c", scalar(0)).parameter("b", scalar(0)).build();
    StepProgram program = ModelCompiler.compile(model.text());
    NeuronParameters parameters =
        NeuronParameters.of(model, 3, 1e-3).perNeuron("c", 0.5, 0.25, -0.5).perNeuron("b", 1, 2, -3).starting("v", 10, 20, 30);
    TrialNeuron neuron = TrialNeuron.of(MicrocodeCompiler.compile(program, parameters, FixedPointScales.of(program, 64, 1)));
    assertThat(neuron.unit.variable("v")).containsExactly(640, 1280, 1920);
    assertThat(neuron.step(1).unit.variable("v")).containsExactly(320 + 128, 320 + 192, -960 - 128);
    neuron.unit.reset();
    assertThat(neuron.unit.variable("v")).containsExactly(640, 1280, 1920);
  }

  @Test
  void overflowsAreCountedOnceAStepOrFail() {
    NeuronModelDefinition model = model("input a : 1\nv += a : 1\nw += a : 1").build();
    StepProgram program = ModelCompiler.compile(model.text());
    Microcode microcode = MicrocodeCompiler.compile(program, NeuronParameters.of(model, 2, 1e-3), FixedPointScales.of(program, 1, 1).wrapping("w"));
    TrialNeuron neuron = TrialNeuron.of(microcode);
    neuron.step((1 << 23) - 1).step(1).step(1);
    assertThat(neuron.value("v")).isEqualTo((1 << 23) - 1);
    assertThat(neuron.value("w")).isEqualTo((1 << 23) + 1 - (1 << 24));
    assertThat(neuron.overflow.steps()).isEqualTo(Map.of("block", Map.of("v", 2L, "w", 1L)));
    TrialNeuron strict = TrialNeuron.strict(microcode).step((1 << 23) - 1);
    assertThatThrownBy(() -> strict.step(1)).isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("block block: v overflowed in step 2: 8388608 does not fit in 23 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp(v)", "log(v)", "sqrt(v)", "tanh(v)", "sigmoid(v)", "sin(v)", "1 / v", "v ** 0.5", "v ** 7", "2 ** v"})
  void whatIntegersCannotHoldIsRefusedWithAnAlternative(String expression) {
    assertThatThrownBy(() -> TrialNeuron.of(model("input a : 1\nv = a : 1\nw = " + expression + " : 1"), 64))
        .isInstanceOfSatisfying(DiagnosticException.class,
            e -> assertThat(e.diagnostics().getFirst().kind()).isEqualTo(DiagnosticKind.UNSUPPORTED_BY_BACKEND))
        .hasMessageContaining("org.example.Trial: ").hasMessageContaining("integers does not have; run the group on the host");
  }

  @Test
  void aConstantThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> TrialNeuron.of(model("input a : 1\nv = a > 1 ? 1000 : 0 : 1"), 1 << 22))
        .hasMessageContaining("org.example.Trial: 1000 is 4.194304E9 units, limit");
    assertThatThrownBy(() -> TrialNeuron.of(model("input a : 1\nv += a : 1\ninit v = 3"), 1 << 22)).hasMessageContaining("the initial value 3.0 of v");
    assertThatThrownBy(() -> TrialNeuron.of(LEAKY, 64).unit.variable("x")).hasMessage("org.example.Trial has no variable x; it has v, spike");
  }

  @Test
  void aGradedSpikeCarriesAVariable() {
    NeuronModelDefinition model = model("input a : 1\ns = abs(a) > 2 ? a : 0 : 1").build();
    StepProgram program = ModelCompiler.compile(model.text());
    Microcode microcode = MicrocodeCompiler.graded(program, NeuronParameters.of(model, 2, 1e-3), FixedPointScales.of(program, 1, 1), "s");
    TrialNeuron neuron = TrialNeuron.of(microcode).step(-5);
    assertThat(neuron.firing.count).isEqualTo(2);
    assertThat(neuron.firing.payload).containsExactly(-5, -5);
    assertThat(neuron.step(2).firing.count).isZero();
    assertThatThrownBy(() -> MicrocodeCompiler.graded(program, NeuronParameters.of(model, 2, 1e-3), FixedPointScales.of(program, 1, 1), "t"))
        .hasMessage("org.example.Trial has no variable t to send; it has s");
  }

  @Test
  void aStepAllocatesNothing() {
    TrialNeuron neuron = TrialNeuron.of(LEAKY, 64);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int[][] input = {{40}};
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 40 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 1; step < 500; step++) {
        neuron.unit.step(step, input, neuron.firing);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isLessThan(500);
  }
}
