package io.synfire.runtime.floating;

import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.Names;
import java.util.Map;

/** Checks the derivatives of the loss that a backward pass starts from. */
final class LossReader {
  private final NetworkPlan plan;
  private final int batch;

  /** A reader for runs with this batch. */
  LossReader(NetworkPlan plan, int batch) {
    this.plan = plan;
    this.batch = batch;
  }

  /**
   * The derivatives by position.
   *
   * @throws IllegalArgumentException naming a decoder or group that does not exist or has no derivative, or the wrong shape or value
   */
  LossAdjoint read(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    float[][][] byDecoder = new float[plan.decoders().size()][][];
    decoders.forEach((id, adjoint) -> {
      int d = Names.index(plan.decoders(), DecoderPlan::id, id, "decoder");
      DecoderPlan decoder = plan.decoders().get(d);
      if (!decoder.decoding().differentiable()) {
        throw new IllegalArgumentException("the answer of decoder " + id + " (" + decoder.decoding() + ") has no derivative; train on another decoder");
      }
      int outputs = decoder.decoding().outputs(plan.groups().get(decoder.group()).neurons());
      Names.requireMatrix("derivative by decoder " + id, adjoint, batch, outputs);
      byDecoder[d] = adjoint;
    });
    float[][][] byGroup = new float[plan.groups().size()][][];
    spikeCounts.forEach((id, adjoint) -> {
      int g = Names.index(plan.groups(), GroupPlan::id, id, "neuron group");
      GroupPlan group = plan.groups().get(g);
      if (group.spikeSlot() < 0) {
        throw new IllegalArgumentException("group " + id + " does not spike, so that the loss cannot depend on its spike counts");
      }
      Names.requireMatrix("derivative by the spike counts of " + id, adjoint, batch, group.neurons());
      byGroup[g] = adjoint;
    });
    return new LossAdjoint(byDecoder, byGroup);
  }
}
