package io.synfire.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a deletion removed.
 *
 * @param parts every part that is gone, by the id it had: the one that was deleted, everything inside it, and what referred to these
 * @param narrowedLearners ids of the learners that stay with fewer parts to change
 */
public record Removal(Map<String, NetworkPart> parts, List<String> narrowedLearners) {

  public Removal {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    narrowedLearners = List.copyOf(narrowedLearners);
  }

  /** The ids of what is gone. */
  public Set<String> ids() {
    return parts.keySet();
  }

  /** The parts of one kind that are gone. */
  public <P extends NetworkPart> List<P> of(Class<P> kind) {
    return parts.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
