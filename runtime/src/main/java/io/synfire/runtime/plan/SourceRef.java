package io.synfire.runtime.plan;

/** What a connection reads. */
public sealed interface SourceRef {

  /** Number of source neurons. */
  int neurons();

  /**
   * The output of an encoder.
   *
   * @param encoder index of the encoder in the plan
   * @param neurons its size
   */
  record OfEncoder(int encoder, int neurons) implements SourceRef {}

  /**
   * A variable of a group.
   *
   * @param group index of the group in the plan
   * @param variable slot of the variable
   * @param neurons size of the group
   */
  record OfGroup(int group, int variable, int neurons) implements SourceRef {}
}
