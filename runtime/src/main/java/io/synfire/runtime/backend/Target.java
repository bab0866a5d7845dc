package io.synfire.runtime.backend;

import io.synfire.ir.Deployment;

/**
 * Where a network runs.
 *
 * @param backend what runs it
 * @param deployment layout on its chips, for a backend that has chips
 */
public record Target(Backend backend, Deployment deployment) {

  /**
   * A backend with the default layout.
   *
   * @throws IllegalArgumentException listing the backends there are, if there is none of this name
   */
  public static Target of(String backend) {
    return new Target(Backends.named(backend), Deployment.DEFAULT);
  }

  /** With another layout. */
  public Target with(Deployment other) {
    return new Target(backend, other);
  }
}
