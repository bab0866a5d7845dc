package io.synfire.runtime.firstspike;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.learning.GradientRule;
import io.synfire.learning.PlasticityRule;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.lif.LifRecognizer;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.Recognition;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.SourceRef;
import io.synfire.runtime.plan.Trainability;
import java.util.ArrayList;
import java.util.List;

/** Makes the plan of a checked and scheduled network, or says all that first spikes cannot do of it. */
final class Planner {
  private final CompilationUnit unit;
  private final NetworkMembers members;
  private final Trainability trainability;
  private final List<Diagnostic> found = new ArrayList<>();

  Planner(CompilationUnit unit, NetworkMembers members) {
    this.unit = unit;
    this.members = members;
    this.trainability = new Trainability(members.network());
  }

  /** @throws DiagnosticException with all that is refused */
  FirstSpikePlan plan() {
    members.network().learners().forEach(this::checkLearner);
    List<Layer> layers = new ArrayList<>();
    for (int g = 0; g < members.groups().size(); g++) {
      layer(g, layers);
    }
    DiagnosticException.throwIfErrors(found);
    members.decoders().forEach(d -> checkDecoder(d, layers.get(d.group())));
    members.monitors().forEach(m -> checkMonitor(m, layers));
    DiagnosticException.throwIfErrors(found);
    return new FirstSpikePlan(unit.dt(), members.encoders(), layers, members.decoders(), members.monitors());
  }

  private void checkLearner(LearnerDefinition learner) {
    if (!(learner.rule() instanceof GradientRule) && !(learner.rule() instanceof PlasticityRule)) {
      refuse(learner.id(), "it does not execute the learning rule " + learner.rule() + "; use ExactGradient");
    }
  }

  private void layer(int index, List<Layer> layers) {
    GroupModel group = members.groups().get(index);
    if (!group.trainable().isEmpty()) {
      refuse(group.id(), "its parameters " + group.trainable() + " are to be trained, and first spikes have derivatives by weights only; fix them, or train "
          + "on backend float");
    }
    switch (recognize(group)) {
      case Recognition.Refused<NormalNeuron> refused ->
          refuse(group.id(), "of its model " + group.definition().model().text().name() + ", " + refused.reason());
      case Recognition.Found<NormalNeuron> neuron -> layers.add(new Layer(group, neuron.result(), arms(index, neuron.result())));
    }
  }

  private static Recognition<NormalNeuron> recognize(GroupModel group) {
    return switch (LifRecognizer.recognize(group.definition())) {
      case Recognition.Refused<List<LinearNeuron>> refused -> new Recognition.Refused<>("that is no linear integrate-and-fire neuron: " + refused.reason());
      case Recognition.Found<List<LinearNeuron>> all when all.result().size() > 1 ->
          new Recognition.Refused<>("neurons differ in their initial values; let all start at rest, or run it on backend float");
      case Recognition.Found<List<LinearNeuron>> one -> NormalNeuron.of(one.result().getFirst());
    };
  }

  private List<Arm> arms(int group, NormalNeuron neuron) {
    List<Arm> arms = new ArrayList<>();
    int first = 0;
    List<ConnectionDefinition> connections = members.network().connections();
    for (int c = 0; c < connections.size(); c++) {
      if (members.groupIndex(connections.get(c).target().member()) == group) {
        arms.add(arm(c, first, neuron));
        first += arms.getLast().source().neurons();
      }
    }
    return arms;
  }

  private Arm arm(int index, int first, NormalNeuron neuron) {
    ConnectionDefinition c = members.network().connections().get(index);
    if (c.synapses().bias().isPresent()) {
      refuse(c.id(), "its bias is a constant current, under which a neuron does not start at rest; give it a source that spikes at a fixed time instead");
    }
    SourceRef source = members.source(c.source());
    Delays delays = Delays.of(unit.schedule().arrivals().get(index).lag() * unit.dt().si(), c.timing().delay());
    double factor = c.synapses().unit().si() * neuron.weightFactor(c.target().slot());
    return new Arm(index, c, source, new Arm.Placement(first, delays, factor), c.synapses().trainable() && trainability.trains(c.id()));
  }

  private void checkDecoder(DecoderPlan decoder, Layer layer) {
    requireTold(decoder.id(), layer, decoder.variable());
  }

  private void checkMonitor(MonitorPlan monitor, List<Layer> layers) {
    switch (monitor.observed()) {
      case MonitorPlan.Observed.Port p -> refuse(monitor.id(), "the input of a port is not kept; monitor a variable of " + monitor.definition().target());
      case MonitorPlan.Observed.Variable v -> requireTold(monitor.id(), layers.get(v.group()), v.slot());
      case MonitorPlan.Observed.Output o -> {
      }
    }
  }

  private void requireTold(String id, Layer layer, int slot) {
    String variable = layer.variable(slot);
    if (!variable.equals(Variables.SPIKE) && !layer.neuron().tells(variable)) {
      refuse(id, "variable " + variable + " of " + layer.group().id() + " is not kept; there are " + Variables.SPIKE + ", "
          + layer.neuron().linear().membrane().variable() + " and " + layer.neuron().current().variable());
    }
  }

  private void refuse(String member, String fact) {
    found.add(Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, member, member + " cannot run on backend " + FirstSpikeBackend.NAME + ": " + fact));
  }
}
