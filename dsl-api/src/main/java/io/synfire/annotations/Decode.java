package io.synfire.annotations;

import io.synfire.coding.Decoding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code Decoder}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Decode {

  /** Name of the group that it reads; of an assembly its only output group. */
  String target() default "";

  /** How activity becomes an answer; made by its static method {@code defaults()}, or its constructor without parameters. */
  Class<? extends Decoding> coding() default Decoding.class;

  /** Instead of {@link #coding()}: name of a static field, or of a static method without parameters, of this class that gives the decoding. */
  String instance() default "";
}
