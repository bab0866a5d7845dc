package io.synfire.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names in models. */
public final class Names {
  private Names() {}

  /** The name of a record component as it is written in equations: {@code tauMem} is {@code tau_mem}, {@code vTh} is {@code v_th}. */
  public static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** Whether this is a sequence of Java identifiers with dots between them. */
  static boolean isQualified(String name) {
    return Stream.of(name.split("\\.", -1))
        .allMatch(part -> !part.isEmpty() && Character.isJavaIdentifierStart(part.charAt(0)) && part.chars().allMatch(Character::isJavaIdentifierPart));
  }

  /** The name itself if nothing bears it yet, else the first free one of {@code name_2}, {@code name_3}, ... */
  static String free(String name, Set<String> taken) {
    String candidate = name;
    for (int n = 2; taken.contains(candidate); n++) {
      candidate = name + "_" + n;
    }
    return candidate;
  }

  /** The candidate nearest to a misspelt name, as a question to append to a message; empty if none is near. */
  public static String didYouMean(String name, Collection<String> candidates) {
    String best = "";
    int bestDistance = name.length() == 1 ? 1 : Math.max(1, name.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(name, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? "" : "; did you mean " + best + "?";
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
