package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.UnitName;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.model.ModelText;
import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.util.List;
import java.util.Optional;

/** What can be wrong with what a group says beside its model, and is reported where it is said. */
public final class GroupProblems {
  private GroupProblems() {}

  /** A parameter that the model of a group does not have. */
  public static Diagnostic unknownParameter(String group, ModelText model, String parameter) {
    List<String> known = model.parameterNames();
    String fact = Wording.simpleName(model.name()) + " has no parameter '" + parameter + "'";
    return NetworkRule.problem(DiagnosticKind.BAD_PARAMETER, group, fact + Wording.suggestion(parameter, known));
  }

  /** An initial value in the wrong dimension; nothing where the variable does not exist, which is checked with the network. */
  public static Optional<Diagnostic> initialDimension(GroupDefinition group, String variable, List<Quantity> values) {
    Dimension wanted = Variables.of(group).get(variable);
    return values.stream()
        .filter(value -> wanted != null && !wanted.equals(value.dimension()))
        .findFirst()
        .map(value -> wrong(group, variable, value, wanted));
  }

  private static Diagnostic wrong(GroupDefinition group, String variable, Quantity value, Dimension wanted) {
    String model = Wording.simpleName(group.model().text().name());
    return NetworkRule.problem(
        DiagnosticKind.UNIT_MISMATCH, group.id(),
        "variable " + variable + " of " + model + " is in " + UnitName.of(wanted) + ", but its initial value " + ReadableQuantity.of(value) + " is in "
            + UnitName.of(value.dimension()) + "; give it in " + UnitName.of(wanted));
  }
}
