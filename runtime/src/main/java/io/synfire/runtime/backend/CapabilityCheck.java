package io.synfire.runtime.backend;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightSource;
import io.synfire.learning.GradientRule;
import io.synfire.learning.PlasticityRule;
import io.synfire.passes.Endpoints;
import io.synfire.passes.Schedule;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.Capabilities.Feature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what a network needs with what a backend can do. Groups that a deployment puts on the host may be anything. */
final class CapabilityCheck {
  private final Backend backend;
  private final Set<String> onHost;
  private final List<Diagnostic> found = new ArrayList<>();

  /** A check against a backend with a deployment. */
  CapabilityCheck(Target target) {
    this.backend = target.backend();
    this.onHost = target.deployment().onHost();
  }

  /** Everything that the network needs and the backend lacks. */
  List<Diagnostic> check(NetworkDefinition network, Schedule schedule) {
    NetworkDefinition resolved = Endpoints.resolve(network);
    resolved.members(GroupDefinition.class).stream().filter(g -> !onHost.contains(g.id())).forEach(this::checkGroup);
    for (int c = 0; c < resolved.connections().size(); c++) {
      checkConnection(resolved, resolved.connections().get(c), schedule.arrivals().get(c));
    }
    if (!backend.capabilities().has(Feature.RECURRENT_CONNECTIONS)) {
      checkCycles(resolved);
    }
    resolved.learners().stream().filter(l -> l.rule() instanceof PlasticityRule)
        .forEach(l -> require(Feature.PLASTICITY, l.id(), "its rule " + l.rule() + " changes weights while the network runs; remove the learner"));
    return found;
  }

  private void checkGroup(GroupDefinition group) {
    if (!Variables.of(group).containsKey(Variables.SPIKE)) {
      require(Feature.NON_SPIKING_GROUPS, group.id(), "its model " + group.model().text().name() + " does not spike; give it a threshold");
    }
    if (!group.options().perNeuron().isEmpty()) {
      String need = "it has one value per neuron for " + group.options().perNeuron().keySet() + "; give one value for the group";
      require(Feature.PARAMETERS_PER_NEURON, group.id(), need);
    }
  }

  private void checkConnection(NetworkDefinition network, ConnectionDefinition c, Arrival arrival) {
    MemberDefinition source = network.member(c.source().member()).orElseThrow();
    if (!onHost.contains(c.target().member()) && isGraded(source, c.source().slot())) {
      boolean inside = source instanceof GroupDefinition && !onHost.contains(source.id());
      require(inside ? Feature.GRADED_SPIKES : Feature.GRADED_SIGNALS, c.id(), "it transmits the graded signal " + c.source().member() + "." + c.source().slot()
          + "; transmit spikes, put group " + c.target().member() + " on the host of a chip (--on-host, Deployment.withOnHost)");
    }
    if (arrival.delaySteps().perSynapse() != null) {
      require(Feature.DELAY_PER_SYNAPSE, c.id(), "it has one delay per synapse; give one delay for the connection");
    }
    if (c.timing().delay() instanceof Delay.Learned delay) {
      checkLearned(network, c, delay);
    }
    int longest = backend.capabilities().maximumDelay();
    if (arrival.delaySteps().maximum() > longest) {
      String fact = "its delay is " + arrival.delaySteps().maximum() + " steps, and the longest possible is " + longest + " steps";
      refuse(c.id(), fact + "; shorten it or take a larger time step");
    }
  }

  private void checkLearned(NetworkDefinition network, ConnectionDefinition c, Delay.Learned delay) {
    if (c.synapses().trainable() && network.learners().stream().anyMatch(l -> l.rule() instanceof GradientRule)) {
      require(Feature.TRAINABLE_DELAYS, c.id(), "its delays are learnt; train it on backend first-spike or event, and freeze it here, with frozen()");
    } else if (!(delay.initial() instanceof WeightSource.Given)) {
      require(Feature.TRAINABLE_DELAYS, c.id(), "its learnt delays are drawn, and have to be given; assign trained ones to the network, or give them");
    }
  }

  /** Refuses the connections from which a path leads back to their source. */
  private void checkCycles(NetworkDefinition network) {
    for (ConnectionDefinition c : network.connections()) {
      Set<String> reached = new HashSet<>();
      reach(network, c.target().member(), reached);
      if (reached.contains(c.source().member())) {
        refuse(c.id(), "it closes a cycle through group " + c.source().member() + "; remove it, or choose a backend with " + Feature.RECURRENT_CONNECTIONS);
      }
    }
  }

  private static void reach(NetworkDefinition network, String member, Set<String> reached) {
    if (reached.add(member)) {
      network.connections().stream().filter(c -> c.source().member().equals(member)).forEach(c -> reach(network, c.target().member(), reached));
    }
  }

  private static boolean isGraded(MemberDefinition source, String variable) {
    return source instanceof EncoderDefinition e ? !e.encoding().emitsSpikes() : !variable.equals(Variables.SPIKE);
  }

  private void require(Feature feature, String member, String need) {
    if (!backend.capabilities().has(feature)) {
      refuse(member, need + ", or choose a backend with " + feature);
    }
  }

  private void refuse(String member, String need) {
    found.add(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, member, member + " cannot run on backend " + backend.name() + ": " + need));
  }
}
