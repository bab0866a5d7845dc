package io.synfire.annotations;

import io.synfire.learning.OptimizerRule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code Optimizer}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Optimize {

  /** How gradients change parameters; made by its static method {@code defaults()}, or its constructor without parameters. */
  Class<? extends OptimizerRule> rule() default OptimizerRule.class;

  /** Instead of {@link #rule()}: name of a static field, or of a static method without parameters, of this class that gives the rule. */
  String instance() default "";

  /** Name of a static field, or of a static method without parameters, of this class that gives a learning-rate schedule; empty for none. */
  String schedule() default "";
}
