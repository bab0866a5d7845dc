package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import java.util.List;

/** What is wrong with an assembly for which no group can stand. */
public final class AssemblyEnds {
  private AssemblyEnds() {}

  /** An assembly as target of a connection whose groups all get input from inside. */
  public static Diagnostic noInput(String connection, String assembly) {
    return NetworkRule.problem(
        DiagnosticKind.UNKNOWN_PORT, connection, "assembly " + assembly + " has no group without input from inside; name the group to connect to");
  }

  /** An assembly as source of a connection whose groups all give output to inside. */
  public static Diagnostic noOutput(String connection, String assembly) {
    return NetworkRule.problem(
        DiagnosticKind.UNKNOWN_VARIABLE, connection, "assembly " + assembly + " has no group without output to inside; name the group to connect from");
  }

  /** An assembly as target of a decoder or monitor. */
  public static Diagnostic notOneOutput(String reader, String assembly, List<String> outputs) {
    String found = outputs.isEmpty() ? "no output group" : outputs.size() + " output groups, " + Wording.list(outputs);
    return NetworkRule.problem(
        DiagnosticKind.UNKNOWN_VARIABLE, reader, "assembly " + assembly + " has " + found + ", and it needs exactly one to be read; name the group");
  }
}
