package io.synfire.runtime.check;

import java.util.Optional;
import java.util.Set;

/** Judges recorded cases against the part of Synfire they concern. Found by {@link java.util.ServiceLoader}. */
public interface CaseJudge {

  /** The schemas of the files it knows, such as {@code "spaic-neuron/1"}; no other judge has them. */
  Set<String> schemas();

  /**
   * Judges one case.
   *
   * @throws IllegalArgumentException naming the field, where the case does not follow its schema
   * @throws UnsupportedCaseException where the case concerns what Synfire does not have
   */
  Verdict judge(GoldenCase golden);

  /**
   * Takes a file that states no schema, where this judge knows it by its content. The content of a CSV file is an object of {@code header}, texts, and
   * {@code rows}, lists of a number, null (an empty cell) or a text for each of them.
   *
   * @param file the file, of schema ""
   * @return the same facts as a file of one of the {@link #schemas}; empty where it is not the judge's
   */
  default Optional<GoldenFile> adopt(GoldenFile file) {
    return Optional.empty();
  }
}
