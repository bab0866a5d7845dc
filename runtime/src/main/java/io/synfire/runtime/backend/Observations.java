package io.synfire.runtime.backend;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What was seen in a window.
 *
 * @param firstStep first step of the window, counted from the start of the run
 * @param steps number of steps
 * @param decoders decoder id to its answer, {@code [batch][output]}
 * @param spikeCounts group id to number of spikes in the window, {@code [batch][neuron]}, for the groups that spike
 * @param states state monitor id to values, {@code [record][batch][neuron]}
 * @param spikes spike monitor id to spikes
 */
public record Observations(
    long firstStep,
    int steps,
    Map<String, float[][]> decoders,
    Map<String, float[][]> spikeCounts,
    Map<String, float[][][]> states,
    Map<String, SpikeRecord> spikes) {

  public Observations {
    decoders = Map.copyOf(decoders);
    spikeCounts = Map.copyOf(spikeCounts);
    states = Map.copyOf(states);
    spikes = Map.copyOf(spikes);
  }

  /**
   * The values of one neuron, {@code [record]}.
   *
   * @param monitor id of a state monitor
   * @param sample sample of the batch
   * @param neuron index among the recorded neurons
   * @throws IllegalArgumentException naming the state monitors, if there is none with this id
   */
  public float[] trace(String monitor, int sample, int neuron) {
    float[][][] records = states.get(monitor);
    if (records == null) {
      throw new IllegalArgumentException("there is no state monitor " + monitor + "; there are " + new TreeSet<>(states.keySet()));
    }
    float[] values = new float[records.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = records[r][sample][neuron];
    }
    return values;
  }

  /**
   * The steps in which one neuron spikes, ascending, counted from the start of the run.
   *
   * @param monitor id of a spike monitor
   * @param sample sample of the batch
   * @param neuron index of the neuron
   * @throws IllegalArgumentException naming the spike monitors, if there is none with this id
   */
  public int[] spikeSteps(String monitor, int sample, int neuron) {
    SpikeRecord record = record(monitor);
    return indices(record, sample, neuron).map(i -> record.step[i]).toArray();
  }

  /**
   * The exact times of the spikes of one neuron, ascending, in seconds from the start of the run.
   *
   * @param monitor id of a spike monitor
   * @param sample sample of the batch
   * @param neuron index of the neuron
   * @throws IllegalArgumentException naming the spike monitors, if there is none with this id; or if the backend knows the steps of spikes only
   */
  public double[] spikeTimes(String monitor, int sample, int neuron) {
    SpikeRecord record = record(monitor);
    if (record.time.length < record.step.length) {
      throw new IllegalArgumentException("spike monitor " + monitor + ": this backend knows the steps of spikes only; "
          + "read spikeSteps, or run on backend event");
    }
    return indices(record, sample, neuron).mapToDouble(i -> record.time[i]).toArray();
  }

  private SpikeRecord record(String monitor) {
    SpikeRecord record = spikes.get(monitor);
    if (record == null) {
      throw new IllegalArgumentException("there is no spike monitor " + monitor + "; there are " + new TreeSet<>(spikes.keySet()));
    }
    return record;
  }

  private static IntStream indices(SpikeRecord record, int sample, int neuron) {
    return IntStream.range(0, record.step.length).filter(i -> record.sample[i] == sample && record.neuron[i] == neuron);
  }

  /**
   * Spikes of a window in order of step, sample and neuron.
   *
   * @param step step of each spike, counted from the start of the run
   * @param sample sample of each spike
   * @param neuron neuron of each spike
   * @param time seconds from the start of the run to each spike, of backends in continuous time; empty on the others
   */
  public record SpikeRecord(int[] step, int[] sample, int[] neuron, double[] time) {

    /** Spikes of a backend that knows their steps only. */
    public SpikeRecord(int[] step, int[] sample, int[] neuron) {
      this(step, sample, neuron, new double[0]);
    }
  }
}
