package io.synfire.library.check.loihi;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.loihi.neuron.NeuronUnit;
import io.synfire.runtime.loihi.neuron.OverflowLog;
import io.synfire.runtime.loihi.neuron.SeededNoise;
import io.synfire.runtime.loihi.neuron.UnitContext;
import java.util.HashMap;
import java.util.Map;

/** Runs neurons on recorded input and keeps what they did. */
final class NeuronTrace {
  private final Microcode microcode;
  private final Map<String, int[][]> variables = new HashMap<>();
  private int[][] spikes;

  NeuronTrace(Microcode microcode) {
    this.microcode = microcode;
  }

  /** Runs on input {@code [port][time][neuron]} and records variables. */
  void run(int[][][] input, String... recorded) {
    NeuronUnit unit = microcode.open(new UnitContext("case", new OverflowLog(false), new SeededNoise(new CounterRandom(0))));
    Firing firing = new Firing(microcode.size(), microcode.graded());
    int steps = input[0].length;
    spikes = new int[steps][microcode.size()];
    for (String name : recorded) {
      variables.put(name, new int[steps][]);
    }
    int[][] now = new int[input.length][];
    for (int k = 0; k < steps; k++) {
      for (int port = 0; port < input.length; port++) {
        now[port] = input[port][k];
      }
      unit.step(k + 1, now, firing);
      for (int j = 0; j < firing.count; j++) {
        spikes[k][firing.neuron[j]] = microcode.graded() ? firing.payload[j] : 1;
      }
      for (String name : recorded) {
        variables.get(name)[k] = unit.variable(name).clone();
      }
    }
  }

  /** {@code [time][neuron]} payloads, 0 where a neuron did not fire. */
  int[][] spikes() {
    return spikes;
  }

  /** {@code [time][neuron]} values at the end of each step. */
  int[][] variable(String name) {
    return variables.get(name);
  }
}
