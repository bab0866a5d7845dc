package io.synfire.library.plasticity;

import static io.synfire.library.plasticity.Plasticities.rewardModulatedStdp;
import static io.synfire.library.plasticity.Plasticities.stdp;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.library.encoders.Encoders;
import io.synfire.library.neurons.If;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import org.junit.jupiter.api.Test;

/** Rules of the library on the chip of integers, against the float backend. */
class ChipLearningTest {
  private static final int STEPS = 200;
  private static final int PERIOD = 20;

  /** A source that spikes two steps before its target, which a teacher drives; a reward as third factor. */
  private static Network network(boolean rewarded) {
    return Network.with("pair", n -> {
      Encoder in = n.encoder("in", Encoders.spikeTrains(), Shape.of(1));
      Encoder teacher = n.encoder("teacher", Encoders.spikeTrains(), Shape.of(1));
      Encoder reward = n.encoder("reward", Encoders.timeSeries(), Shape.of(1));
      NeuronGroup pre = n.neurons("pre", 1, new If(scalar(0.5), scalar(0)));
      NeuronGroup post = n.neurons("post", 1, new If(scalar(0.5), scalar(0)));
      n.connect("feed", in, pre).full().weights(Weights.constant(1));
      n.connect("teach", teacher, post).full().weights(Weights.constant(1));
      n.connect("learned", pre, post).full().weights(Weights.constant(0.01)).range(0, 0.04).lag(1);
      if (rewarded) {
        n.learner("rule", rewardModulatedStdp(0.01, 1, -0.5, ms(10), ms(30)), n.connection("learned")).modulator(reward);
      } else {
        n.learner("rule", stdp(0.002, 1, -0.5, ms(10)), n.connection("learned"));
      }
    });
  }

  private static float learned(boolean rewarded, String backend, float reward) {
    float[][] in = new float[1][STEPS];
    float[][] teacher = new float[1][STEPS];
    float[][] factor = new float[1][STEPS];
    for (int t = 0; t < STEPS; t++) {
      in[0][t] = t % PERIOD == 0 ? 1 : 0;
      teacher[0][t] = t % PERIOD == 2 ? 1 : 0;
      factor[0][t] = t % PERIOD == 5 ? reward : 0;
    }
    try (Program program = Backends.compile(network(rewarded).definition(), backend, ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", in);
      run.input("teacher", teacher);
      run.input("reward", factor);
      run.advance(STEPS);
      return program.parameters().get("learned.weight")[0][0];
    }
  }

  @Test
  void stdpLearnsAboutAsMuchAsInFloats() {
    float expected = learned(false, "float", 0);
    assertThat(expected).isGreaterThan(0.015f);
    assertThat(learned(false, "loihi", 0)).isCloseTo(expected, within(0.25f * (expected - 0.01f)));
  }

  /** Five sources onto two neurons, learned from an error for each of these. */
  private static Network prescribed(double rate) {
    return Network.with("corrected", n -> {
      Encoder in = n.encoder("in", Encoders.spikeTrains(), Shape.of(5));
      Encoder error = n.encoder("error", Encoders.timeSeries(), Shape.of(2));
      NeuronGroup pre = n.neurons("pre", 5, new If(scalar(0.5), scalar(0)));
      NeuronGroup post = n.neurons("post", 2, new If(scalar(5), scalar(0)));
      n.connect("feed", in, pre).full().weights(Weights.given(new float[][] {{1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}}));
      n.learner("rule", Plasticities.pes(rate, ms(10)), n.connect("learned", pre, post).full().weights(Weights.constant(0)).range(-0.2, 0.2).lag(1))
          .modulator(error);
    });
  }

  /** The weights after errors of 0.5 and -0.25, then 0. */
  private static float[][] corrected(String backend) {
    float[][] in = new float[1][5 * STEPS];
    float[][] error = new float[1][2 * STEPS];
    for (int t = 0; t < STEPS; t++) {
      for (int i = 0; i < 5; i++) {
        in[0][5 * t + i] = t % (5 + 5 * i) == 0 ? 1 : 0;
      }
      error[0][2 * t] = t < STEPS - 20 ? 0.5f : 0;
      error[0][2 * t + 1] = t < STEPS - 20 ? -0.25f : 0;
    }
    try (Program program = Backends.compile(prescribed(3e-5).definition(), backend, ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", in);
      run.input("error", error);
      run.advance(STEPS);
      return program.parameters().get("learned.weight");
    }
  }

  @Test
  void prescribedErrorsChangeWeightsAsInFloats() {
    float[][] floats = corrected("float");
    float[][] chip = corrected("loihi");
    for (int i = 0; i < 5; i++) {
      assertThat(floats[i][0]).isNegative();
      assertThat(floats[i][1]).isCloseTo(-floats[i][0] / 2, within(1e-4f));
      for (int j = 0; j < 2; j++) {
        assertThat(chip[i][j]).isCloseTo(floats[i][j], within(0.005f + 0.15f * Math.abs(floats[i][j])));
      }
    }
  }

  @Test
  void aRateThatTheChipCannotHoldIsRefused() {
    assertThatThrownBy(() -> Backends.compile(prescribed(1e-9).definition(), "loihi", ms(1), 1))
        .hasMessageContaining("the learning rate 1.0E-9 of PES is so small");
  }

  @Test
  void theRewardDecidesTheSignOfWhatIsLearned() {
    assertThat(learned(true, "loihi", 1)).isGreaterThan(0.0105f);
    assertThat(learned(true, "loihi", -1)).isLessThan(0.0095f);
    assertThat(learned(true, "loihi", 0)).isCloseTo(0.01f, within(1e-4f));
  }
}
