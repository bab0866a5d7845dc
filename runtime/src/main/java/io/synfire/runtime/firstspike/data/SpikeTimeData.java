package io.synfire.runtime.firstspike.data;

import java.util.List;

/**
 * Labelled patterns of spike times. The arrays are not copied.
 *
 * @param times {@code [sample][input]}, {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE} where an input does not spike
 * @param labels {@code [sample]} class of each sample, from 0
 * @param classNames name of every class
 */
public record SpikeTimeData(double[][] times, int[] labels, List<String> classNames) {

  public SpikeTimeData {
    classNames = List.copyOf(classNames);
    if (times.length != labels.length || times.length == 0) {
      throw new IllegalArgumentException("labelled spike times need as many labels as samples, and at least 1, were " + times.length + " samples and "
          + labels.length + " labels");
    }
  }

  /** Number of samples. */
  public int size() {
    return labels.length;
  }

  /** Number of inputs of a sample. */
  public int inputs() {
    return times[0].length;
  }
}
