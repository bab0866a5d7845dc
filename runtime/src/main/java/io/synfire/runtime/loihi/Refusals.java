package io.synfire.runtime.loihi;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.learning.GradientRule;
import io.synfire.learning.PlasticityRule;
import io.synfire.plasticity.PrescribedError;
import io.synfire.plasticity.TraceBased;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.PlasticPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a network asks for that neither the chip nor its host can do, beside what its capabilities say. */
final class Refusals {
  private final NetworkMembers members;
  private final Set<String> onHost;
  private final Set<String> learned = new HashSet<>();
  private final List<Diagnostic> found = new ArrayList<>();

  Refusals(NetworkMembers members, CompilationUnit unit) {
    this.members = members;
    this.onHost = unit.deployment().onHost();
  }

  /** All of them. */
  List<Diagnostic> all() {
    NetworkDefinition network = members.network();
    network.learners().forEach(this::checkLearner);
    members.plastic().forEach(this::checkPlastic);
    for (MonitorPlan monitor : members.monitors()) {
      if (monitor.observed() instanceof MonitorPlan.Observed.Port) {
        refuse(monitor.id(), "the input of a port is not kept; monitor a variable of " + monitor.definition().target() + " instead");
      }
    }
    return found;
  }

  private void checkLearner(LearnerDefinition learner) {
    if (!(learner.rule() instanceof GradientRule) && !(learner.rule() instanceof PlasticityRule)) {
      refuse(learner.id(), "it does not execute the learning rule " + learner.rule() + "; use a trace rule such as STDP, or train on backend float");
    }
  }

  private void checkPlastic(PlasticPlan plastic) {
    String connection = members.network().connections().get(plastic.connection()).id();
    if (onHost.contains(members.network().connections().get(plastic.connection()).target().member())) {
      refuse(plastic.learner(), "connection " + connection + " leads to a group on the host, where weights do not change; put the group on the chip");
    } else if (!(plastic.rule() instanceof TraceBased) && !(plastic.rule() instanceof PrescribedError)) {
      refuse(plastic.learner(), "the chip has no form of the rule " + plastic.rule()
          + "; take a rule of products of traces such as STDP, or learn on backend float "
          + "and run here without the learner");
    } else if (!learned.add(connection)) {
      refuse(plastic.learner(), "connection " + connection + " already learns by another rule, and the chip has one for each; write both as one rule");
    }
  }

  private void refuse(String member, String fact) {
    found.add(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, member, member + " cannot run on backend loihi: " + fact));
  }
}
