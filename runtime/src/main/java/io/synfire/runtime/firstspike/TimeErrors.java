package io.synfire.runtime.firstspike;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.SpikeTimeDecoding;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.Names;
import java.util.Map;

/** Turns derivatives of a loss by answers of decoders into those by spike times. */
final class TimeErrors {
  private final FirstSpikePlan plan;
  private final WindowTimes times;

  TimeErrors(FirstSpikePlan plan, WindowTimes times) {
    this.plan = plan;
    this.times = times;
  }

  /**
   * {@code [group][sample][neuron]} derivatives per second; null for groups without.
   *
   * @throws IllegalArgumentException naming a decoder that does not exist or whose answer has no derivative by spike times, or the wrong shape or value
   */
  double[][][] read(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    if (!spikeCounts.isEmpty()) {
      throw new IllegalArgumentException("spike counts of " + spikeCounts.keySet() + " have no derivative on backend " + FirstSpikeBackend.NAME
          + ", where a loss moves spike times only; train without regularisers of activity, or on backend float");
    }
    double[][][] errors = new double[plan.layers().size()][][];
    decoders.forEach((id, adjoint) -> add(plan.decoders().get(Names.index(plan.decoders(), DecoderPlan::id, id, "decoder")), adjoint, errors));
    return errors;
  }

  private void add(DecoderPlan decoder, float[][] adjoint, double[][][] errors) {
    if (!(decoder.decoding() instanceof SpikeTimeDecoding decoding)) {
      throw new IllegalArgumentException("the answer of decoder " + decoder.id() + " (" + decoder.decoding() + ") has no derivative by spike times; train on one "
          + "that has, such as firstSpikeTimes(ms(1))");
    }
    int group = decoder.group();
    DecodingWindow window = times.decoding(group);
    Names.requireMatrix("derivative by decoder " + decoder.id(), adjoint, window.samples(), decoding.outputs(window.neurons()));
    double[][] byTime = decoding.timeAdjoint(times.of(group), window, adjoint);
    if (errors[group] == null) {
      errors[group] = byTime;
      return;
    }
    for (int b = 0; b < byTime.length; b++) {
      for (int j = 0; j < byTime[b].length; j++) {
        errors[group][b][j] += byTime[b][j];
      }
    }
  }
}
