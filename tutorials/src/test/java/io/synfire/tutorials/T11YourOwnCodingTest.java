package io.synfire.tutorials;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.coding.EncodingWindow;
import io.synfire.equations.ExprEvaluator;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.TrainingResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

class T11YourOwnCodingTest {
  private static final double CHANCE = 0.1;

  @Test
  void theyLearnTogetherAndAreSaved() {
    TrainingResult result = T11YourOwnCoding.train();

    assertThat(result.history().getLast().train().loss()).isLessThan(0.75 * result.history().getFirst().train().loss());
    assertThat(result.test().score().accuracy()).isGreaterThan(7 * CHANCE);
    Checkpoint checkpoint = result.checkpoint();
    assertThat(Checkpoint.load("file", checkpoint.bytes()).state()).isEqualTo(checkpoint.state());
  }

  @Test
  void aBurstIsLongerTheLargerTheValue() {
    EncodingWindow window = new EncodingWindow(0, 8, ms(1), CounterRandom.seeded(1));

    SpikeEvents events = (SpikeEvents) new Burst(3, 2).encode(new float[][] {{0, 0.4f, 1}}, window);

    assertThat(events.offset()).containsExactly(0, 2, 2, 3, 3, 4, 4, 4, 4);
    assertThat(events.neuron()).containsExactly(1, 2, 2, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Burst(0, 2)).withMessageContaining("positive");
  }

  @Test
  void theFilterIsLinearAndItsAdjointIsItsWeight() {
    Decoding.Trace trace = new FilteredSpikes(0.5).open(new DecodingWindow(3, 1, 2, ms(1)));
    trace.observe(0, new float[] {1, 0});
    trace.observe(1, new float[] {1, 0});
    trace.observe(2, new float[] {0, 1});
    float[] adjoint = new float[2];
    trace.addAdjoint(0, new float[][] {{1, 2}}, adjoint);

    assertThat(trace.result()[0]).containsExactly(0.75f, 1);
    assertThat(adjoint).containsExactly(0.25f, 0.5f);
    assertThatIllegalArgumentException().isThrownBy(() -> new FilteredSpikes(0));
  }

  @Test
  void theSurrogateIsTheDerivativeOfTheSmoothSpike() {
    SurrogateExpression laplace = new Laplace(3).surrogate();

    for (double u : new double[] {-2, -0.1, 0.3, 4}) {
      assertThat(ExprEvaluator.evaluate(laplace.derivative(), Map.of("u", u))).isCloseTo(1.5 * Math.exp(-3 * Math.abs(u)), within(1e-12));
    }
    assertThat(ExprEvaluator.evaluate(laplace.smooth(), Map.of("u", 0.0))).isEqualTo(0.5);
    assertThatIllegalArgumentException().isThrownBy(() -> new Laplace(-1));
  }
}
