package io.synfire.runtime.floating;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.PlasticPlan;
import io.synfire.units.Time;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All plasticity rules of a run, which has one sample. */
final class OnlineLearning {
  private final List<PlasticSynapses> synapses;

  /**
   * The rules of a run.
   *
   * @param plastic the rules, by connection
   * @param shard the only shard of the run
   * @param parameters the program's parameters
   * @param dt time step
   */
  OnlineLearning(List<PlasticPlan> plastic, Shard shard, NetworkParameters parameters, Time dt) {
    synapses = plastic.stream().map(p -> new PlasticSynapses(p, shard, parameters.connection(p.connection()), dt)).toList();
  }

  /** Puts all traces to zero. */
  void reset(long seed) {
    CounterRandom random = CounterRandom.seeded(seed);
    synapses.forEach(s -> s.reset(random));
  }

  /** Whether all rules hand out what they remember. */
  boolean remembers() {
    return synapses.stream().allMatch(PlasticSynapses::remembers);
  }

  /** What all rules remember, live, by name; a name that several rules on a connection have gets a number. */
  Map<String, float[]> memory() {
    Map<String, float[]> all = new TreeMap<>();
    for (PlasticSynapses s : synapses) {
      s.memory().forEach((name, array) -> all.put(free(name, all), array));
    }
    return all;
  }

  private static String free(String name, Map<String, float[]> taken) {
    String free = name;
    for (int n = 2; taken.containsKey(free); n++) {
      free = name + n;
    }
    return free;
  }

  /** Learns from a step, after all groups were advanced. */
  void step(long step) {
    for (int i = 0; i < synapses.size(); i++) {
      synapses.get(i).step(step);
    }
  }
}
