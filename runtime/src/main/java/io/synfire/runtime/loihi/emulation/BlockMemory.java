package io.synfire.runtime.loihi.emulation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of what a block remembers from one step to the next, beside the variables of its neurons. */
public final class BlockMemory {
  /** Payloads of the spikes of the last step, 0 for none, {@code [neuron]}. */
  public static final String FIRING = "firing";

  /** Sums of weights on their way, {@code [delay * ports * neurons + port * neurons + neuron]}; these alone may have more than 24 bits. */
  public static final String PENDING = "pending";

  /** Weights of a synapse group that learns, one row after the other. */
  public static final String WEIGHTS = "weights";

  private BlockMemory() {}

  /** What the names of a synapse group start with. */
  public static String group(int synapses) {
    return "synapses" + synapses + ".";
  }

  /** The arrays whose names start so, without it. */
  public static Map<String, int[]> part(Map<String, int[]> memory, String start) {
    Map<String, int[]> part = new LinkedHashMap<>();
    memory.forEach((name, values) -> {
      if (name.startsWith(start)) {
        part.put(name.substring(start.length()), values);
      }
    });
    return part;
  }
}
