package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.units.Time;

/**
 * Data that are lists of events: samples are {@code [batch][2 * event]}, the time and the neuron of each event in turn, padded with negative times.
 * An event is a spike in step {@code trunc(time unit / dt)} of the window; several in one step add up.
 *
 * @param neurons number of neurons of the encoder; positive
 * @param unit what the time 1 means; positive
 * @param late what becomes of events after the window
 */
public record EventLists(int neurons, Time unit, LateEvents late) implements Encoding {

  public EventLists {
    Options.positive("EventLists", "neurons", neurons);
    Options.positive("EventLists", "unit", unit.si());
  }

  /** What becomes of events after the window. */
  public enum LateEvents {
    /** They are left out. */
    DROPPED,
    /** They fall into the last step, as in SPAIC. */
    IN_LAST_STEP
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    float[][][] count = new float[samples.length][window.steps()][neurons];
    int[] sizes = new int[samples.length];
    for (int b = 0; b < samples.length; b++) {
      sizes[b] = neurons;
      for (int i = 0; i + 1 < samples[b].length; i += 2) {
        add(count[b], samples[b][i] * (float) (unit.si() / window.dt().si()), neuron(samples[b][i + 1], b));
      }
    }
    return SpikeRaster.of(window, sizes, (s, b, j) -> count[b][s][j]);
  }

  private void add(float[][] count, float step, int neuron) {
    int last = count.length - 1;
    if (step >= 0 && (step < count.length || late == LateEvents.IN_LAST_STEP)) {
      count[Math.min((int) step, last)][neuron]++;
    }
  }

  private int neuron(float id, int sample) {
    if (!(id >= 0 && id < neurons && id == Math.rint(id))) {
      throw new IllegalArgumentException("EventLists: neurons must be whole numbers in [0, " + neurons + "), sample " + sample + " names " + id);
    }
    return (int) id;
  }
}
