package io.synfire.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shape of the blocks, one a core, into which a group of {@link Neurons} is cut on a target with chips; without it Synfire cuts. Has as many
 * dimensions as the group; blocks are cut off at the group's far edges.
 *
 * <pre>{@code
 * @BlockShape({8, 8, 16}) @Neurons(size = {6, 6, 64}, model = Lif.class) NeuronGroup image;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface BlockShape {

  /** Neurons along each dimension, outermost first; each positive. */
  int[] value();
}
