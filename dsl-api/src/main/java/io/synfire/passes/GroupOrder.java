package io.synfire.passes;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The groups in an order in which each comes after those whose signals reach it within the step; among the free ones the first declared comes
 * first.
 */
final class GroupOrder {
  private final List<GroupDefinition> groups;
  private final Map<String, Integer> position = new HashMap<>();
  private final List<List<Integer>> followers = new ArrayList<>();
  private final int[] waitingFor;

  private GroupOrder(List<GroupDefinition> groups) {
    this.groups = groups;
    this.waitingFor = new int[groups.size()];
    for (GroupDefinition group : groups) {
      position.put(group.id(), position.size());
      followers.add(new ArrayList<>());
    }
  }

  /**
   * Orders groups.
   *
   * @param instant the connections that deliver within the step; without a cycle
   */
  static List<GroupDefinition> of(List<GroupDefinition> groups, List<ConnectionDefinition> instant) {
    GroupOrder order = new GroupOrder(groups);
    instant.forEach(order::add);
    return order.run();
  }

  private void add(ConnectionDefinition edge) {
    Integer from = position.get(edge.source().member());
    if (from != null) {
      int to = position.get(edge.target().member());
      followers.get(from).add(to);
      waitingFor[to]++;
    }
  }

  private List<GroupDefinition> run() {
    PriorityQueue<Integer> free = new PriorityQueue<>();
    for (int i = 0; i < waitingFor.length; i++) {
      if (waitingFor[i] == 0) {
        free.add(i);
      }
    }
    List<GroupDefinition> ordered = new ArrayList<>();
    while (!free.isEmpty()) {
      int next = free.remove();
      ordered.add(groups.get(next));
      followers.get(next).stream().filter(i -> --waitingFor[i] == 0).forEach(free::add);
    }
    if (ordered.size() < groups.size()) {
      throw new IllegalStateException("a cycle among " + (groups.size() - ordered.size()) + " groups was left without a lag");
    }
    return ordered;
  }
}
