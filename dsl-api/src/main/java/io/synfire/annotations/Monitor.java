package io.synfire.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code StateMonitor}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Monitor {

  /** Name of the group or encoder that it records; of an assembly its only output group. */
  String target();

  /** The variable that it records. */
  String variable();

  /** Indices of the neurons that it records, from 0; empty for all. */
  int[] neurons() default {};

  /** It records steps 0, every, 2 every, ...; at least 1. */
  int every() default 1;
}
