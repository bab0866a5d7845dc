package io.synfire.runtime.simulation;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** A definition in which lags and parameters are changed by name. */
final class NetworkEdits {
  private NetworkDefinition network;
  private final Set<String> changed = new LinkedHashSet<>();

  NetworkEdits(NetworkDefinition network) {
    this.network = network;
  }

  NetworkDefinition network() {
    return network;
  }

  /** What was changed since the latest {@link #applied}: {@code "lag of w1"}, {@code "z0.tau_m"}. */
  Set<String> changed() {
    return changed;
  }

  void applied() {
    changed.clear();
  }

  private String name() {
    return "network " + network.name();
  }

  List<String> connections() {
    return network.connections().stream().map(ConnectionDefinition::id).toList();
  }

  void lag(String connection, int steps) {
    Known.require(name(), "connection", connection, connections());
    TimingDefinition[] timing = new TimingDefinition[1];
    List<ConnectionDefinition> connections = new ArrayList<>();
    for (ConnectionDefinition c : network.connections()) {
      if (c.id().equals(connection)) {
        timing[0] = new TimingDefinition(OptionalInt.of(steps), c.timing().delay());
        connections.add(new ConnectionDefinition(c.id(), c.source(), c.target(), c.synapses(), timing[0]));
      } else {
        connections.add(c);
      }
    }
    network = new NetworkDefinition(network.name(), network.lagPolicy(), network.members(), connections, network.monitors(), network.learners(),
        network.optimizers());
    changed.add("lag of " + connection);
  }

  void parameter(String group, String parameter, Quantity... values) {
    List<String> groups = network.members(GroupDefinition.class).stream().map(MemberDefinition::id).toList();
    if (connections().contains(group)) {
      throw new IllegalArgumentException(group + " is a connection; set its weights by component(\"" + group + "\").set(\"weight\", ...)");
    }
    Known.require(name(), "group", group, groups);
    List<MemberDefinition> members = new ArrayList<>(network.members());
    members.replaceAll(m -> m instanceof GroupDefinition g && g.id().equals(group) ? changed(g, parameter, values) : m);
    network = new NetworkDefinition(network.name(), network.lagPolicy(), members, network.connections(), network.monitors(), network.learners(),
        network.optimizers());
    changed.add(group + "." + parameter);
  }

  private static GroupDefinition changed(GroupDefinition group, String parameter, Quantity... values) {
    Map<String, Dimension> known = group.model().text().parameters();
    Known.require("group " + group.id() + " (" + group.model().text().name() + ")", "parameter", parameter, known.keySet());
    int neurons = group.shape().size();
    if (values.length != 1 && values.length != neurons) {
      throw new IllegalArgumentException(group.id() + "." + parameter + " needs 1 value or " + neurons + ", one per neuron, was given " + values.length);
    }
    for (Quantity value : values) {
      if (!value.dimension().equals(known.get(parameter))) {
        throw new IllegalArgumentException(group.id() + "." + parameter + " has the dimension " + known.get(parameter) + ", was given " + value);
      }
    }
    Map<String, Quantity> uniform = new LinkedHashMap<>(group.model().values());
    Map<String, List<Double>> perNeuron = new LinkedHashMap<>(group.options().perNeuron());
    perNeuron.remove(parameter);
    if (values.length == 1) {
      uniform.put(parameter, values[0]);
    } else {
      perNeuron.put(parameter, Arrays.stream(values).map(Quantity::si).toList());
    }
    GroupOptions o = group.options();
    return new GroupDefinition(group.id(), group.shape(), new NeuronModelDefinition(group.model().text(), uniform),
        new GroupOptions(perNeuron, o.initial(), o.trainable(), o.tags()));
  }
}
