package io.synfire.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of type {@code Connection}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Connect {

  /**
   * Name of the encoder or group that is read, with the variable where it is not the default one: {@code "layer1"}, {@code "layer1.v"}. An
   * assembly stands for its output groups.
   */
  String from();

  /**
   * Name of the group that receives, with the input port where it has several: {@code "layer2"}, {@code "layer2.j_exc"}. An assembly stands for
   * its input groups.
   */
  String to();

  /** Which neurons are connected. */
  Link link() default Link.FULL;

  /** Probability of a synapse, for {@link Link#SPARSE}; in (0, 1]. */
  double density() default 1;

  /**
   * Initial weights: {@code "normal(0.005, 0.05)"}, {@code "uniform(-1, 1)"}, {@code "constant(1)"}, {@code "kaimingUniform(1)"} or {@code
   * "xavierUniform(1)"}; empty for the default of the front end.
   */
  String weights() default "";

  /** Bias of the target neurons, written as {@link #weights()}; empty for none. */
  String bias() default "";

  /** Unit of weights and bias, {@code "nA"}; empty for plain numbers. */
  String unit() default "";

  /** Synaptic delay, {@code "1.5 ms"}; empty for none. */
  String delay() default "";

  /**
   * Synaptic delays that gradient learners change, with first values of their parameters and limits:
   * {@code "synaptic(normal(0, 0.25), 0 ms, 10 ms)"}, {@code axonal} or {@code dendritic}; see {@link io.synfire.ir.Delay.Learned}. Empty for none.
   */
  String learnDelays() default "";

  /** Limits that weights are clipped to after every update: {@code {minimum, maximum}}; empty for none. */
  double[] range() default {};

  /** Whether learners leave the weights alone. */
  boolean frozen() default false;

  /** Which neurons are connected. */
  enum Link {
    /** Every source neuron with every target neuron. */
    FULL,
    /** Each source neuron with the target neuron of its index. */
    ONE_TO_ONE,
    /** Every pair with the probability {@link #density()}. */
    SPARSE
  }
}
