package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.Shape;
import io.synfire.learning.PlasticityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plasticity rule names connections, whose weights are not frozen and whose targets spike; and there is a third factor, of a size that fits, where the
 * rule has one and nowhere else.
 */
final class PlasticLearners implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().learners().stream().flatMap(l -> new Reading(index, l).problems().stream());
  }

  /**
   * One learner.
   *
   * @param index the network
   * @param learner the learner
   */
  private record Reading(NetworkIndex index, LearnerDefinition learner) {

    List<Diagnostic> problems() {
      List<Diagnostic> problems = new ArrayList<>();
      if (learner.rule() instanceof PlasticityRule rule) {
        List<ConnectionDefinition> connections = connections();
        if (learner.trainable().isEmpty()) {
          problems.add(problem("a plasticity rule works on connections, and the learner names none; name at least one" + known()));
        }
        members().forEach(m -> problems.add(
            problem("a plasticity rule works on connections, and " + Wording.described(m) + " is none; name connections" + known())));
        connections.forEach(c -> unsuited(c).ifPresent(problems::add));
        modulator(rule, connections, problems);
      } else {
        learner.modulator().ifPresent(
            m -> problems.add(problem("its rule does not learn while the network runs and reads no modulator; remove " + m.member())));
      }
      return problems;
    }

    private List<ConnectionDefinition> connections() {
      return index.network().connections().stream().filter(c -> learner.trainable().contains(c.id())).toList();
    }

    private Stream<MemberDefinition> members() {
      return learner.trainable().stream().filter(index.members()::containsKey).map(index.members()::get);
    }

    private String known() {
      List<String> ids = index.network().connections().stream().filter(c -> c.synapses().trainable()).map(ConnectionDefinition::id).toList();
      return ids.isEmpty() ? "" : ", one of " + Wording.list(ids);
    }

    private Optional<Diagnostic> unsuited(ConnectionDefinition c) {
      if (!c.synapses().trainable()) {
        return Optional.of(problem("the weights of " + c.id() + " are frozen and cannot learn; let them, or leave " + c.id() + " out of the learner"));
      }
      boolean silent = index.members().get(c.target().member()) instanceof GroupDefinition g && index.model(g).isKnown()
          && !index.model(g).variables().containsKey(Variables.SPIKE);
      return silent
          ? Optional.of(problem(c.id() + " ends at " + Wording.described(index.members().get(c.target().member()))
              + ", which does not spike, and the rule needs the spikes of both ends; leave " + c.id() + " out of the learner"))
          : Optional.empty();
    }

    private void modulator(PlasticityRule rule, List<ConnectionDefinition> connections, List<Diagnostic> problems) {
      if (learner.modulator().isEmpty()) {
        if (rule.modulated()) {
          problems.add(problem("its rule needs a third factor, and the learner has no modulator; say which member gives it"));
        }
        return;
      }
      Endpoint modulator = learner.modulator().get();
      if (!rule.modulated()) {
        problems.add(problem("its rule has no third factor and would not read the modulator " + modulator.member() + "; remove the modulator"));
      }
      Resolution read = new Endpoints(index).read(learner.id(), modulator);
      problems.addAll(read.problems());
      read.end().flatMap(end -> NetworkIndex.shape(end.member())).ifPresent(shape -> connections.forEach(c -> fit(modulator.member(), shape, c, problems)));
    }

    private void fit(String modulator, Shape shape, ConnectionDefinition c, List<Diagnostic> problems) {
      Optional<Shape> target = ConnectionShapes.of(index, c).map(ConnectionShapes::to);
      if (shape.size() != 1 && target.isPresent() && target.get().size() != shape.size()) {
        problems.add(NetworkRule.problem(DiagnosticKind.SHAPE_MISMATCH, learner.id(), "modulator '" + modulator + "' has shape " + shape + " and '"
            + c.target().member() + "', the target of " + c.id() + ", has shape " + target.get() + "; give one value per target neuron, or one for all"));
      }
    }

    private Diagnostic problem(String message) {
      return NetworkRule.problem(DiagnosticKind.BAD_LEARNER, learner.id(), message);
    }
  }
}
