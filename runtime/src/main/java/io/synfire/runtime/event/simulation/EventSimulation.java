package io.synfire.runtime.event.simulation;

import io.synfire.runtime.event.neuron.Propagator;
import io.synfire.runtime.lif.LinearNeuron;
import java.util.Arrays;

/**
 * One sample of a network, simulated from event to event. Spikes that arrive at one instant act together; then neurons spike in the order of their
 * populations, so that connections without delay carry a spike on within the instant. A voltage is held from a spike up to, not including, the end of the
 * refractory period. Used by one thread.
 */
public final class EventSimulation {
  private static final byte FREE = 0;
  private static final byte HELD = 1;
  private static final byte ABOVE = 2;

  /** What arrives within so many units in the last place before the end of a refractory period arrives at its end, where a neuron is free. */
  private static final int COINCIDENT = 8;

  private final Layout layout;
  private final EventNetwork network;
  private final double[] voltage;
  private final double[] current;
  private final double[] since;
  private final byte[] mode;
  private final boolean[] jumped;
  private final int[][] affected;
  private final int[] affectedCount;
  private final boolean[] listed;
  private final Propagator propagator = new Propagator();
  private final DeliveryQueue queue = new DeliveryQueue();
  private final Agenda agenda;
  private final Tape tape;
  private SpikeLog log = new SpikeLog();
  private double now;
  private long arrivals;

  /**
   * A simulation at time 0 with all state at its initial values.
   *
   * @param layout the network
   * @param taped whether {@link #tape} is kept
   */
  public EventSimulation(Layout layout, boolean taped) {
    this.layout = layout;
    this.network = layout.network();
    int neurons = layout.neurons();
    voltage = new double[neurons];
    current = new double[neurons * layout.stride()];
    since = new double[neurons];
    mode = new byte[neurons];
    jumped = new boolean[neurons];
    listed = new boolean[neurons];
    affected = new int[network.populations().size()][];
    affectedCount = new int[affected.length];
    for (int p = 0; p < affected.length; p++) {
      affected[p] = new int[layout.offset(p + 1) - layout.offset(p)];
    }
    agenda = new Agenda(neurons);
    tape = taped ? new Tape() : null;
    reset();
  }

  /** Starts again at time 0. */
  public void reset() {
    now = 0;
    arrivals = 0;
    log = new SpikeLog();
    queue.clear();
    agenda.clear();
    Arrays.fill(since, 0);
    Arrays.fill(mode, FREE);
    for (int p = 0; p < network.populations().size(); p++) {
      if (network.populations().get(p) instanceof Population.Neurons neurons) {
        for (int i = 0; i < neurons.size(); i++) {
          initialize(layout.offset(p) + i, neurons.neuron(i));
        }
      }
    }
    if (tape != null) {
      tape.clear();
    }
  }

  private void initialize(int position, LinearNeuron neuron) {
    double[] initial = Unit.initial(neuron);
    System.arraycopy(initial, 0, current, position * layout.stride(), initial.length);
    voltage[position] = neuron.membrane().initial();
    settle(position, 0);
  }

  /** Forgets spikes that have arrived everywhere, and the tape: the start of a window that {@link #log} and {@link #tape} will tell of. */
  public void open() {
    SpikeLog next = new SpikeLog();
    queue.keep(log, next);
    log = next;
    if (tape != null) {
      tape.clear();
    }
  }

  /** The time up to which it has been simulated. */
  public double now() {
    return now;
  }

  /** Spikes since {@link #open}, and before them those that were on their way then. */
  public SpikeLog log() {
    return log;
  }

  /** What happened since {@link #open}; null where it is not kept. */
  public Tape tape() {
    return tape;
  }

  /** Number of spikes that arrived at neurons since the start. */
  public long arrivals() {
    return arrivals;
  }

