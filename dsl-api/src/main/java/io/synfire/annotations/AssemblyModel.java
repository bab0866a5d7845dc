package io.synfire.annotations;

import io.synfire.ir.LagPolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A network whose members are the annotated fields of the class, which extends {@code io.synfire.dsl.Network}; its constructor calls the generated
 * {@code wire}:
 *
 * <pre>{@code
 * @AssemblyModel
 * public class ExampleNet extends Network {
 *   @Encode(coding = LatencyEncoder.class, shape = 784) Encoder input;
 *   @Neurons(size = 100, model = Clif.class) NeuronGroup layer1;
 *   @Connect(from = "input", to = "layer1") Connection connection1;
 *
 *   public ExampleNet() {
 *     ExampleNetWiring.wire(this);
 *   }
 * }
 * }</pre>
 *
 * <p>What annotations do not say, such as projections, delays for each synapse or values for each neuron, the constructor says after {@code wire}, as
 * in any subclass of {@code Network}; it is checked at run time.
 *
 * <p>Fields are neither private nor static nor final. Members of the superclass, where that is annotated too, can be named as one's own. The wiring of a
 * nested class {@code Outer.Net} is {@code Outer_NetWiring}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AssemblyModel {

  /** How the lag of a connection is chosen that has none. */
  LagPolicy lag() default LagPolicy.EXPLICIT;
}
