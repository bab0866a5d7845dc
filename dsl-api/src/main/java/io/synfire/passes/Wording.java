package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.model.Names;
import java.util.Collection;
import java.util.List;

/** Phrases that several diagnostics share. */
final class Wording {
  private static final int LONGEST_LIST = 12;

  private Wording() {}

  /** The remedy for a wrong name, to append to a message: the nearest of the right ones, or all of them. */
  static String suggestion(String wrong, Collection<String> right) {
    String nearest = Names.didYouMean(wrong, right);
    return nearest.isEmpty() ? "; there is " + (right.isEmpty() ? "none" : list(right)) : nearest;
  }

  /** Nothing is named so. */
  static Diagnostic unknownName(String reader, String name, Collection<String> known) {
    return NetworkRule.problem(DiagnosticKind.UNKNOWN_NAME, reader, "nothing in the network is named '" + name + "'" + suggestion(name, known));
  }

  /** "a, b and c"; long lists are cut. */
  static String list(Collection<String> names) {
    List<String> all = List.copyOf(names);
    if (all.size() > LONGEST_LIST) {
      return String.join(", ", all.subList(0, LONGEST_LIST)) + " and " + (all.size() - LONGEST_LIST) + " more";
    }
    int last = all.size() - 1;
    return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  /** A group with its model, {@code "layer1 (Clif)"}; anything else with its kind. */
  static String described(MemberDefinition member) {
    return member.id() + " (" + kind(member) + ")";
  }

  private static String kind(MemberDefinition member) {
    return switch (member) {
      case GroupDefinition g -> simpleName(g.model().text().name());
      case EncoderDefinition e -> "an encoder";
      case DecoderDefinition d -> "a decoder";
      case ContainerDefinition c -> "an assembly";
    };
  }

  static String simpleName(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
