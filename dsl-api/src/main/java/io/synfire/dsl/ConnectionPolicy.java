package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Which pairs of groups a projection connects. Of several policies a pair must satisfy all. */
public sealed interface ConnectionPolicy {

  /** Whether the pair is connected. */
  boolean admits(Projection projection, NeuronGroup pre, NeuronGroup post);

  /** Every pair. */
  static ConnectionPolicy all() {
    return new ExcludedTypes(Set.of(), Set.of());
  }

  /** The pairs whose groups bear one of these tags each; an empty set admits any group. */
  static ConnectionPolicy includedTypes(Set<String> pre, Set<String> post) {
    return new IncludedTypes(pre, post);
  }

  /** All pairs but those where the source or the target bears one of these tags. */
  static ConnectionPolicy excludedTypes(Set<String> pre, Set<String> post) {
    return new ExcludedTypes(pre, post);
  }

  /** The k-th of these source groups with the k-th of these target groups, by position in {@link Composite#getNeuronGroups()}, from 0. */
  static ConnectionPolicy index(List<Integer> pre, List<Integer> post) {
    return new Index(pre, post);
  }

  /**
   * See {@link #includedTypes}.
   *
   * @param pre tags of source groups
   * @param post tags of target groups
   */
  record IncludedTypes(Set<String> pre, Set<String> post) implements ConnectionPolicy {
    public IncludedTypes {
      pre = Set.copyOf(pre);
      post = Set.copyOf(post);
    }

    @Override
    public boolean admits(Projection projection, NeuronGroup source, NeuronGroup target) {
      return included(pre, source) && included(post, target);
    }

    private static boolean included(Set<String> tags, NeuronGroup group) {
      return tags.isEmpty() || !Collections.disjoint(tags, group.tags());
    }
  }

  /**
   * See {@link #excludedTypes}.
   *
   * @param pre tags of source groups
   * @param post tags of target groups
   */
  record ExcludedTypes(Set<String> pre, Set<String> post) implements ConnectionPolicy {
    public ExcludedTypes {
      pre = Set.copyOf(pre);
      post = Set.copyOf(post);
    }

    @Override
    public boolean admits(Projection projection, NeuronGroup source, NeuronGroup target) {
      return Collections.disjoint(pre, source.tags()) && Collections.disjoint(post, target.tags());
    }
  }

  /**
   * See {@link #index}.
   *
   * @param pre positions of source groups
   * @param post positions of target groups, as many
   */
  record Index(List<Integer> pre, List<Integer> post) implements ConnectionPolicy {
    public Index {
      pre = List.copyOf(pre);
      post = List.copyOf(post);
      if (pre.size() != post.size()) {
        throw new IllegalArgumentException("an index policy needs as many source as target positions, was " + pre.size() + " and " + post.size());
      }
    }

    @Override
    public boolean admits(Projection projection, NeuronGroup source, NeuronGroup target) {
      List<NeuronGroup> sources = groups(projection, projection.pre(), pre);
      List<NeuronGroup> targets = groups(projection, projection.post(), post);
      for (int k = 0; k < pre.size(); k++) {
        if (sources.get(pre.get(k)) == source && targets.get(post.get(k)) == target) {
          return true;
        }
      }
      return false;
    }

    private static List<NeuronGroup> groups(Projection projection, Member end, List<Integer> positions) {
      List<NeuronGroup> groups = Tree.of(end, NeuronGroup.class);
      for (int position : positions) {
        if (position < 0 || position >= groups.size()) {
          throw projection.fault(
              DiagnosticKind.UNKNOWN_NAME, "position " + position + " is outside the " + groups.size() + " groups of " + end.name() + ", counted from 0");
        }
      }
      return groups;
    }
  }
}
