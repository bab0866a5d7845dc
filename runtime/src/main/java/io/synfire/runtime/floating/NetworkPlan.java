package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.SourceRef;
import java.util.List;
import java.util.function.Supplier;

/**
 * A network with all names resolved to positions: what runs are made from.
 *
 * @param primitives makes the loops over weights, one for each user
 * @param encoders encoders
 * @param groups groups, in the order in which they integrate
 * @param connections connections, in order of declaration
 * @param decoders decoders
 * @param monitors monitors
 */
record NetworkPlan(
    Supplier<Primitives> primitives,
    List<EncoderPlan> encoders,
    List<GroupPlan> groups,
    List<ConnectionPlan> connections,
    List<DecoderPlan> decoders,
    List<MonitorPlan> monitors) {

  /** How many steps back connections read an encoder. */
  int slowestFrom(int encoder) {
    return connections.stream()
        .filter(c -> c.source() instanceof SourceRef.OfEncoder e && e.encoder() == encoder)
        .mapToInt(c -> c.layout().slowest())
        .max()
        .orElse(0);
  }

  /** Whether derivatives pass back through a connection. */
  boolean propagates(ConnectionPlan connection) {
    return groups.get(connection.target()).backward() && connection.source() instanceof SourceRef.OfGroup source && groups.get(source.group()).backward();
  }
}
