package io.synfire.runtime.firstspike;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes a network of first spikes as a network, layer by layer. */
final class ExportWriter {
  private final NetworkSpec network;
  private final NetworkParameters parameters;
  private final FirstSpikeExport.Form form;
  private final List<MemberDefinition> members = new ArrayList<>();
  private final List<ConnectionDefinition> connections = new ArrayList<>();
  private final Map<String, List<Double>> biases = new LinkedHashMap<>();
  private List<Source> sources = new ArrayList<>();
  private int groups;

  /** A source of the next layer: a neuron of a member, and its delay to every target {@code [target]}, in the network's unit of time. */
  private record Source(String member, int index, double[] delay) {}

  ExportWriter(NetworkSpec network, NetworkParameters parameters, FirstSpikeExport.Form form) {
    this.network = network;
    this.parameters = parameters;
    this.form = form;
  }

  FirstSpikeExport write() {
    encoder(FirstSpikeExport.INPUT, network.inputs(), 0);
    for (int k = 0; k < network.layers().size(); k++) {
      switch (network.layers().get(k)) {
        case NeuronLayer neurons -> group(neurons, k);
        case BiasLayer bias -> {
          String id = "bias" + (biases.size() + 1);
          biases.put(id, bias.times());
          encoder(id, bias.times().size(), k);
        }
        case DelayLayer delays -> delay(delays, parameters.values().get(k));
        case MultiplexLayer copies -> sources = new ArrayList<>(sources.stream().flatMap(s -> Collections.nCopies(copies.factor(), s).stream()).toList());
        case BroadcastLayer same -> {
        }
      }
    }
    members.add(new DecoderDefinition("output", Optional.of("layer" + groups), form.decoding()));
    NetworkDefinition definition = new NetworkDefinition(form.name(), LagPolicy.EXPLICIT, members, connections, List.of(), List.of(), List.of());
    return new FirstSpikeExport(definition, biases);
  }

  private void encoder(String id, int size, int layer) {
    if (size == 0) {
      return;
    }
    members.add(new EncoderDefinition(id, Optional.of(Shape.of(size)), form.encoding()));
    add(id, size, network.shapes().get(layer).targets());
  }

  private void add(String member, int size, int targets) {
    for (int i = 0; i < size; i++) {
      sources.add(new Source(member, i, new double[targets]));
    }
  }

  private void delay(DelayLayer layer, double[][] raw) {
    List<Source> later = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      double[] row = raw[i % raw.length];
      double[] delay = sources.get(i).delay().clone();
      for (int j = 0; j < delay.length; j++) {
        delay[j] += layer.positivity().delay(row[j % row.length]);
      }
      later.add(new Source(sources.get(i).member(), sources.get(i).index(), delay));
    }
    sources = later;
  }

  private void group(NeuronLayer layer, int index) {
    String id = "layer" + ++groups;
    double[] offsets = parameters.thresholdOffsets().get(index);
    members.add(new GroupDefinition(id, Shape.of(layer.size()), ExportModel.of(layer.neuron(), form.unit()), options(layer, offsets)));
    for (Map.Entry<List<Object>, List<Integer>> part : parts().entrySet()) {
      connect(id, layer.size(), part.getValue(), parameters.values().get(index));
    }
    sources = new ArrayList<>();
    if (index + 1 < network.layers().size()) {
      add(id, layer.size(), network.shapes().get(index + 1).targets());
    }
  }

  private static GroupOptions options(NeuronLayer layer, double[] offsets) {
    if (Arrays.stream(offsets).allMatch(o -> o == 0)) {
      return GroupOptions.NONE;
    }
    List<Double> thresholds = Arrays.stream(offsets).map(o -> layer.neuron().threshold() + o).boxed().toList();
    return new GroupOptions(Map.of(ExportModel.THRESHOLD, thresholds), Map.of(), Set.of(), Set.of());
  }

  /** The positions of sources that share a connection: of each member the first copies of its neurons, the second ones, and so on. */
  private Map<List<Object>, List<Integer>> parts() {
    Map<List<Object>, Integer> seen = new LinkedHashMap<>();
    Map<List<Object>, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      int copy = seen.merge(List.of(sources.get(i).member(), sources.get(i).index()), 1, Integer::sum);
      parts.computeIfAbsent(List.of(sources.get(i).member(), copy), key -> new ArrayList<>()).add(i);
    }
    return parts;
  }

  private void connect(String group, int targets, List<Integer> positions, double[][] weights) {
    String member = sources.get(positions.getFirst()).member();
    float[][] weight = new float[positions.size()][targets];
    float[][] seconds = new float[positions.size()][targets];
    boolean delayed = false;
    for (int position : positions) {
      Source source = sources.get(position);
      for (int j = 0; j < targets; j++) {
        double w = weights[position][j];
        weight[source.index()][j] = (float) (network.rounding() == 0 ? w : Math.rint(w / network.rounding()) * network.rounding());
        seconds[source.index()][j] = (float) (source.delay()[j] * form.unit().si());
        delayed |= source.delay()[j] != 0;
      }
    }
    Delay delay = delayed ? new Delay.PerSynapse(WeightMatrix.of(seconds)) : new Delay.None();
    SynapseDefinition synapses = new SynapseDefinition(new Topology.Full(), new WeightSource.Given(WeightMatrix.of(weight)), Optional.empty(),
        WeightRange.UNLIMITED, Units.scalar(1), true);
    String id = member + "_" + group + (connections.stream().anyMatch(c -> c.id().equals(member + "_" + group)) ? "_" + connections.size() : "");
    connections.add(new ConnectionDefinition(id, new Endpoint(member, ""), new Endpoint(group, ""), synapses, new TimingDefinition(OptionalInt.of(0), delay)));
  }
}
