package io.synfire.runtime.loihi;

import io.synfire.ir.Topology;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.compilation.ChipNetwork;
import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.GroupId;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NetworkParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
      start.computeIfAbsent(learned.plan().connection(), c -> copy(parameters.connection(c).weight()));
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

  /** The weights at the start, from which the scales of the chip follow. */
  Map<String, float[][]> memory() {
    Map<String, float[][]> memory = new LinkedHashMap<>();
    start.forEach((connection, weights) -> memory.put(name(connection), copy(weights)));
    return memory;
  }

  private String name(int connection) {
    return parameters.connection(connection).definition().id() + ".start";
  }

  /** Does something, such as to open a run, while the weights are those that were remembered as the weights at the start. */
  void beforeLearning(RunMemory memory, Runnable action) {
    if (start.isEmpty()) {
      return;
    }
    Map<Integer, float[][]> now = new HashMap<>();
    start.keySet().forEach(c -> now.put(c, copy(parameters.connection(c).weight())));
    start.forEach((c, weights) -> set(c, memory.require(name(c), weights.length, weights[0].length)));
    try {
      action.run();
    } finally {
      now.forEach(this::set);
    }
  }

  private void set(int connection, float[][] weights) {
    for (int i = 0; i < weights.length; i++) {
      System.arraycopy(weights[i], 0, parameters.connection(connection).weight()[i], 0, weights[i].length);
    }
  }

  private static float[][] copy(float[][] weights) {
    return Arrays.stream(weights).map(float[]::clone).toArray(float[][]::new);
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
