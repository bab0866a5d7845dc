package io.synfire.runtime.loihi.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private static final int[] ALL = {0, 1};

  private static Emulator emulator() {
    return Emulator.open(Programs.driven(2, Programs.dense(new int[][] {{64, 128}})), Programs.OPTIONS);
  }

  private static void run(Emulator emulator, int steps) {
    for (int t = 0; t < steps; t++) {
      emulator.spikes(0, new int[] {0}, 1);
      emulator.step();
    }
  }

  @Test
  void aVariableIsSampledEveryNthStep() {
    Emulator emulator = emulator();
    Probe every = emulator.probe(new Probe.Request(0, "v", new int[] {1, 0}, 1));
    Probe third = emulator.probe(new Probe.Request(0, "v", new int[] {0}, 3));
    run(emulator, 7);
    assertThat(every.values()).hasDimensions(7, 2);
    assertThat(every.values()[6]).containsExactly(7 * 128, 7 * 64);
    assertThat(third.samples()).isEqualTo(2);
    assertThat(third.values()).isDeepEqualTo(new int[][] {{3 * 64}, {6 * 64}});
  }

  @Test
  void spikesBetweenSamplesAreCounted() {
    Block block = new Block(
        "b", Programs.integrators(2, 100), List.of(Programs.dense(new int[][] {{64, 128}})), List.of());
    SpikeInput input = new SpikeInput(
        "in", 1, List.of(AxonGroup.identity(0, 0, 1)));
    Emulator emulator = Emulator.open(
        new ChipProgram(List.of(block), List.of(input)), Programs.OPTIONS);
    Probe probe = emulator.probe(new Probe.Request(0, Probe.SPIKE, ALL, 4));
    run(emulator, 9);
    assertThat(probe.values()).isDeepEqualTo(new int[][] {{2, 4}, {2, 4}});
  }

  @Test
  void aLongRecordIsKeptAndAResetEmptiesIt() {
    Emulator emulator = emulator();
    Probe probe = emulator.probe(new Probe.Request(0, "u", ALL, 1));
    run(emulator, 1000);
    assertThat(probe.samples()).isEqualTo(1000);
    assertThat(probe.values()[999]).containsExactly(64, 128);
    emulator.reset();
    assertThat(probe.samples()).isZero();
    run(emulator, 2);
    assertThat(probe.values()).hasDimensions(2, 2);
  }

  @Test
  void requestsThatCannotBeMetAreRefused() {
    assertThatThrownBy(() -> new Probe.Request(0, "v", ALL, 0)).hasMessageContaining("samples every 0 steps");
    assertThatThrownBy(() -> emulator().probe(new Probe.Request(0, "v", new int[] {2}, 1))).hasMessageContainingAll("neuron 2", "the block has 2");
    assertThatThrownBy(() -> emulator().probe(new Probe.Request(0, "x", ALL, 1))).hasMessageContaining("no variable \"x\"");
  }
}
