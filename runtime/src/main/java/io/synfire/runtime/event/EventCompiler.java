package io.synfire.runtime.event;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.learning.GradientRule;
import io.synfire.model.StepProgram;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.event.EventPlan.Arm;
import io.synfire.runtime.event.EventPlan.Group;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.lif.LifRecognizer;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.Recognition;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.SourceRef;
import java.util.ArrayList;
import java.util.List;

/** Turns a network into neurons and synapses in continuous time, or says what cannot be. */
final class EventCompiler {
  private final CompilationUnit unit;
  private final NetworkMembers members;
  private final List<Diagnostic> refused = new ArrayList<>();

  EventCompiler(CompilationUnit unit) {
    this.unit = unit;
    this.members = NetworkMembers.of(unit);
  }

  /** @throws DiagnosticException with everything that this backend cannot do */
  EventPlan plan() {
    unit.network().learners().stream().filter(l -> !(l.rule() instanceof GradientRule)).forEach(this::refuse);
    List<Group> groups = members.groups().stream().map(this::group).toList();
    DiagnosticException.throwIfErrors(refused);
    List<DecoderPlan> decoders = members.decoders();
    List<MonitorPlan> monitors = members.monitors();
    decoders.forEach(d -> requireValue(d.id(), groups.get(d.group()), d.variable()));
    monitors.forEach(m -> requireValue(m, groups));
    DiagnosticException.throwIfErrors(refused);
    return new EventPlan(unit, members, groups, arms(), decoders, monitors);
  }

  private void refuse(LearnerDefinition learner) {
    refuse(learner.id(), "learner " + learner.id() + ": backend event does not execute the learning rule " + learner.rule() + "; use ExactGradient");
  }

  private void refuse(String id, String message) {
    refused.add(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, id, message));
  }

  private Group group(GroupModel model) {
    LifRecognizer recognizer = LifRecognizer.of(model.definition().model().text());
    return switch (recognizer.neurons(model.definition(), LifRecognizer.parameters(model.definition()))) {
      case Recognition.Found<List<LinearNeuron>> found ->
          new Group(model, recognizer, model.program().variables().stream().map(v -> variable(v, found.result().getFirst())).toList());
      case Recognition.Refused<List<LinearNeuron>> no -> {
        refuse(model.id(), model.id() + " cannot run on backend event, which computes linear integrate-and-fire neurons in continuous time: in "
            + model.program().model() + ", " + no.reason() + "; or run it on backend float");
        yield new Group(model, recognizer, List.of());
      }
    };
  }

  private static GroupVariable variable(StepProgram.Variable variable, LinearNeuron neuron) {
    String name = variable.name();
    List<String> currents = neuron.currents().stream().map(LinearNeuron.Current::variable).toList();
    if (name.equals(Variables.SPIKE)) {
      return new GroupVariable.Spike();
    }
    if (name.equals(StepProgram.REFRACTORY)) {
      return new GroupVariable.Refractory();
    }
    if (name.equals(neuron.membrane().variable())) {
      return new GroupVariable.Voltage();
    }
    if (currents.contains(name)) {
      return new GroupVariable.Current(currents.indexOf(name));
    }
    return neuron.derived().containsKey(name) ? new GroupVariable.Derived(name) : new GroupVariable.Instantaneous();
  }

  private void requireValue(String id, Group group, int slot) {
    if (slot < 0 || group.variables().get(slot) instanceof GroupVariable.Instantaneous) {
      refuse(id, id + " cannot run on backend event: it reads the input of an instant, which has no value at the end of a step; read a voltage or a current");
    }
  }

  private void requireValue(MonitorPlan monitor, List<Group> groups) {
    switch (monitor.observed()) {
      case MonitorPlan.Observed.Variable v -> requireValue(monitor.id(), groups.get(v.group()), v.slot());
      case MonitorPlan.Observed.Port p -> requireValue(monitor.id(), groups.get(p.group()), -1);
      case MonitorPlan.Observed.Output o -> { }
    }
  }

  private List<Arm> arms() {
    NetworkParameters parameters = NetworkParameters.initial(members, unit);
    List<ConnectionDefinition> connections = members.network().connections();
    int biases = (int) connections.stream().filter(c -> c.synapses().bias().isPresent()).count();
    int inputs = members.encoders().size() + biases;
    int nextBias = members.encoders().size();
    List<Arm> arms = new ArrayList<>();
    for (int c = 0; c < connections.size(); c++) {
      ConnectionDefinition definition = connections.get(c);
      int group = members.groupIndex(definition.target().member());
      GroupModel target = members.groups().get(group);
      SourceRef source = members.source(definition.source());
      int from = source instanceof SourceRef.OfEncoder e ? e.encoder() : inputs + ((SourceRef.OfGroup) source).group();
      SynapseRows rows = new SynapseRows(definition, source.neurons(), target.neurons(), parameters.connection(c).pattern());
      Synapses.Ends ends = new Synapses.Ends(from, inputs + group, target.port(definition.target().slot()));
      arms.add(new Arm(c, false, rows.synapses(ends, unit.schedule().arrivals().get(c).lag(), unit.dt().si())));
      if (definition.synapses().bias().isPresent()) {
        arms.add(new Arm(c, true, SynapseRows.bias(definition.id(), new Synapses.Ends(nextBias++, ends.target(), ends.port()), target.neurons())));
      }
    }
    return arms;
  }
}
