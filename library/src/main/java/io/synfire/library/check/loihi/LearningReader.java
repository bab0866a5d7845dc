package io.synfire.library.check.loihi;

import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.pes.FloatPesLearning;
import java.util.List;

/** Reads how recorded weights learn, in float units. */
final class LearningReader {
  private LearningReader() {}

  /** Learning by an error signal. */
  static FloatLearning read(JsonFields fields) {
    return new FloatPesLearning(fields.number("learning_rate"), fields.number("tracing_tau"), fields.number("tracing_mag"),
        IntegerFields.integer(fields, "wgt_exp"), List.of());
  }
}
