package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.NetworkDefinition;
import java.util.List;

/** Checks a network: the same rules, with the same words, under javac and at run time. */
public final class NetworkCheck {
  private static final List<NetworkRule> RULES =
      List.of(
          new DuplicateNames(),
          new ModelProblems(),
          new EncoderShapes(),
          new DecoderTargets(),
          new ConnectionEnds(),
          new UnconnectedPorts(),
          new MeetingShapes(),
          new MeetingUnits(),
          new SoundParameters(),
          new SoundWeights(),
          new SoundDelays(),
          new MonitoredVariables(),
          new LearnerNames(),
          new PlasticLearners(),
          new UnlaggedCycles());

  private NetworkCheck() {}

  /**
   * Everything that is wrong with a network, whatever it is run on and with whatever time step; empty for a sound one. A synaptic delay is
   * taken to last at least one time step: {@link Scheduler} knows the step and says so where it does not.
   */
  public static List<Diagnostic> check(NetworkDefinition network) {
    NetworkIndex index = new NetworkIndex(network);
    return RULES.stream().flatMap(rule -> rule.check(index)).distinct().toList();
  }
}
