package io.synfire.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record to be a neuron model. The record components are the parameters (each of a type of {@link io.synfire.units}); in the
 * equations a component {@code tauMem} is written {@code tau_mem}.
 *
 * <p>One time step executes, in this order: the statements of {@link #equations()} from top to bottom; the {@link #threshold()};
 * the {@link #reset()} for the neurons that spiked; the statements of {@link #update()} from top to bottom. A variable that is read
 * before it is assigned in a step has its value of the previous step (0, or its {@code init}, before the first). The statements:
 *
 * <pre>{@code
 * input i_syn : A                     declares an input port: the sum of what the connections deliver in this step
 * tau_mem * dv/dt = v_leak - v : V    a differential equation; a run of adjacent ones is integrated as one system over dt
 * w = a * v : A                       an update statement; w += ... and w -= ... add to it
 * init v = v_leak                     the value before the first step
 * # words                             a comment
 * }</pre>
 *
 * <p>The unit after a colon is given where a variable is first assigned. Symbols: parameters, variables, ports, {@code dt} (the time
 * step), {@code spike} (1 for a neuron that spiked: in this step after the threshold, in the previous step before it), and units such
 * as {@code mV} and {@code ms}. Input ports are constant over the step.
 *
 * <p>Expressions have {@code + - * / **} (power), unary {@code -}, one comparison {@code < <= > >=} (1 or 0), {@code c ? a : b}, and the
 * functions exp, log, sqrt, abs, sin, cos, tanh, sigmoid, sign, round (to the nearest whole number, half to even; of plain numbers, and with
 * derivative 0), min and max. Every term has a dimension, which is checked; the plain number
 * 0 fits all. A name of the model hides a unit of the same name. What is assigned once, from parameters only, and not read before is a
 * coefficient that is computed before the run, and no variable.
 *
 * <p>A reset by {@code =} replaces the value of the neurons that spiked, {@code +=} and {@code -=} change it. While a neuron is refractory
 * it does not spike and the variables that its reset assigns keep their values: their equations are advanced, with the system they belong
 * to, and the result is dropped. The period is rounded to whole time steps.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeuronModel {

  /** Statements before the threshold, one a line. */
  String equations();

  /** Spike condition of the form {@code a > b} or {@code a >= b}; empty for a model that does not spike. */
  String threshold() default "";

  /** Assignments for the neurons that spiked, one a line: {@code v = v_reset}, {@code v -= v_th}; empty for no reset. */
  String reset() default "";

  /** Statements after the reset, one a line. */
  String update() default "";

  /** Refractory period: an expression of parameters with the dimension of time; empty for none. */
  String refractory() default "";

  /** How the differential equations are advanced over a step. */
  Integrator integrator() default Integrator.AUTO;

  /** How the gradient passes a reset. */
  ResetGradient resetGradient() default ResetGradient.THROUGH;
}
