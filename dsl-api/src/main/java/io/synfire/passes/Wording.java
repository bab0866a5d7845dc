package io.synfire.passes;

import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Phrases that several diagnostics share. */
final class Wording {
  private static final int FARTHEST = 3;
  private static final int LONGEST_LIST = 12;

  private Wording() {}

  /** The remedy for a wrong name: the nearest of the right ones, or all of them. */
  static String suggestion(String wrong, Collection<String> right) {
    return nearest(wrong, right).map(n -> "did you mean '" + n + "'?").orElseGet(() -> right.isEmpty() ? "there is none" : "there is " + list(right));
  }

  private static Optional<String> nearest(String wrong, Collection<String> right) {
    int limit = Math.min(FARTHEST, Math.max(1, wrong.length() / 2));
    return right.stream().filter(r -> distance(wrong, r) <= limit).min(Comparator.comparingInt(r -> distance(wrong, r)));
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

  /** Number of letters to insert, delete or replace (Levenshtein), not minding case. */
  private static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int[] row = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      advance(row, i, x.charAt(i - 1), y);
    }
    return row[y.length()];
  }

  private static void advance(int[] row, int i, char letter, String y) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int replaced = diagonal + (letter == y.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
    }
  }
}
