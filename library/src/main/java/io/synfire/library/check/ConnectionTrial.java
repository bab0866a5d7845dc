package io.synfire.library.check;

import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.encoders.SpikeTrains;
import io.synfire.library.encoders.TimeSeries;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.Map;

/** The network of a recorded connection case: inputs, groups, and for each group a relay that gets the same current and shows it. */
final class ConnectionTrial {
  /** Id of the group; where a case has several, followed by their suffix. */
  static final String GROUP = "post";

  private static final String RELAY = "relay";

  private final JsonFields fields;
  private final int strategy;
  private final TrialNetwork network;
  private final Map<String, float[][]> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> groups = new LinkedHashMap<>();

  ConnectionTrial(JsonFields fields) {
    this.fields = fields;
    this.strategy = fields.integer("strategy", 0);
    this.network = new TrialNetwork(strategy);
  }

  /** An input that plays recorded spikes. */
  void input(String id, String field, int neurons) {
    double[][][] spikes = Series.shaped(field, fields.series(field), fields.integer("batch", 1), neurons);
    network.encoder(id, neurons, SpikeTrains.defaults());
    inputs.put(id, Series.samples(spikes));
  }

  /** A group of the recorded model whose series have this suffix, with its relay. */
  void group(String suffix, int neurons) {
    groups.put(suffix, neurons);
    PeerNeuron neuron = SpaicNeurons.of(fields.text("post_model"));
    network.group(ModelValues.group(GROUP + suffix, neurons, neuron, fields.entries("post_params")));
    network.group(ModelValues.group(RELAY + suffix, neurons, SpaicNeurons.of("null"), Map.of()));
    network.record(GROUP + suffix, ModelValues.variable(neuron, "V").name()).record(GROUP + suffix, neuron.output());
    network.record(RELAY + suffix, "output");
  }

  /** A connection into a group, and the same into its relay. */
  void connect(Wire wire) {
    network.connect(wire).connect(wire.to(RELAY + wire.target().substring(GROUP.length())));
  }

  /** A connection through a group of synapses, which delivers in the same step. */
  void synapse(Wire wire, PeerNeuron synapse) {
    int neurons = groups.get("");
    network.group(ModelValues.group("synapse", neurons, synapse, fields.entries("params")));
    network.connect(wire.to("synapse"));
    connect(Wire.injection("synapse:" + synapse.output(), GROUP, neurons, Units.scalar(1)));
  }

  /** A recorded current into a group, in the same step. */
  void current(String field, String suffix) {
    int neurons = groups.get(suffix);
    double[][][] current = Series.shaped(field, fields.series(field), fields.integer("batch", 1), neurons);
    network.encoder("current" + suffix, neurons, TimeSeries.defaults());
    inputs.put("current" + suffix, Series.samples(current));
    connect(Wire.injection("current" + suffix, GROUP + suffix, neurons, Units.scalar(1)));
  }

  Verdict compare(Comparison comparison) {
    PeerNeuron neuron = SpaicNeurons.of(fields.text("post_model"));
    Observations seen = Trial.observe(network.definition(), fields.number("dt"), fields.integer("steps", 1), inputs);
    for (String suffix : groups.keySet()) {
      String isyn = suffix.isEmpty() ? "isyn_out" : "isyn" + suffix;
      if (fields.has(isyn)) {
        comparison.close(isyn, seen.states().get(RELAY + suffix + "_output"), fields.series(isyn), 1);
      }
      comparison.close("V" + suffix, seen.states().get(GROUP + suffix + "_v"), fields.series("V" + suffix), 1);
      comparison.exact("O" + suffix, seen.states().get(GROUP + suffix + "_" + neuron.output()), fields.series("O" + suffix));
    }
    return comparison.verdict();
  }
}
