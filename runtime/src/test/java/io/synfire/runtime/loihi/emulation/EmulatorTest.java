package io.synfire.runtime.loihi.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmulatorTest {

  private static int[] voltages(Emulator emulator) {
    return emulator.unit(0).variable("v").clone();
  }

  @Test
  void everyHopCostsOneStep() {
    int[][] one = {{200}};
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < 4; b++) {
      List<AxonGroup> axons = b < 3 ? List.of(AxonGroup.identity(b + 1, 0, 1)) : List.of();
      blocks.add(new Block("hop" + b, Programs.integrators(1, 100), List.of(Programs.dense(one)), axons));
    }
    ChipProgram chain = new ChipProgram(blocks, List.of(new SpikeInput("in", 1, List.of(AxonGroup.identity(0, 0, 1)))));
    Emulator emulator = Emulator.open(chain, Programs.OPTIONS);
    emulator.spikes(0, new int[] {0}, 1);
    for (int step = 1; step <= 4; step++) {
      emulator.step();
      for (int b = 0; b < 4; b++) {
        assertThat(emulator.firing(b).count).as("block %d in step %d", b, step).isEqualTo(b == step - 1 ? 1 : 0);
      }
    }
    assertThat(emulator.time()).isEqualTo(4);
  }

  @Test
  void spikesOfTheHostAreForgottenAfterTheirStepAndReplacedBefore() {
    Emulator emulator = Emulator.open(Programs.driven(2, Programs.dense(new int[][] {{64, 0}, {0, 128}})), Programs.OPTIONS);
    emulator.spikes(0, new int[] {0}, 1);
    emulator.spikes(0, new int[] {1, 0}, 1);
    emulator.steps(3);
    assertThat(voltages(emulator)).containsExactly(0, 128);
  }

  @Test
  void aSynapseWithDelayDDeliversDStepsLater() {
    int[] weights = new int[64];
    int[] delays = new int[64];
    Arrays.setAll(weights, k -> 64 * (k + 1));
    Arrays.setAll(delays, k -> k);
    Emulator emulator = Emulator.open(Programs.driven(64, Programs.delayed(weights, delays)), Programs.OPTIONS);
    emulator.steps(100);
    emulator.spikes(0, new int[] {0}, 1);
    for (int step = 0; step < 70; step++) {
      emulator.step();
      int[] u = emulator.unit(0).variable("u");
      for (int k = 0; k < 64; k++) {
        assertThat(u[k]).as("target %d, %d steps after arrival", k, step).isEqualTo(k == step ? weights[k] : 0);
      }
    }
  }

  @Test
  void delaysOfOneLengthForAllSynapsesAreAsDelaysEach() {
    int[] weights = {64, -128, 192};
    Emulator emulator = Emulator.open(Programs.driven(3, Programs.delayed(weights, new int[] {5, 5, 5})), Programs.OPTIONS);
    emulator.spikes(0, new int[] {0}, 1);
    emulator.steps(5);
    assertThat(voltages(emulator)).containsOnly(0);
    emulator.step();
    assertThat(voltages(emulator)).containsExactly(weights);
  }

  @Test
  void axonsShareWeightsAtDifferentBasesAndOneWithoutABaseIsNotUsed() {
    Emulator emulator =
        Emulator.open(Programs.driven(6, Programs.shared(new int[] {0, 3, -1}, new int[] {64, 128}, new int[] {0, 2})), Programs.OPTIONS);
    emulator.spikes(0, new int[] {0, 1, 2}, 3);
    emulator.step();
    assertThat(voltages(emulator)).containsExactly(64, 0, 128, 64, 0, 128);
  }

  @Test
  void neuronsSendToTheirAxonAndAtomOrNowhere() {
    int[][][] weights = {{{64, 0}, {0, 64}}};
    int[][][] targets = {{{0, 1}, {0, 1}}};
    SynapseGroup group = new SynapseGroup(
        0, SynapseGroup.Routing.identity(1), weights, targets, Optional.empty(),
        Programs.dense(new int[1][1]).storage(), Optional.empty());
    AxonGroup axons = new AxonGroup(0, 0, new int[] {0, 0, -1, 0}, new int[] {0, 1, 0, 1});
    Block block = new Block("b", Programs.integrators(2, 1 << 23), List.of(group), List.of());
    Emulator emulator = Emulator.open(new ChipProgram(List.of(block), List.of(new SpikeInput("in", 4, List.of(axons)))), Programs.OPTIONS);
    emulator.spikes(0, new int[] {0, 1, 2, 3}, 4);
    emulator.step();
    assertThat(voltages(emulator)).containsExactly(64, 128);
  }

  @Test
  void payloadsScaleWeights() {
    Emulator emulator = Emulator.open(Programs.driven(2, Programs.dense(new int[][] {{64, -64}, {128, 0}})), Programs.OPTIONS);
    emulator.spikes(0, new int[] {0, 1}, new int[] {3, -2}, 2);
    emulator.step();
    assertThat(voltages(emulator)).containsExactly(3 * 64 - 2 * 128, -3 * 64);
  }

  @Test
  void anEmulatorResetGivesTheSameSpikesAsANewOne() {
    ChipProgram program = Programs.recurrent(40, 100, 5);
    PreparedProgram prepared = PreparedProgram.of(program);
    Emulator emulator = prepared.open(Programs.OPTIONS);
    List<String> first = record(emulator, 7);
    emulator.reset();
    assertThat(emulator.time()).isZero();
    assertThat(record(emulator, 7)).isEqualTo(first).anyMatch(spikes -> !spikes.equals("[][]"));
    assertThat(record(prepared.open(Programs.OPTIONS), 7)).isEqualTo(first);
    assertThat(record(prepared.open(Programs.OPTIONS), 8)).isNotEqualTo(first);
  }

  private static List<String> record(Emulator emulator, long seed) {
    Random random = new Random(seed);
    List<String> spikes = new ArrayList<>();
    for (int t = 0; t < 60; t++) {
      int[] neurons = random.ints(5, 0, 40).distinct().sorted().toArray();
      emulator.spikes(0, neurons, neurons.length);
      emulator.step();
      spikes.add(fired(emulator, 0) + fired(emulator, 1));
    }
    return spikes;
  }

  private static String fired(Emulator emulator, int block) {
    return Arrays.toString(Arrays.copyOf(emulator.firing(block).neuron, emulator.firing(block).count));
  }

  @Test
  void emulatorsOfOneProgramDoNotSeeEachOther() {
    PreparedProgram prepared = PreparedProgram.of(Programs.driven(1, Programs.dense(new int[][] {{64}})));
    Emulator a = prepared.open(Programs.OPTIONS);
    Emulator b = prepared.open(Programs.OPTIONS);
    a.spikes(0, new int[] {0}, 1);
    a.step();
    b.step();
    assertThat(voltages(a)).containsExactly(64);
    assertThat(voltages(b)).containsExactly(0);
    assertThat(a.weights(new GroupId(0, 0))).isSameAs(b.weights(new GroupId(0, 0)));
  }

  @Test
  void overflowsAreCountedOrFail() {
    ChipProgram program = Programs.driven(1, Programs.dense(new int[][] {{1 << 21}}));
    Emulator counting = Emulator.open(program, Programs.OPTIONS);
    counting.spikes(0, new int[] {0}, 1);
    counting.step();
    assertThat(counting.overflow().steps().get("target")).containsEntry("q", 1L);
    Emulator strict = Emulator.open(program, Programs.OPTIONS.failing());
    strict.spikes(0, new int[] {0}, 1);
    assertThatThrownBy(strict::step).isInstanceOf(ArithmeticException.class).hasMessageContaining("block target: q overflowed in step 1");
  }

  @Test
  void aStepAllocatesNothing() {
    Emulator emulator = Emulator.open(Programs.recurrent(130, 100, 2), Programs.OPTIONS);
    int[] all = IntStream.range(0, 130).toArray();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 400 && least >= 500; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int t = 0; t < 500; t++) {
        emulator.spikes(0, all, t % 20);
        emulator.step();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isLessThan(500);
  }
}
