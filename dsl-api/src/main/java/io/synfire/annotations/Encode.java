package io.synfire.annotations;

import io.synfire.coding.Encoding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code Encoder}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Encode {

  /** How data become input; made by its static method {@code defaults()}, or its constructor without parameters. */
  Class<? extends Encoding> coding() default Encoding.class;

  /** Instead of {@link #coding()}: name of a static field, or of a static method without parameters, of this class that gives the encoding. */
  String instance() default "";

  /** Shape of one sample of its data, outermost dimension first. */
  int[] shape() default {};
}
