package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.MemberDefinition;
import io.synfire.units.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * One end of a connection, looked up.
 *
 * @param end what was found; empty where there is a problem, or where the model of the member is wrong
 * @param problems why nothing was found
 */
record Resolution(Optional<End> end, List<Diagnostic> problems) {

  /** Nothing found, for a reason that is reported elsewhere. */
  static final Resolution UNKNOWN = new Resolution(Optional.empty(), List.of());

  static Resolution found(MemberDefinition member, String slot, Dimension dimension) {
    return new Resolution(Optional.of(new End(member, slot, dimension)), List.of());
  }

  static Resolution failed(Diagnostic problem) {
    return new Resolution(Optional.empty(), List.of(problem));
  }

  static Resolution failed(DiagnosticKind kind, String subject, String message) {
    return failed(NetworkRule.problem(kind, subject, message));
  }

  /**
   * A variable that is read, or a port that is written.
   *
   * @param member its owner
   * @param slot its name
   * @param dimension its dimension
   */
  record End(MemberDefinition member, String slot, Dimension dimension) {

    Endpoint endpoint() {
      return new Endpoint(member.id(), slot);
    }

    @Override
    public String toString() {
      return member.id() + "." + slot;
    }
  }
}
