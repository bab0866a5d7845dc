package io.synfire.runtime.simulation;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.RunMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the components of a simulation that has been built. */
final class Components {
  private final Simulation simulation;
  private final Session session;

  Components(Simulation simulation, Session session) {
    this.simulation = simulation;
    this.session = session;
  }

  /** Ids of what can be looked into. */
  List<String> ids() {
    return ids(session.network());
  }

  static List<String> ids(NetworkDefinition network) {
    List<String> ids = new ArrayList<>();
    network.members(GroupDefinition.class).forEach(g -> ids.add(g.id()));
    network.members(EncoderDefinition.class).forEach(e -> ids.add(e.id()));
    network.connections().forEach(c -> ids.add(c.id()));
    return ids;
  }

  Component named(String id) {
    Known.require("network " + session.network().name(), "component", id, ids());
    return session.network().member(id).map(this::member).orElseGet(() -> connection(id));
  }

  private Component member(MemberDefinition member) {
    Component component = new Component(member.id(), simulation);
    if (member instanceof GroupDefinition group) {
      group(component, group);
    } else {
      component.fixed("input", () -> session.input(member.id()), "clamp it");
    }
    return component;
  }

  private void group(Component component, GroupDefinition group) {
    for (String variable : Variables.of(group).keySet()) {
      component.slot(variable, () -> session.run().state(group.id(), variable), values -> session.run().state(group.id(), variable, values));
    }
    for (String parameter : group.model().text().parameterNames()) {
      if (session.parameters().get(group.id() + "." + parameter) != null) {
        live(component, parameter);
      } else {
        component.fixed(parameter, () -> value(group, parameter), "change it by parameter(\"" + group.id() + "\", \"" + parameter + "\", ...) and rebuild()");
      }
    }
  }

  private static float[][] value(GroupDefinition group, String parameter) {
    List<Double> values = group.options().perNeuron().get(parameter);
    float[] row = new float[group.shape().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values == null ? (float) group.model().values().get(parameter).si() : values.get(i).floatValue();
    }
    return new float[][] {row};
  }

  private Component connection(String id) {
    Component component = new Component(id, simulation);
    for (String name : List.of("weight", "bias")) {
      if (session.parameters().get(id + "." + name) != null) {
        live(component, name);
      }
    }
    String delay = id + ".delay";
    if (session.parameters().get(delay) != null) {
      component.fixed("delay", () -> copy(session.parameters().get(delay)), "assign \"" + delay + "\" to the network, and simulate that");
    }
    Map<String, float[][]> traces = session.run().memory().map(RunMemory::arrays).orElse(Map.of());
    for (String name : traces.keySet()) {
      if (owner(name, List.of(id)).equals(id)) {
        component.fixed(name.substring(id.length() + 1), () -> session.run().memory().orElseThrow().arrays().get(name), "it is a trace of learning");
      }
    }
    return component;
  }

  private void live(Component component, String name) {
    ParameterStore store = session.parameters();
    String full = component.id() + "." + name;
    component.slot(name, () -> copy(store.get(full)), values -> {
      float[][] array = store.get(full);
      for (int i = 0; i < array.length; i++) {
        System.arraycopy(values[i], 0, array[i], 0, array[i].length);
      }
      session.constrain();
      simulation.parametersSet(component.id());
    });
  }

  /** The component that an array belongs to: of those whose id starts its name the one with the longest; empty if there is none. */
  static String owner(String array, List<String> ids) {
    String owner = "";
    for (String id : ids) {
      if (id.length() > owner.length() && array.startsWith(id + ".")) {
        owner = id;
      }
    }
    return owner;
  }

  /** Named arrays by component and name within it. */
  static Map<String, Map<String, float[][]>> byOwner(Map<String, float[][]> arrays, List<String> ids) {
    Map<String, Map<String, float[][]>> sorted = new TreeMap<>();
    arrays.forEach((name, array) -> {
      String owner = owner(name, ids);
      sorted.computeIfAbsent(owner, o -> new TreeMap<>()).put(name.substring(owner.length() + 1), array);
    });
    return sorted;
  }

  static float[][] copy(float[][] array) {
    return Arrays.stream(array).map(float[]::clone).toArray(float[][]::new);
  }

  /** Copies of the arrays with these names. */
  static Map<String, float[][]> copies(List<String> names, Function<String, float[][]> array) {
    Map<String, float[][]> copies = new TreeMap<>();
    names.forEach(n -> copies.put(n, copy(array.apply(n))));
    return copies;
  }
}
