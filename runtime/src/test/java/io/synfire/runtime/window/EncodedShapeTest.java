package io.synfire.runtime.window;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodedInput.ConstantInput;
import io.synfire.coding.EncodedInput.DenseInput;
import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.runtime.conformance.Held;
import io.synfire.runtime.plan.EncoderPlan;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an encoding returns is either of the right form or refused by the name of the encoder: 3 neurons, 2 steps, 2 samples. */
class EncodedShapeTest {
  private static final EncoderPlan ENCODER = new EncoderPlan("eye", 3, new Held());
  private static final float NAN = Float.NaN;

  private static SpikeEvents events(int[] offset, int[] neuron, float... value) {
    return new SpikeEvents(2, 2, offset, neuron, value.length == 0 ? null : value);
  }

  private static int[] of(int... values) {
    return values;
  }

  static Stream<EncodedInput> sound() {
    return Stream.of(
        events(of(0, 0, 0, 0, 0), of()),
        events(of(0, 3, 3, 4, 5), of(0, 1, 2, 2, 0)),
        events(of(0, 1, 1, 1, 2), of(2, 0), 0.5f, -3),
        new ConstantInput(new float[2][3]),
        new DenseInput(new float[2][2][3]));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(new SpikeEvents(3, 2, new int[7], of(), null), "emits 3 steps where 2 are wanted"),
        Arguments.of(new SpikeEvents(2, 1, new int[3], of(), null), "emits 1 samples where 2 are wanted"),
        Arguments.of(events(of(0, 0), of()), "emits 2 offsets where 5 are wanted"),
        Arguments.of(events(of(0, 1, 1, 1, 1), of(3)), "emits neuron 3 after -1 in one step; indices must ascend and be less than 3"),
        Arguments.of(events(of(0, 1, 1, 1, 1), of(-1)), "emits neuron -1 after -1 in one step"),
        Arguments.of(events(of(0, 2, 2, 2, 2), of(1, 1)), "emits neuron 1 after 1 in one step"),
        Arguments.of(events(of(0, 2, 2, 2, 2), of(2, 0)), "emits neuron 0 after 2 in one step"),
        Arguments.of(events(of(0, 1, 1, 1, 1), of(1), NAN), "emits NaN; it must emit finite numbers"),
        Arguments.of(events(of(0, 2, 2, 2, 2), of(1)), "emits the offset 2 after 0; offsets must ascend from 0 to the number of spikes, 1"),
        Arguments.of(events(of(0, 1, 0, 1, 1), of(1)), "emits the offset 0 after 1"),
        Arguments.of(events(of(-1, 0, 0, 0, 1), of(1)), "emits the offset -1 after 0"),
        Arguments.of(events(of(0, 2, 2, 2, 2), of(0, 1), 1), "emits the offset 2 after 0; offsets must ascend from 0 to the number of spikes, 1"),
        Arguments.of(new ConstantInput(new float[1][3]), "emits 1 samples where 2 are wanted"),
        Arguments.of(new ConstantInput(new float[2][4]), "emits 4 values where 3 are wanted"),
        Arguments.of(new ConstantInput(new float[][] {{0, 0, 0}, {0, NAN, 0}}), "emits NaN; it must emit finite numbers"),
        Arguments.of(new DenseInput(new float[1][2][3]), "emits 1 steps where 2 are wanted"),
        Arguments.of(new DenseInput(new float[2][3][3]), "emits 3 samples where 2 are wanted"),
        Arguments.of(new DenseInput(new float[][][] {{{0, 0, 0}, {0, 0, 0}}, {{0, 0, Float.NEGATIVE_INFINITY}, {0, 0, 0}}}), "emits -Infinity"));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void whatHasTheFormIsTaken(EncodedInput input) {
    assertThatCode(() -> EncodedShape.require(ENCODER, input, 2, 2)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrong")
  void whatHasNotIsRefusedByName(EncodedInput input, String fact) {
    assertThatIllegalArgumentException().isThrownBy(() -> EncodedShape.require(ENCODER, input, 2, 2)).withMessageStartingWith("encoder eye (Held[]) " + fact);
  }

  @Test
  void everyRandomAnswerIsTakenOrRefusedAsAnArgument() {
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < 5000; i++) {
      int[] offset = random.ints(random.nextInt(7), -1, 4).toArray();
      int[] neuron = random.ints(random.nextInt(5), -1, 4).toArray();
      float[] value = random.nextBoolean() ? null : new float[random.nextInt(5)];
      try {
        EncodedShape.require(ENCODER, new SpikeEvents(1 + random.nextInt(2), 2, offset, neuron, value), 1 + random.nextInt(2), 2);
      } catch (IllegalArgumentException refused) {
        assertThatCode(() -> {
          throw refused;
        }).hasMessageStartingWith("encoder eye");
      }
    }
  }

  @Test
  void exactTimesAreThereForEverySampleAndNeuronAndNotBeforeTheWindow() {
    double none = Double.POSITIVE_INFINITY;
    assertThatCode(() -> EncodedShape.requireTimes(ENCODER, new double[][] {{0, 0.5, none}, {none, none, 1}}, 2)).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> EncodedShape.requireTimes(ENCODER, new double[1][3], 2))
        .withMessageContaining("encoder eye").withMessageContaining("emits 1 samples where 2 are wanted");
    assertThatIllegalArgumentException().isThrownBy(() -> EncodedShape.requireTimes(ENCODER, new double[1][2], 1))
        .withMessageContaining("emits 2 spike times where 3 are wanted");
    for (double time : new double[] {-1e-9, Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> EncodedShape.requireTimes(ENCODER, new double[][] {{0, 0, time}}, 1))
          .withMessageContaining("emits a spike at " + time + " s; times must be 0 or more");
    }
  }
}
