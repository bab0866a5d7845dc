package io.synfire.runtime.event.simulation;

import java.util.Arrays;

/** What happened to the neurons of a sample, in order: enough to go back through it. */
public final class Tape {
  private Kind[] kind = new Kind[256];
  private int[] neuron = new int[256];
  private double[] time = new double[256];
  private double[] slope = new double[256];
  private int[] spike = new int[256];
  private int[] connection = new int[256];
  private int[] synapse = new int[256];
  private int count;

  /** What can happen to a neuron. */
  public enum Kind {
    /** A spike arrives. */
    ARRIVAL,
    /** The voltage rises through the threshold. */
    CROSSING,
    /** An arrival lifts the voltage past the threshold at an instant, and it is set to its reset value. */
    JUMP_SET,
    /** An arrival lifts the voltage past the threshold at an instant, and a value is subtracted. */
    JUMP_SUBTRACT,
    /** The voltage is past the threshold still, a fixed time after the spike before. */
    REPEAT,
    /** After a spike, at once or after the refractory period, the voltage moves again. */
    RELEASE
  }

  /** Number of entries. */
  public int size() {
    return count;
  }

  /** What happened. */
  public Kind kind(int entry) {
    return kind[entry];
  }

  /** To which neuron, by its position in the {@link Layout}. */
  public int neuron(int entry) {
    return neuron[entry];
  }

  /** When. */
  public double time(int entry) {
    return time[entry];
  }

  /** The slope of the voltage: before the reset of a spike, infinite where it only touches the threshold; after a release. */
  public double slope(int entry) {
    return slope[entry];
  }

  /** The spike that arrived, or that the neuron emitted. */
  public int spike(int entry) {
    return spike[entry];
  }

  /** Through which connection it arrived. */
  public int connection(int entry) {
    return connection[entry];
  }

  /** Through which synapse of its source it arrived. */
  public int synapse(int entry) {
    return synapse[entry];
  }

  void clear() {
    count = 0;
  }

  void arrival(int position, double at, int ofSpike, int through, int atSynapse) {
    add(Kind.ARRIVAL, position, at, 0, ofSpike);
    connection[count - 1] = through;
    synapse[count - 1] = atSynapse;
  }

  void add(Kind what, int position, double at, double withSlope, int ofSpike) {
    if (count == time.length) {
      grow();
    }
    kind[count] = what;
    neuron[count] = position;
    time[count] = at;
    slope[count] = withSlope;
    spike[count++] = ofSpike;
  }

  private void grow() {
    int size = 2 * count;
    kind = Arrays.copyOf(kind, size);
    neuron = Arrays.copyOf(neuron, size);
    time = Arrays.copyOf(time, size);
    slope = Arrays.copyOf(slope, size);
    spike = Arrays.copyOf(spike, size);
    connection = Arrays.copyOf(connection, size);
    synapse = Arrays.copyOf(synapse, size);
  }
}
