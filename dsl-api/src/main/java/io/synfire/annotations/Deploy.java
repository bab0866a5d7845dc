package io.synfire.annotations;

import io.synfire.ir.Deployment.Allocation;
import io.synfire.ir.Deployment.Overflow;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on what an {@link AssemblyModel annotated network} is to run, so that what does not fit there is an error when it is compiled: the network is
 * cut into blocks as at run time, by {@link BlockShape} where it is given, and held against the limits of the chips. A sparse connection is drawn
 * at run time only; of it, what is to be expected counts.
 *
 * <pre>{@code
 * @Deploy(backend = "loihi", chips = 2)
 * @AssemblyModel
 * public class Vision extends Network { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Deploy {

  /** Name of a backend with chips: {@code "loihi"}. */
  String backend();

  /** Most chips to use; positive. */
  int chips() default 32;

  /** How blocks are given to chips. */
  Allocation allocation() default Allocation.GREEDY;

  /** What happens where an integer overflows. */
  Overflow overflow() default Overflow.COUNT;
}
