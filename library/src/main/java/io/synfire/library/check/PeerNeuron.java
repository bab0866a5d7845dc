package io.synfire.library.check;

import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a neuron model of the peer is said in Synfire.
 *
 * @param model the model with the peer's default parameters
 * @param output the variable that the peer calls O; empty where it has none
 * @param input what an input of 1 is
 * @param parameters the peer's parameters
 * @param variables the peer's variables
 * @param unused parameters that the peer accepts but does not read, or that are given otherwise
 */
record PeerNeuron(
    Record model, String output, Quantity input, Map<String, Name> parameters, Map<String, Name> variables, Set<String> unused) {

  /**
   * A name in Synfire.
   *
   * @param name component of the record, or variable in snake case
   * @param unit what the peer's value 1 is
   */
  record Name(String name, Quantity unit) {}

  /** A dimensionless model whose output is its spike. */
  static PeerNeuron spiking(Record model) {
    return new PeerNeuron(model, "spike", Units.scalar(1), Map.of(), Map.of(), Set.of());
  }

  /** A dimensionless model whose output is this variable. */
  static PeerNeuron graded(Record model, String output) {
    return new PeerNeuron(model, output, Units.scalar(1), Map.of(), Map.of(), Set.of());
  }

  PeerNeuron drivenBy(Quantity unit) {
    return new PeerNeuron(model, output, unit, parameters, variables, unused);
  }

  PeerNeuron parameter(String peer, String component, Quantity unit) {
    return new PeerNeuron(model, output, input, with(parameters, peer, new Name(component, unit)), variables, unused);
  }

  /** Dimensionless parameters: the peer's names and the components, in turn. */
  PeerNeuron numbers(String... names) {
    return parameters(Units.scalar(1), names);
  }

  /** Parameters in ms: the peer's names and the components, in turn. */
  PeerNeuron times(String... names) {
    return parameters(Units.ms(1), names);
  }

  PeerNeuron variable(String peer, String name, Quantity unit) {
    return new PeerNeuron(model, output, input, parameters, with(variables, peer, new Name(name, unit)), unused);
  }

  /** Dimensionless variables: the peer's names and ours, in turn. */
  PeerNeuron variables(String... names) {
    PeerNeuron all = this;
    for (int i = 0; i < names.length; i += 2) {
      all = all.variable(names[i], names[i + 1], Units.scalar(1));
    }
    return all;
  }

  PeerNeuron withoutEffect(String... names) {
    Set<String> more = new TreeSet<>(unused);
    more.addAll(Set.of(names));
    return new PeerNeuron(model, output, input, parameters, variables, more);
  }

  private PeerNeuron parameters(Quantity unit, String... names) {
    PeerNeuron all = this;
    for (int i = 0; i < names.length; i += 2) {
      all = all.parameter(names[i], names[i + 1], unit);
    }
    return all;
  }

  private static Map<String, Name> with(Map<String, Name> names, String peer, Name name) {
    Map<String, Name> more = new LinkedHashMap<>(names);
    more.put(peer, name);
    return more;
  }
}
