package io.synfire.runtime.firstspike.data;

import io.synfire.ir.Shape;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.Samples;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.List;

/**
 * Labelled patterns of spike times: what {@link Dataset} is for values, in double precision and with missing spikes. The arrays are not copied.
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

  /**
   * The data for networks with an encoder that takes spike times as values; values are floats, and missing spikes the largest of them, which is later than any
   * window.
   */
  public Dataset dataset(String name) {
    float[][] values = new float[times.length][inputs()];
    for (int b = 0; b < values.length; b++) {
      for (int i = 0; i < values[b].length; i++) {
        values[b][i] = SpikeTime.isSpike(times[b][i]) ? (float) times[b][i] : Float.MAX_VALUE;
      }
    }
    return new Dataset(name, Shape.of(inputs()), Samples.of(values), labels, classNames.size());
  }
}
