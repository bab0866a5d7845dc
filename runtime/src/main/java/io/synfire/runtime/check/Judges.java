package io.synfire.runtime.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The judges there are. */
final class Judges {
  private final List<CaseJudge> all = new ArrayList<>();
  private final Map<String, CaseJudge> bySchema = new TreeMap<>();

  private Judges() {}

  static Judges all() {
    Judges judges = new Judges();
    for (CaseJudge judge : ServiceLoader.load(CaseJudge.class)) {
      judges.all.add(judge);
      judge.schemas().forEach(s -> judges.bySchema.put(s, judge));
    }
    return judges;
  }

  Optional<CaseJudge> of(String schema) {
    return Optional.ofNullable(bySchema.get(schema));
  }

  /** The file, or what a judge takes it for where it states no schema; empty where none does, and it is data. */
  Optional<GoldenFile> known(GoldenFile file) {
    return file.schema().isEmpty() ? all.stream().flatMap(j -> j.adopt(file).stream()).findFirst() : Optional.of(file);
  }
}
