package io.synfire.runtime.loihi;

import io.synfire.ir.Topology;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.compilation.ChipNetwork;
import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.GroupId;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NetworkParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Puts learned integer weights into the parameters of the program. A weight that is what it was at the start keeps its float value. */
final class LearnedWeights {
  private final ChipNetwork chip;
  private final NetworkParameters parameters;
  private final Map<Integer, float[][]> start = new HashMap<>();

  /** The weights of a run that starts with these parameters. */
  LearnedWeights(ChipNetwork chip, NetworkParameters parameters) {
    this.chip = chip;
    this.parameters = parameters;
    for (LearnedSynapses learned : chip.learned()) {
      start.computeIfAbsent(learned.plan().connection(), c -> Arrays.stream(parameters.connection(c).weight()).map(float[]::clone).toArray(float[][]::new));
    }
  }

  /** Reads the weights of an emulator. */
  void read(Emulator emulator) {
    for (LearnedSynapses learned : chip.learned()) {
      read(learned, emulator.weights(new GroupId(learned.block(), learned.synapses())));
    }
    if (!start.isEmpty()) {
      parameters.constrain();
    }
  }

  private void read(LearnedSynapses learned, int[][][] now) {
    SynapseGroup group = chip.program().program().blocks().get(learned.block()).synapses().get(learned.synapses());
    ConnectionParameters connection = parameters.connection(learned.plan().connection());
    boolean oneToOne = connection.definition().synapses().topology() instanceof Topology.OneToOne;
    for (int axon = 0; axon < now.length; axon++) {
      int row = oneToOne ? 0 : learned.sources()[axon];
      for (int k = 0; k < now[axon][0].length; k++) {
        int target = learned.targets()[group.indices()[axon][0][k]];
        boolean same = now[axon][0][k] == group.weights()[axon][0][k];
        float before = start.get(learned.plan().connection())[row][target];
        connection.weight()[row][target] = same ? before : (float) (now[axon][0][k] / learned.scale()[target]);
      }
    }
  }
}
