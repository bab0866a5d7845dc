package io.synfire.runtime.loihi.emulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparedProgramTest {
  private static final SynapseGroup GROUP = Programs.dense(new int[][] {{64, 64}});

  private static ChipProgram program(SynapseGroup group, AxonGroup axons, int inputs) {
    Block block = new Block("target", Programs.integrators(2, 100), List.of(group), List.of());
    return new ChipProgram(List.of(block), List.of(new SpikeInput("source", inputs, List.of(axons))));
  }

  private static void refused(ChipProgram program, String message) {
    assertThatThrownBy(() -> PreparedProgram.of(program)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void axonsThatLeadToWhatIsNotThereAreRefused() {
    refused(program(GROUP, AxonGroup.identity(1, 0, 1), 1), "source: axons lead to synapse group 0 of block 1, which the program does not have");
    refused(program(GROUP, AxonGroup.identity(0, 0, 2), 2), "source: neuron 1 sends to axon 1, the synapse group has 1");
    refused(program(GROUP, AxonGroup.identity(0, 0, 1), 3), "source: axons are given for 1 neurons, there are 3");
    refused(
        program(GROUP, new AxonGroup(0, 0, new int[] {0}, new int[] {1}), 1), "source: neuron 0 is atom 1 of axon 0, whose population has 1");
  }

  @Test
  void synapsesThatLeadOutOfTheBlockAreRefused() {
    SynapseGroup far = Programs.shared(new int[] {1}, new int[] {64}, new int[] {1});
    refused(
        program(far, AxonGroup.identity(0, 0, 1), 1),
        "block target, synapse group 0: axon 0 leads to compartment 2 (base 1, index 1), the block has 2");
    SynapseGroup port = new SynapseGroup(
        1, GROUP.routing(), GROUP.weights(), GROUP.indices(), GROUP.delays(), GROUP.storage(), GROUP.learning());
    refused(program(port, AxonGroup.identity(0, 0, 1), 1), "block target, synapse group 0: port 1 is not one of the 1 of its neurons");
  }

  @Test
  void groupsWhoseArraysDoNotFitAreRefused() {
    assertThatThrownBy(() -> Programs.shared(new int[] {0}, new int[] {64}, new int[] {0, 1})).hasMessageContaining("indices of a synapse group");
    assertThatThrownBy(() -> Programs.delayed(new int[] {64}, new int[] {64})).hasMessage(
        "a synapse of weight set 0 has delay 64; it must be from 0 to 63");
    assertThatThrownBy(() -> new SynapseGroup.Routing(2, new int[1], new int[2])).hasMessageContaining("there are 2 axons");
    assertThatThrownBy(() -> new AxonGroup(0, 0, new int[2], new int[1])).hasMessageContaining("axons are given for 2 neurons, atoms for 1");
  }
}
