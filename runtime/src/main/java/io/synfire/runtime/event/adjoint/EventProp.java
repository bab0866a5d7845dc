package io.synfire.runtime.event.adjoint;

import io.synfire.runtime.event.neuron.LinearFlow;
import io.synfire.runtime.event.neuron.Propagator;
import io.synfire.runtime.event.simulation.EventSimulation;
import io.synfire.runtime.event.simulation.Layout;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.event.simulation.Tape;

/**
 * Goes back through a taped simulation and finds the exact derivatives of a loss on spike times and voltages by weights, delays and times of input spikes
 * (Wunderlich and Pehle 2021, doi 10.1038/s41598-021-91786-z). Between events the derivatives by voltage and currents follow the adjoint of the flow; at a
 * spike of slope V' they obey the implicit function theorem: {@code by V before = (by V after * V' after - by spike time) / V' before}.
 *
 * <p>Where an arrival lifts the voltage past the threshold at an instant, the spike moves with the arrival. Used by one thread.
 */
public final class EventProp {
  private final Layout layout;
  private final EventSimulation simulation;
  private final Tape tape;
  private final EventGradients sum;
  private final double[] bySpike;
  private final double[] byVoltage;
  private final double[] byCurrent;
  private final double[] since;
  private final boolean[] held;
  private final double[] through;
  private final double[] byArrival;
  private final double[] byEarlier;
  private final Propagator propagator = new Propagator();
  private int entry;
  private double now;

  /**
   * Starts at the end of a window.
   *
   * @param layout the network
   * @param simulation has run the window, with a tape
   * @param bySpike derivative of the loss by the time of each spike of its log, the others held fixed; is changed to the total derivatives
   * @param sum receives the derivatives
   */
  public EventProp(Layout layout, EventSimulation simulation, double[] bySpike, EventGradients sum) {
    this.layout = layout;
    this.simulation = simulation;
    this.tape = simulation.tape();
    this.bySpike = bySpike;
    this.sum = sum;
    int neurons = layout.neurons();
    byVoltage = new double[neurons];
    byCurrent = new double[neurons * layout.stride()];
    since = new double[neurons];
    held = new boolean[neurons];
    through = new double[neurons];
    byArrival = new double[neurons];
    byEarlier = new double[neurons];
    for (int i = 0; i < neurons; i++) {
      since[i] = simulation.now();
      held[i] = simulation.held(i, simulation.now()) > 0;
    }
    entry = tape.size() - 1;
    now = simulation.now();
  }

  /** Goes back to a time, through all that happened at it or after it. */
  public void rewind(double time) {
    now = time;
    while (entry >= 0 && tape.time(entry) >= time) {
      step(entry--);
    }
  }

  /** Goes back to the start of the window. */
  public void rewind() {
    rewind(Double.NEGATIVE_INFINITY);
  }

  /** Adds the derivative of the loss by a neuron's voltage at the time that {@link #rewind} has gone back to. */
  public void addByVoltage(int position, double derivative) {
    move(position, now);
    if (held[position]) {
      through[position] += derivative;
    } else {
      byVoltage[position] += derivative;
    }
  }

  /** Adds the derivative of the loss by a current of a neuron at the time that {@link #rewind} has gone back to. */
  public void addByCurrent(int position, int index, double derivative) {
    move(position, now);
    byCurrent[position * layout.stride() + index] += derivative;
  }

  private void move(int position, double time) {
    double passed = since[position] - time;
    if (passed > 0) {
      propagator.set(layout.flow(position), passed);
      byVoltage[position] = propagator.back(byVoltage[position], byCurrent, position * layout.stride());
      since[position] = time;
    }
  }

  private void step(int at) {
    int position = tape.neuron(at);
    move(position, tape.time(at));
    switch (tape.kind(at)) {
      case ARRIVAL -> arrival(at, position);
      case RELEASE -> release(at, position);
      case CROSSING -> byVoltage[position] = -spike(at, position, false) / tape.slope(at);
      case JUMP_SET -> byArrival[position] = spike(at, position, false);
      case JUMP_SUBTRACT -> byArrival[position] = spike(at, position, true);
      case REPEAT -> byEarlier[position] = spike(at, position, layout.subtracts(position));
    }
  }

  private void release(int at, int position) {
    held[position] = true;
    through[position] = byVoltage[position];
    byEarlier[position] -= byVoltage[position] * tape.slope(at);
    byVoltage[position] = 0;
  }

  /** The derivative by the time of a spike, after which the voltage does or does not depend on that before. */
  private double spike(int at, int position, boolean passes) {
    double byTime = bySpike[tape.spike(at)] + byEarlier[position] + (passes ? through[position] * tape.slope(at) : 0);
    byVoltage[position] = passes ? through[position] : 0;
    through[position] = 0;
    byEarlier[position] = 0;
    held[position] = false;
    bySpike[tape.spike(at)] = byTime;
    return byTime;
  }

  private void arrival(int at, int position) {
    int spike = tape.spike(at);
    int source = simulation.log().neuron(spike);
    Synapses synapses = layout.network().synapses().get(tape.connection(at));
    LinearFlow flow = layout.flow(position);
    double[] jump = layout.currentJump(position, synapses.port());
    double up = held[position] ? 0 : layout.voltageJump(position, synapses.port());
    double byInput = byVoltage[position] * up;
    double slope = byVoltage[position] * flow.leak() * up;
    for (int k = 0; k < jump.length; k++) {
      double derivative = byCurrent[position * layout.stride() + k];
      byInput += derivative * jump[k];
      slope += jump[k] * (flow.rate()[k] * derivative - flow.gain()[k] * byVoltage[position]);
    }
    double value = simulation.log().value(spike);
    double byTime = slope * value * synapses.weight()[source][tape.synapse(at)] + byArrival[position];
    byArrival[position] = 0;
    bySpike[spike] += byTime;
    sum.byDelay()[tape.connection(at)][source][tape.synapse(at)] += byTime;
    sum.byWeight()[tape.connection(at)][source][tape.synapse(at)] += byInput * value;
  }
}
