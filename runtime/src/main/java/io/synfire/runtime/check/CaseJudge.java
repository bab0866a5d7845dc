package io.synfire.runtime.check;

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
}
