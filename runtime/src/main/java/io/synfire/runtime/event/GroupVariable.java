package io.synfire.runtime.event;

/** What a variable of a group's model is in continuous time. */
sealed interface GroupVariable {

  /** The voltage. */
  record Voltage() implements GroupVariable {}

  /** A current. */
  record Current(int index) implements GroupVariable {}

  /** A weighted sum of voltage and currents, of this name. */
  record Derived(String name) implements GroupVariable {}

  /** The number of spikes in a step. */
  record Spike() implements GroupVariable {}

  /** The number of steps for which a neuron is refractory still. */
  record Refractory() implements GroupVariable {}

  /** The input of an instant, which has no value at other times. */
  record Instantaneous() implements GroupVariable {}
}
