package io.synfire.model;

/** How a system of differential equations is advanced over one time step. */
public enum Integrator {
  /** {@link #EXACT} where the system is linear with coefficients that do not depend on variables, else {@link #EXPONENTIAL_EULER}. */
  AUTO,
  /** Matrix exponential of the linear system; inputs and variables outside the system are constant over the step. Refused for others. */
  EXACT,
  /** Exact in each variable's own linear part, the others held at the start of the step. Refused where an equation is not linear in its own variable. */
  EXPONENTIAL_EULER,
  /** First order, explicit. */
  FORWARD_EULER,
  /** Fourth-order Runge-Kutta, explicit. */
  RK4
}
