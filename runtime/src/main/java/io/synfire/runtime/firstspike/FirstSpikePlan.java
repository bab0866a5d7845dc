package io.synfire.runtime.firstspike;

import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.units.Time;
import java.util.List;

/**
 * A network of first spikes with all names resolved: what runs are made from.
 *
 * @param dt time step
 * @param encoders encoders
 * @param layers groups, in the order in which they spike, which is that of their indices
 * @param decoders decoders
 * @param monitors monitors
 */
record FirstSpikePlan(Time dt, List<EncoderPlan> encoders, List<Layer> layers, List<DecoderPlan> decoders, List<MonitorPlan> monitors) {

  FirstSpikePlan {
    encoders = List.copyOf(encoders);
    layers = List.copyOf(layers);
    decoders = List.copyOf(decoders);
    monitors = List.copyOf(monitors);
  }

  /** The step in which a time lies: {@code n dt <= time < (n + 1) dt}. */
  long step(double time) {
    long step = (long) Math.floor(time / dt.si());
    return time < step * dt.si() ? step - 1 : time >= (step + 1) * dt.si() ? step + 1 : step;
  }
}
