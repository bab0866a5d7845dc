package io.synfire.runtime.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of recorded cases.
 *
 * @param path where it was found
 * @param schema its schema; empty where it states none
 * @param root its content
 * @param models folder given for the models that cases name
 */
public record GoldenFile(Path path, String schema, JsonNode root, Optional<Path> models) {
  private static final List<String> LISTS = List.of("cases", "stochastic", "train_time", "vectors", "samples");

  /** Its cases in order: the elements of its lists of cases, or the file itself where it has no such list. */
  public List<GoldenCase> cases() {
    List<GoldenCase> cases = new ArrayList<>();
    for (String list : LISTS) {
      JsonNode elements = root.path(list);
      for (int i = 0; i < elements.size(); i++) {
        cases.add(new GoldenCase(this, elements.get(i).path("id").asText(list + "[" + i + "]"), list, new JsonFields(elements.get(i))));
      }
    }
    boolean hasList = LISTS.stream().anyMatch(l -> root.path(l).isArray());
    return hasList ? cases : List.of(new GoldenCase(this, root.path("id").asText(""), "", new JsonFields(root)));
  }

  /** What the cases of the file share. */
  public JsonFields shared() {
    return new JsonFields(root);
  }
}
