package io.synfire.annotations;

import io.synfire.learning.LearningRule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code Learner}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Learn {

  /** How it learns; made by its static method {@code defaults()}, or its constructor without parameters. */
  Class<? extends LearningRule> rule() default LearningRule.class;

  /** Instead of {@link #rule()}: name of a static field, or of a static method without parameters, of this class that gives the rule. */
  String instance() default "";

  /** Names of the members and connections that it may change; empty for the whole network. */
  String[] parts() default {};

  /**
   * Where a plasticity rule reads its third factor, such as a reward: a member for what it emits, {@code "layer1.v"} for a variable of a group; empty for
   * none.
   */
  String modulator() default "";
}
