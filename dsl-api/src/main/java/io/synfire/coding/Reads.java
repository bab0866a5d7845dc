package io.synfire.coding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The variable that a {@link Decoding} reads, or an interface of decodings: lets javac check that the target has it, where the network is an
 * annotated class. Without it, that is checked when the network is compiled.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reads {
  /** What {@link Decoding#variable()} answers. */
  String value();

  /** Whether that is so for all options; otherwise only for what the static method {@code defaults()} of the decoding makes. */
  boolean always() default true;
}