  /**
   * Lets an input spike.
   *
   * @param population index of the inputs
   * @param input which one
   * @param time when; not before now
   * @param value what weights are multiplied by
   * @return index of the spike in {@link #log}
   * @throws IllegalArgumentException if the time has passed
   */
  public int input(int population, int input, double time, double value) {
    if (!(time >= now)) {
      throw new IllegalArgumentException("input " + input + " of " + network.populations().get(population).id() + " spikes at " + time
          + ", and the simulation is at " + now + " already; give input spikes before they happen");
    }
    int spike = log.add(population, input, time, value);
    queue.add(time, -1 - population, input, spike, 0);
    return spike;
  }

  /** Simulates all that happens before a time. */
  public void run(double until) {
    double next = Math.min(queue.next(), agenda.next());
    while (next < until) {
      instant(next);
      next = Math.min(queue.next(), agenda.next());
    }
    now = until;
  }

  private void instant(double time) {
    while (queue.next() == time) {
      int connection = queue.connection();
      int spike = queue.spike();
      int synapse = queue.synapse();
      queue.remove();
      if (connection < 0) {
        emit(spike, time);
      } else {
        deliver(connection, spike, synapse, time);
      }
    }
    for (int p = 0; p < affected.length; p++) {
      act(p, time);
      for (int k = 0; k < affectedCount[p]; k++) {
        react(affected[p][k], p, time);
      }
      affectedCount[p] = 0;
      act(p, time);
    }
  }

  /** What the neurons of a population do by themselves at this time, if those before them have done all. */
  private void act(int population, double time) {
    while (agenda.next() == time && agenda.neuron() < layout.offset(population + 1)) {
      act(agenda.neuron(), population, time);
    }
  }

  private void emit(int spike, double time) {
    int population = log.population(spike);
    int source = log.neuron(spike);
    for (int c : layout.outgoing(population)) {
      double[] delay = network.synapses().get(c).delay()[source];
      if (delay.length == 0) {
        continue;
      }
      if (delay[0] > 0) {
        queue.add(time + delay[0], c, source, spike, 0);
      } else {
        deliver(c, spike, 0, time);
      }
    }
  }

  /** Delivers to the synapses from this one on that have the same delay, and leaves the others for later. */
  private void deliver(int connection, int spike, int from, double time) {
    Synapses synapses = network.synapses().get(connection);
    int source = log.neuron(spike);
    double[] delay = synapses.delay()[source];
    double[] weight = synapses.weight()[source];
    int[] targets = synapses.targets()[source];
    double value = log.value(spike);
    int offset = layout.offset(synapses.target());
    int s = from;
    for (; s < delay.length && delay[s] == delay[from]; s++) {
      receive(offset + targets[s], synapses.port(), weight[s] * value, time);
      list(synapses.target(), offset + targets[s]);
      if (tape != null) {
        tape.arrival(offset + targets[s], time, spike, connection, s);
      }
    }
    arrivals += s - from;
    if (s < delay.length) {
      queue.add(log.time(spike) + delay[s], connection, source, spike, s);
    }
  }

  private void list(int population, int position) {
    if (!listed[position]) {
      listed[position] = true;
      affected[population][affectedCount[population]++] = position;
    }
  }

  private void receive(int position, int port, double input, double time) {
    Unit unit = layout.unit(position);
    move(position, unit, time);
    double[] jump = unit.currentJump()[port];
    int at = position * layout.stride();
    for (int k = 0; k < jump.length; k++) {
      current[at + k] += jump[k] * input;
    }
    double up = unit.voltageJump()[port] * input;
    if (up != 0 && mode[position] == HELD && agenda.time(position) - time <= COINCIDENT * Math.ulp(time)) {
      mode[position] = FREE;
      release(position, time, true);
    }
    if (up != 0 && mode[position] != HELD) {
      voltage[position] += up;
      jumped[position] = true;
    }
  }

  private void move(int position, Unit unit, double time) {
    double passed = time - since[position];
    if (passed > 0) {
      int at = position * layout.stride();
      propagator.set(unit.flow(), passed);
      if (mode[position] != HELD) {
        voltage[position] = propagator.voltage(voltage[position], current, at);
      }
      propagator.decay(current, at);
      since[position] = time;
    }
  }

