package io.synfire.runtime.event.simulation;

import java.util.List;

/**
 * A network in continuous time.
 *
 * @param populations inputs and neurons; a connection without delay goes from an earlier one to a later one, so that no spike can cause itself at an instant
 * @param synapses connections
 * @param unit unit of all times of spikes and delays, in seconds
 * @param repeat time after which a neuron spikes again that is above its threshold still when its voltage was reset by subtraction; positive
 */
public record EventNetwork(List<Population> populations, List<Synapses> synapses, double unit, double repeat) {

  public EventNetwork {
    populations = List.copyOf(populations);
    synapses = List.copyOf(synapses);
    for (Synapses s : synapses) {
      if (s.source() >= s.target() && !(s.shortest() > 0)) {
        throw new IllegalArgumentException(
            s.id() + ": leads from " + populations.get(s.source()).id() + " back to " + populations.get(s.target()).id()
                + " without a delay, so that a spike could cause itself at the same instant; give it a positive delay or a lag, or order the populations");
      }
      if (!(populations.get(s.target()) instanceof Population.Neurons)) {
        throw new IllegalArgumentException(s.id() + ": leads to the inputs " + populations.get(s.target()).id() + ", which receive nothing");
      }
    }
    if (!(unit > 0) || !(repeat > 0)) {
      throw new IllegalArgumentException("the unit of time and the time after which a neuron repeats must be positive, were " + unit + ", " + repeat);
    }
  }

  /** The neurons of a population. */
  public Population.Neurons neurons(int population) {
    return (Population.Neurons) populations.get(population);
  }
}
