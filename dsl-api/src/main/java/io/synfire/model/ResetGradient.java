package io.synfire.model;

/** How the gradient passes a reset {@code x = e} at a spike. */
public enum ResetGradient {
  /** As for {@code x + spike * (e - x)}: the reset's dependence on the spike is differentiated through the surrogate. */
  THROUGH,
  /** The spike in the reset is taken as a constant: the gradient follows the branch that was taken. */
  DETACHED
}