  /** What a neuron does by itself: crosses its threshold, is released, or repeats. */
  private void act(int position, int population, double time) {
    Unit unit = layout.unit(position);
    move(position, unit, time);
    agenda.set(position, Double.POSITIVE_INFINITY);
    byte before = mode[position];
    mode[position] = FREE;
    if (before == FREE) {
      if (!jumped[position]) {
        voltage[position] = unit.firing().threshold();
      }
      spike(position, population, time, Tape.Kind.CROSSING);
    } else if (before == ABOVE && unit.passes(voltage[position])) {
      spike(position, population, time, Tape.Kind.REPEAT);
    } else {
      release(position, time, before == HELD);
    }
  }

  private void release(int position, double time, boolean wasHeld) {
    if (wasHeld && tape != null) {
      tape.add(Tape.Kind.RELEASE, position, time, slope(position), -1);
    }
    settle(position, 0);
  }

  /** What a neuron does for what arrived. */
  private void react(int position, int population, double time) {
    listed[position] = false;
    Unit unit = layout.unit(position);
    if (unit.firing() != null && mode[position] == FREE) {
      if (jumped[position] && unit.passes(voltage[position])) {
        boolean set = unit.firing().reset() == LinearNeuron.Reset.SET;
        spike(position, population, time, set ? Tape.Kind.JUMP_SET : Tape.Kind.JUMP_SUBTRACT);
      } else if (unit.passes(voltage[position])) {
        agenda.set(position, time);
      } else {
        settle(position, 0);
      }
    }
    jumped[position] = false;
  }

  private double slope(int position) {
    return layout.unit(position).flow().slope(voltage[position], current, position * layout.stride());
  }

  private void spike(int position, int population, double time, Tape.Kind kind) {
    Unit unit = layout.unit(position);
    int spike = log.add(population, position - layout.offset(population), time, 1);
    if (tape != null) {
      double slope = slope(position);
      tape.add(kind, position, time, kind == Tape.Kind.CROSSING && !(slope > 0) ? Double.POSITIVE_INFINITY : slope, spike);
    }
    voltage[position] = unit.firing().after(voltage[position]);
    if (unit.refractory() > 0) {
      mode[position] = HELD;
      agenda.set(position, time + unit.refractory());
    } else {
      if (tape != null) {
        tape.add(Tape.Kind.RELEASE, position, time, slope(position), -1);
      }
      settle(position, network.repeat());
    }
    emit(spike, time);
  }

  /** Finds out when a neuron that is free will act; one that is above its threshold waits for this long. */
  private void settle(int position, double wait) {
    Unit unit = layout.unit(position);
    if (unit.firing() == null) {
      return;
    }
    if (unit.passes(voltage[position])) {
      mode[position] = ABOVE;
      agenda.set(position, since[position] + wait);
    } else {
      mode[position] = FREE;
      agenda.set(position, since[position] + unit.crossing().next(voltage[position], current, position * layout.stride()));
    }
  }

  /** The voltage of a neuron at a time up to which it has been simulated. */
  public double voltage(int position, double time) {
    if (mode[position] == HELD || time <= since[position]) {
      return voltage[position];
    }
    propagator.set(layout.flow(position), time - since[position]);
    return propagator.voltage(voltage[position], current, position * layout.stride());
  }

  /** A current of a neuron at a time up to which it has been simulated. */
  public double current(int position, int index, double time) {
    return current[position * layout.stride() + index] * Math.exp(-layout.flow(position).rate()[index] * Math.max(0, time - since[position]));
  }

  /** Sets the voltage of a neuron now; one above its threshold spikes. */
  public void voltage(int position, double now, double value) {
    move(position, layout.unit(position), now);
    voltage[position] = value;
    changed(position);
  }

  /** Sets a current of a neuron now. */
  public void current(int position, int index, double now, double value) {
    move(position, layout.unit(position), now);
    current[position * layout.stride() + index] = value;
    changed(position);
  }

  private void changed(int position) {
    if (mode[position] != HELD) {
      settle(position, 0);
    }
  }

  /** How much longer a neuron is refractory after a time. */
  public double held(int position, double time) {
    return mode[position] == HELD ? agenda.time(position) - time : 0;
  }
}
