package io.synfire.library.check.loihi;

import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;

/** Reads how recorded weights learn, in float units. */
final class LearningReader {
  private LearningReader() {}

  /** Learning by an error signal. */
  static FloatLearning read(JsonFields fields) {
    throw new UnsupportedCaseException("a synapse group that learns at rate " + fields.number("learning_rate"));
  }
}
