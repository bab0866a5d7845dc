package io.synfire.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code SpikeMonitor}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MonitorSpikes {

  /** Name of the group or encoder whose spikes it records; of an assembly its only output group. */
  String target();

  /** Indices of the neurons that it records, from 0; empty for all. */
  int[] neurons() default {};

  /** It records steps 0, every, 2 every, ...; at least 1. */
  int every() default 1;
}
