package io.synfire.runtime.loihi.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.pes.PesLearning;
import io.synfire.runtime.loihi.pes.PesWarning;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningRunTest {
  private static final GroupId GROUP = new GroupId(0, 0);
  private static final PesLearning PES =
      new PesLearning(new PesLearning.Trace(5, 60, 2), new PesLearning.Rate(1, -7, 4), new PesLearning.Weight(10, 1));
  private static final ChipProgram PROGRAM = Programs.driven(4, Programs.dense(new int[6][4], Optional.of(PES)));

  /** Spikes at random, an error that stays. */
  private static String run(Emulator emulator) {
    Random random = new Random(2);
    for (int t = 0; t < 100; t++) {
      int[] neurons = random.ints(2, 0, 6).distinct().toArray();
      emulator.spikes(0, neurons, neurons.length);
      emulator.modulate(GROUP, new int[] {40, -20});
      emulator.step();
    }
    return Arrays.deepToString(emulator.weights(GROUP)) + Arrays.toString(emulator.traces(GROUP).get("x"));
  }

  @Test
  void learningIsTheSameAfterAResetAndInAnotherRunOfTheSameSeed() {
    PreparedProgram prepared = PreparedProgram.of(PROGRAM);
    Emulator emulator = prepared.open(Programs.OPTIONS);
    String learned = run(emulator);
    emulator.reset();
    assertThat(Arrays.stream(emulator.weights(GROUP)).flatMap(Arrays::stream).flatMapToInt(Arrays::stream)).containsOnly(0);
    assertThat(run(emulator)).isEqualTo(learned);
    assertThat(run(prepared.open(Programs.OPTIONS))).isEqualTo(learned);
    assertThat(run(prepared.open(EmulatorOptions.seeded(CounterRandom.seeded(2))))).isNotEqualTo(learned);
  }

  @Test
  void aRunLearnsOnItsOwnWeights() {
    PreparedProgram prepared = PreparedProgram.of(PROGRAM);
    Emulator learner = prepared.open(Programs.OPTIONS);
    Emulator other = prepared.open(Programs.OPTIONS);
    run(learner);
    int[][][] weights = learner.weights(GROUP);
    assertThat(Arrays.stream(weights).mapToInt(set -> set[0][0]).sum()).isNegative();
    assertThat(Arrays.stream(weights).mapToInt(set -> set[0][2]).sum()).isPositive();
    assertThat(Arrays.stream(other.weights(GROUP)).flatMap(Arrays::stream).flatMapToInt(Arrays::stream)).containsOnly(0);
    assertThat(PROGRAM.blocks().get(0).synapses().get(0).weights()[0][0]).containsOnly(0);
  }

  @Test
  void anErrorHoldsForOneStep() {
    Emulator emulator = Emulator.open(PROGRAM, Programs.OPTIONS);
    emulator.spikes(0, new int[] {0, 1, 2, 3, 4, 5}, 6);
    emulator.modulate(GROUP, new int[] {100, 100});
    emulator.steps(40);
    assertThat(Arrays.stream(emulator.weights(GROUP)).flatMap(Arrays::stream).flatMapToInt(Arrays::stream)).containsOnly(0);
  }

  @Test
  void weightsChangedInAStepAreUsedFromTheNextOn() {
    Emulator emulator = Emulator.open(PROGRAM, Programs.OPTIONS);
    for (int t = 1; t <= 4; t++) {
      emulator.spikes(0, new int[] {0}, 1);
      emulator.modulate(GROUP, new int[] {127, 127});
      emulator.step();
    }
    int[] learned = emulator.weights(GROUP)[0][0];
    assertThat(learned[0]).isNegative();
    assertThat(emulator.unit(0).variable("u")).containsOnly(0);
    emulator.spikes(0, new int[] {0}, 1);
    emulator.step();
    assertThat(emulator.unit(0).variable("u")).containsExactly(learned);
  }

  @Test
  void warningsAreCountedByGroupAndText() {
    Emulator emulator = Emulator.open(PROGRAM, Programs.OPTIONS);
    for (int t = 0; t < 10; t++) {
      emulator.spikes(0, new int[] {0, 1}, 2);
      emulator.step();
    }
    assertThat(emulator.warnings()).containsOnlyKeys("target, synapse group 0");
    assertThat(emulator.warnings().get("target, synapse group 0")).containsEntry(PesWarning.SPIKE_LOST.text(), 5L);
    emulator.reset();
    assertThat(emulator.warnings()).isEmpty();
  }
}
