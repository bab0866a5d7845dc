package io.synfire.runtime.conformance;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.learning.LearningRule;
import io.synfire.model.NeuronModelDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds network definitions for tests. */
public final class TestNetwork {
  private final List<MemberDefinition> members = new ArrayList<>();
  private final List<ConnectionDefinition> connections = new ArrayList<>();
  private final List<MonitorDefinition> monitors = new ArrayList<>();
  private final List<LearnerDefinition> learners = new ArrayList<>();

  /** Adds an encoder. */
  public TestNetwork encoder(String id, int neurons, Encoding encoding) {
    members.add(new EncoderDefinition(id, Optional.of(Shape.of(neurons)), encoding));
    return this;
  }

  /** Adds a group without options. */
  public TestNetwork group(String id, int neurons, NeuronModelDefinition model) {
    return group(id, neurons, model, GroupOptions.NONE);
  }

  /** Adds a group. */
  public TestNetwork group(String id, int neurons, NeuronModelDefinition model, GroupOptions options) {
    members.add(new GroupDefinition(id, Shape.of(neurons), model, options));
    return this;
  }

  /** Adds a connection. */
  public TestNetwork connect(Link link) {
    connections.add(link.definition());
    return this;
  }

  /** Adds a decoder. */
  public TestNetwork decoder(String id, String group, Decoding decoding) {
    members.add(new DecoderDefinition(id, Optional.of(group), decoding));
    return this;
  }

  /** Adds a state monitor, {@code "<target>.<variable>"}, of all neurons in all steps. */
  public TestNetwork monitor(String target, String variable) {
    return monitor(new MonitorDefinition(target + "." + variable, MonitorDefinition.Kind.STATE, target, variable, List.of(), 1));
  }

  /** Adds a spike monitor, {@code "<target>.spikes"}. */
  public TestNetwork spikes(String target, String variable) {
    return monitor(new MonitorDefinition(target + ".spikes", MonitorDefinition.Kind.SPIKES, target, variable, List.of(), 1));
  }

  /** Adds a monitor. */
  public TestNetwork monitor(MonitorDefinition monitor) {
    monitors.add(monitor);
    return this;
  }

  /** Adds a learner of these parts. */
  public TestNetwork learner(LearningRule rule, String... parts) {
    learners.add(new LearnerDefinition("learner" + learners.size(), rule, List.of(parts)));
    return this;
  }

  /** The network. */
  public NetworkDefinition definition() {
    return new NetworkDefinition("test", LagPolicy.EXPLICIT, members, connections, monitors, learners, List.of());
  }
}
