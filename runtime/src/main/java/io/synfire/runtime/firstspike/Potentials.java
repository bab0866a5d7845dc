package io.synfire.runtime.firstspike;

import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Potential and current of one neuron as time goes on, exactly: from rest, through its inputs and its spike, at which the potential is reset and held for the
 * refractory period. After that it goes on, without another spike. In the units of the neuron's solver.
 */
final class Potentials {
  private final NormalNeuron neuron;
  private final FirstSpike solver;
  private final List<Event> events;
  private int next;
  private double now;
  private double potential;
  private double current;
  private double held;

  /** An input with its weight, or the spike. */
  private record Event(double time, double weight, boolean spike) {}

  /**
   * A neuron at the start of the run.
   *
   * @param neuron the neuron
   * @param arrivals {@code [source]} when its inputs arrive
   * @param weights {@code [source]}
   * @param spike when it spikes
   */
  Potentials(NormalNeuron neuron, double[] arrivals, double[] weights, double spike) {
    this.neuron = neuron;
    this.solver = FirstSpike.of(neuron.solved());
    List<Event> all = new java.util.ArrayList<>();
    IntStream.range(0, arrivals.length).filter(i -> SpikeTime.isSpike(arrivals[i])).forEach(i -> all.add(new Event(arrivals[i], weights[i], false)));
    if (SpikeTime.isSpike(spike)) {
      all.add(new Event(spike, 0, true));
    }
    all.sort(Comparator.comparingDouble(Event::time).thenComparing(Event::spike));
    events = List.copyOf(all);
  }

  /** Goes on to a time. */
  void advance(double time) {
    for (; next < events.size() && events.get(next).time() <= time; next++) {
      Event event = events.get(next);
      flow(event.time());
      current += event.weight();
      if (event.spike()) {
        potential = neuron.afterSpike();
        held = event.time() + neuron.refractory();
      }
    }
    flow(time);
  }

  private void flow(double time) {
    double release = Math.min(time, Math.max(now, held));
    current = solver.current(current, release - now);
    potential = solver.potential(potential, current, time - release);
    current = solver.current(current, time - release);
    now = Math.max(now, time);
  }

  /** The present potential. */
  double potential() {
    return potential;
  }

  /** The present synaptic current. */
  double current() {
    return current;
  }
}
