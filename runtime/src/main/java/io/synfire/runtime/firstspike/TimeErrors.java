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
   * Derivatives of a loss; null for groups without.
   *
   * @param times {@code [group][sample][neuron]} by spike times, per second
   * @param counts {@code [group][sample][neuron]} by spike counts
   */
  record Loss(double[][][] times, float[][][] counts) {}

  /**
   * The derivatives by group.
   *
   * @throws IllegalArgumentException naming a decoder that does not exist or whose answer has no derivative by spike times, or the wrong shape or value
   */
  Loss read(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    double[][][] errors = new double[plan.layers().size()][][];
    decoders.forEach((id, adjoint) -> add(plan.decoders().get(Names.index(plan.decoders(), DecoderPlan::id, id, "decoder")), adjoint, errors));
    float[][][] counts = new float[errors.length][][];
    spikeCounts.forEach((id, adjoint) -> {
      int group = Names.index(plan.layers(), layer -> layer.group().id(), id, "neuron group");
      Names.requireMatrix("derivative by the spike counts of " + id, adjoint, times.batch(), plan.layers().get(group).neurons());
      counts[group] = adjoint;
    });
    return new Loss(errors, counts);
  }

  private void add(DecoderPlan decoder, float[][] adjoint, double[][][] errors) {
    if (!(decoder.decoding() instanceof SpikeTimeDecoding decoding)) {
      throw new IllegalArgumentException("the answer of decoder " + decoder.id() + " (" + decoder.decoding() + ") has no derivative by spike times; train on "
          + "one that has, such as firstSpikeTimes(ms(1))");
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
