package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values per neuron, initial values and trainable parameters of a group exist in its model, and fit its size. */
final class SoundParameters implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().members(GroupDefinition.class).stream().flatMap(group -> new Group(index, group).check());
  }

  private record Group(NetworkIndex index, GroupDefinition group) {

    Stream<Diagnostic> check() {
      List<String> parameters = group.model().text().parameterNames();
      Set<String> variables = index.model(group).variables().keySet();
      Stream<Diagnostic> perNeuron = group.options().perNeuron().entrySet().stream().flatMap(e -> values("parameter", e, parameters, false));
      Stream<Diagnostic> initial = group.options().initial().entrySet().stream().flatMap(e -> values("variable", e, variables, true));
      return Stream.of(perNeuron, initial, trainable(parameters)).flatMap(s -> s);
    }

    private Stream<Diagnostic> trainable(List<String> parameters) {
      return group.options().trainable().stream()
          .filter(name -> !parameters.contains(name))
          .map(name -> GroupProblems.unknownParameter(group.id(), group.model().text(), name));
    }

    private Stream<Diagnostic> values(String what, Map.Entry<String, List<Double>> given, Collection<String> known, boolean oneForAll) {
      if (index.model(group).isKnown() && !known.contains(given.getKey())) {
        return Stream.of(missing(what, given.getKey(), known));
      }
      List<Double> values = given.getValue();
      int size = group.shape().size();
      String subject = (oneForAll ? "the initial value of " : "parameter ") + given.getKey();
      if (values.size() != size && !(oneForAll && values.size() == 1)) {
        return Stream.of(problem(subject + " needs " + (oneForAll ? "1 value or " : "") + size + " values, one per neuron, was given " + values.size()));
      }
      return IntStream.range(0, values.size())
          .filter(i -> !Double.isFinite(values.get(i)))
          .mapToObj(i -> problem(subject + " of neuron " + i + " is " + values.get(i) + "; it must be a finite number"))
          .limit(1);
    }

    private Diagnostic missing(String what, String name, Collection<String> known) {
      return problem(Wording.simpleName(group.model().text().name()) + " has no " + what + " '" + name + "'" + Wording.suggestion(name, known));
    }

    private Diagnostic problem(String message) {
      return NetworkRule.problem(DiagnosticKind.BAD_PARAMETER, group.id(), message);
    }
  }
}
