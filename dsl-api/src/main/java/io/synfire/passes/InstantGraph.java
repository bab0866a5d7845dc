package io.synfire.passes;

import io.synfire.ir.ConnectionDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connections that deliver in the step in which their source emits. */
final class InstantGraph {
  private final Map<String, List<ConnectionDefinition>> outgoing = new HashMap<>();

  void add(ConnectionDefinition edge) {
    outgoing.computeIfAbsent(edge.source().member(), m -> new ArrayList<>()).add(edge);
  }

  /** The shortest cycle that a connection closes, beginning at its target and ending with it; the first declared of several. */
  Optional<List<ConnectionDefinition>> cycleThrough(ConnectionDefinition closing) {
    String start = closing.target().member();
    String goal = closing.source().member();
    if (start.equals(goal)) {
      return Optional.of(List.of(closing));
    }
    Map<String, ConnectionDefinition> arrivedBy = search(start, goal);
    return arrivedBy.containsKey(goal) ? Optional.of(path(arrivedBy, start, closing)) : Optional.empty();
  }

  /** Breadth first, until the goal is reached. */
  private Map<String, ConnectionDefinition> search(String start, String goal) {
    Map<String, ConnectionDefinition> arrivedBy = new HashMap<>();
    Deque<String> frontier = new ArrayDeque<>(List.of(start));
    while (!frontier.isEmpty() && !arrivedBy.containsKey(goal)) {
      for (ConnectionDefinition edge : outgoing.getOrDefault(frontier.remove(), List.of())) {
        String next = edge.target().member();
        if (!next.equals(start) && arrivedBy.putIfAbsent(next, edge) == null) {
          frontier.add(next);
        }
      }
    }
    return arrivedBy;
  }

  private static List<ConnectionDefinition> path(Map<String, ConnectionDefinition> arrivedBy, String start, ConnectionDefinition closing) {
    LinkedList<ConnectionDefinition> path = new LinkedList<>(List.of(closing));
    for (String at = closing.source().member(); !at.equals(start); at = path.getFirst().source().member()) {
      path.addFirst(arrivedBy.get(at));
    }
    return path;
  }
}
