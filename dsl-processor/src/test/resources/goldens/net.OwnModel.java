package net;

import io.synfire.model.ModelPort;
import io.synfire.model.ModelVariable;
import io.synfire.units.Time;
import javax.annotation.processing.Generated;

/**
 * What users of the model {@link Own} need: copies with other parameter values, and the names of its variables and ports.
 */
@Generated("io.synfire.processor.SynfireProcessor")
public interface OwnModel {
  /**
   * Variable {@code v}.
   */
  ModelVariable V = new ModelVariable("v");

  /**
   * Variable {@code spike}.
   */
  ModelVariable SPIKE = new ModelVariable("spike");

  /**
   * Input port {@code i}.
   */
  ModelPort I = new ModelPort("i");

  /**
   * The parameter {@code tau}.
   */
  Time tau();

  /**
   * A copy with another {@code tau}.
   */
  default Own withTau(Time tau) {
    return new Own(tau);
  }
}
