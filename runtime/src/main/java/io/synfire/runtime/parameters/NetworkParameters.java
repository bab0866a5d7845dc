package io.synfire.runtime.parameters;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.ArrayList;
import java.util.List;

/** All parameters of a program: weights, biases and learnt delays of the connections, and the trainable parameters of the groups. */
public final class NetworkParameters implements ParameterStore {
  private final NamedArrays arrays = new NamedArrays();
  private final List<ConnectionParameters> connections;
  private final List<GroupParameters> groups;

  private NetworkParameters(List<ConnectionParameters> connections, List<GroupParameters> groups) {
    this.connections = List.copyOf(connections);
    this.groups = List.copyOf(groups);
    for (ConnectionParameters connection : connections) {
      String id = connection.definition().id();
      arrays.put(NamedArrays.weight(id), connection.weight());
      connection.bias().ifPresent(bias -> arrays.put(NamedArrays.bias(id), bias));
      connection.delay().ifPresent(delay -> arrays.put(NamedArrays.delay(id), delay));
    }
    for (GroupParameters group : groups) {
      group.live().forEach((name, array) -> arrays.put(NamedArrays.parameter(group.id(), name), array));
    }
    constrain();
  }

  /** The initial parameters of a network. */
  public static NetworkParameters initial(NetworkMembers members, CompilationUnit unit) {
    List<ConnectionParameters> connections = new ArrayList<>();
    for (ConnectionDefinition c : members.network().connections()) {
      int targets = members.groups().get(members.groupIndex(c.target().member())).neurons();
      connections.add(ConnectionParameters.initial(c, members.source(c.source()).neurons(), targets, unit.seed()));
    }
    List<GroupParameters> groups = new ArrayList<>();
    for (GroupModel group : members.groups()) {
      groups.add(new GroupParameters(group, unit.dt()));
    }
    return new NetworkParameters(connections, groups);
  }

  @Override
  public List<String> names() {
    return arrays.names();
  }

  @Override
  public float[][] get(String name) {
    return arrays.get(name);
  }

  /** The parameters of a connection, by its position in the network. */
  public ConnectionParameters connection(int index) {
    return connections.get(index);
  }

  /** The parameters of a group, by its position in the order of integration. */
  public GroupParameters group(int index) {
    return groups.get(index);
  }

  /** Clips weights to their ranges, and sets to zero what is no synapse. */
  public void constrain() {
    connections.forEach(ConnectionParameters::constrain);
  }

  /** @throws IllegalArgumentException naming the first parameter that is not a finite number */
  public void requireFinite() {
    for (String name : names()) {
      float[][] array = get(name);
      for (int i = 0; i < array.length; i++) {
        for (int j = 0; j < array[i].length; j++) {
          if (!Float.isFinite(array[i][j])) {
            throw new IllegalArgumentException(name + "[" + i + "][" + j + "] is " + array[i][j] + "; parameters must be finite numbers");
          }
        }
      }
    }
  }
}
