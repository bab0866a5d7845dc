package io.synfire.runtime.floating;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.MonitorDefinition;
import io.synfire.runtime.kernels.Primitives;
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

  /**
   * An encoder.
   *
   * @param id its path
   * @param neurons number of values of one sample
   * @param encoding how data become input
   */
  record EncoderPlan(String id, int neurons, Encoding encoding) {}

  /**
   * A decoder.
   *
   * @param id its path
   * @param group index of the group it reads
   * @param variable slot of the variable it reads
   * @param decoding how activity becomes an answer
   */
  record DecoderPlan(String id, int group, int variable, Decoding decoding) {}

  /**
   * A monitor.
   *
   * @param definition the monitor
   * @param observed what it records
   * @param neurons indices of the neurons it records, as declared
   */
  record MonitorPlan(MonitorDefinition definition, Observed observed, int[] neurons) {

    /** Whether spikes are kept rather than values. */
    boolean spikes() {
      return definition.kind() == MonitorDefinition.Kind.SPIKES;
    }

    /** Whether a step is recorded. */
    boolean records(long step) {
      return step % definition.every() == 0;
    }

    /** How many steps of a window are recorded. */
    int records(long firstStep, int steps) {
      int every = definition.every();
      return Math.toIntExact((firstStep + steps + every - 1) / every - (firstStep + every - 1) / every);
    }
  }

  /** What a monitor records. */
  sealed interface Observed {

    /** The output of an encoder. */
    record Output(int encoder) implements Observed {}

    /** The variable in a slot of a group. */
    record Variable(int group, int slot) implements Observed {}

    /** The input of a port of a group. */
    record Port(int group, int slot) implements Observed {}
  }

  /** Whether derivatives pass back through a connection. */
  boolean propagates(ConnectionPlan connection) {
    return groups.get(connection.target()).backward() && connection.source() instanceof SourceRef.OfGroup source && groups.get(source.group()).backward();
  }
}
