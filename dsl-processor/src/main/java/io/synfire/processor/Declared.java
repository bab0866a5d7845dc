package io.synfire.processor;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.learning.LearningRule;
import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;

/** Stands for objects of the user's classes, which exist at run time only. None of them is ever run. */
final class Declared {
  private Declared() {}

  /**
   * An encoding.
   *
   * @param code the Java expression that makes it
   */
  record DeclaredEncoding(String code) implements Encoding {
    @Override
    public EncodedInput encode(float[][] samples, EncodingWindow window) {
      throw new IllegalStateException("javac does not run " + code);
    }
  }

  /**
   * A decoding. What it reads is known at run time only, so that a variable stands here that its target has.
   *
   * @param code the Java expression that makes it
   * @param variable a variable of its target
   */
  record DeclaredDecoding(String code, String variable) implements Decoding {
    @Override
    public int outputs(int neurons) {
      return neurons;
    }

    @Override
    public boolean differentiable() {
      return false;
    }

    @Override
    public Trace open(DecodingWindow window) {
      throw new IllegalStateException("javac does not run " + code);
    }
  }

  /**
   * A learning rule.
   *
   * @param code the Java expression that makes it
   */
  record DeclaredRule(String code) implements LearningRule {}

  /**
   * A plasticity rule.
   *
   * @param code the Java expression that makes it
   * @param modulated whether the learner gives it a third factor; whether it has one is known at run time only
   */
  record DeclaredPlasticity(String code, boolean modulated) implements PlasticityRule {
    @Override
    public Plasticity open(PlasticConnection connection) {
      throw new IllegalStateException("javac does not run " + code);
    }
  }
}
