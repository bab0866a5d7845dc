package io.synfire.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code NeuronGroup}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Neurons {

  /** Number of neurons, or the shape of the group, outermost dimension first. */
  int[] size();

  /** The model, a record with {@code @NeuronModel}; made by its static method {@code defaults()}, or its constructor without parameters. */
  Class<? extends Record> model() default Record.class;

  /** Instead of {@link #model()}: name of a static field, or of a static method without parameters, of this class that gives the model. */
  String instance() default "";

  /** Parameters of the model that differ: {@code "tau_m = 8 ms"}, {@code "v_th = 1.5"}. */
  String[] parameters() default {};

  /** Parameters of the model that learn. */
  String[] trainable() default {};

  /** Values of variables before the first step, the same for all neurons: {@code "v = -65 mV"}. */
  String[] initial() default {};

  /** Types of neuron, by which projections choose. */
  String[] tags() default {};
}
