package io.synfire.library.check;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.units.Quantity;
import io.synfire.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts together the network of a recorded case. */
final class TrialNetwork {
  private final LagPolicy policy;
  private final List<MemberDefinition> members = new ArrayList<>();
  private final List<ConnectionDefinition> connections = new ArrayList<>();
  private final List<MonitorDefinition> monitors = new ArrayList<>();
  private final List<LearnerDefinition> learners = new ArrayList<>();

  /** A network with the timing of this strategy of the peer: 0 lags every connection by a step, 1 lags none. */
  TrialNetwork(int strategy) {
    if (strategy != 0 && strategy != 1) {
      throw new IllegalArgumentException("field \"strategy\" must be 0 or 1, was " + strategy);
    }
    policy = strategy == 0 ? LagPolicy.SYNCHRONOUS : LagPolicy.EXPLICIT;
  }

  /**
   * A connection.
   *
   * @param source member, with the variable after a colon where it is not the only one
   * @param target group
   * @param synapses topology and weights
   * @param timing when it arrives
   */
  record Wire(String source, String target, SynapseDefinition synapses, TimingDefinition timing) {

    /** Every neuron with every neuron; weights {@code [post][pre]}. */
    static Wire full(String source, String target, double[][] weights) {
      return new Wire(source, target, synapses(new Topology.Full(), Series.transposed(weights), Units.scalar(1)), timing(OptionalInt.empty()));
    }

    /** Each neuron with its own, with these weights. */
    static Wire oneToOne(String source, String target, float[] weights) {
      return new Wire(source, target, synapses(new Topology.OneToOne(), new float[][] {weights}, Units.scalar(1)), timing(OptionalInt.empty()));
    }

    /** Each neuron with its own, what is 1 at the source being one of this unit at the target, in the same step. */
    static Wire injection(String source, String target, int neurons, Quantity unit) {
      float[] ones = new float[neurons];
      java.util.Arrays.fill(ones, 1);
      return new Wire(source, target, synapses(new Topology.OneToOne(), new float[][] {ones}, unit), timing(OptionalInt.of(0)));
    }

    Wire lag(int steps) {
      return new Wire(source, target, synapses, new TimingDefinition(OptionalInt.of(steps), timing.delay()));
    }

    Wire delay(Delay delay) {
      return new Wire(source, target, synapses, new TimingDefinition(timing.lag(), delay));
    }

    Wire bias(double[] bias) {
      WeightSource given = new WeightSource.Given(WeightMatrix.of(new float[][] {Series.floats(bias)}));
      SynapseDefinition biased = new SynapseDefinition(
          synapses.topology(), synapses.weights(), Optional.of(given), synapses.range(), synapses.unit(), synapses.trainable());
      return new Wire(source, target, biased, timing);
    }

    Wire to(String other) {
      return new Wire(source, other, synapses, timing);
    }

    private static SynapseDefinition synapses(Topology topology, float[][] weights, Quantity unit) {
      return new SynapseDefinition(
          topology, new WeightSource.Given(WeightMatrix.of(weights)), Optional.empty(), WeightRange.UNLIMITED, unit, true);
    }

    private static TimingDefinition timing(OptionalInt lag) {
      return new TimingDefinition(lag, new Delay.None());
    }
  }

  TrialNetwork encoder(String id, int neurons, Encoding encoding) {
    members.add(new EncoderDefinition(id, Optional.of(Shape.of(neurons)), encoding));
    return this;
  }

  TrialNetwork group(GroupDefinition group) {
    members.add(group);
    return this;
  }

  TrialNetwork decoder(String id, String target, Decoding decoding) {
    members.add(new DecoderDefinition(id, Optional.of(target), decoding));
    return this;
  }

  /** Connects under an id; the port of all models here is {@code i_syn}. */
  TrialNetwork connect(String id, Wire wire) {
    String[] source = wire.source().split(":");
    Endpoint from = new Endpoint(source[0], source.length > 1 ? source[1] : "");
    connections.add(new ConnectionDefinition(id, from, new Endpoint(wire.target(), "i_syn"), wire.synapses(), wire.timing()));
    return this;
  }

  TrialNetwork connect(Wire wire) {
    return connect("connection" + (connections.size() + 1), wire);
  }

  /** Records a variable of all neurons in every step, under the name {@code group_variable}. */
  TrialNetwork record(String group, String variable) {
    return record(group + "_" + variable, group, variable, List.of());
  }

  TrialNetwork record(String id, String group, String variable, List<Integer> neurons) {
    monitors.add(new MonitorDefinition(id, MonitorDefinition.Kind.STATE, group, variable, neurons, 1));
    return this;
  }

  /** Records the spikes of an encoder, under the name {@code encoder_spikes}. */
  TrialNetwork spikes(String encoder) {
    monitors.add(new MonitorDefinition(encoder + "_spikes", MonitorDefinition.Kind.SPIKES, encoder, "output", List.of(), 1));
    return this;
  }

  TrialNetwork learner(LearnerDefinition learner) {
    learners.add(learner);
    return this;
  }

  NetworkDefinition definition() {
    return new NetworkDefinition("trial", policy, members, connections, monitors, learners, List.of());
  }
}
