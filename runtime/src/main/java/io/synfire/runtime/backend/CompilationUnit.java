package io.synfire.runtime.backend;

import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Schedule;
import io.synfire.units.Time;

/**
 * What a backend compiles.
 *
 * @param network the network, checked
 * @param schedule its schedule for this time step and backend
 * @param dt time step; positive
 * @param seed seed of the initial weights
 */
public record CompilationUnit(NetworkDefinition network, Schedule schedule, Time dt, long seed) {

  public CompilationUnit {
    if (!(dt.si() > 0)) {
      throw new IllegalArgumentException("the time step dt must be positive, was " + dt.si() + " s");
    }
  }
}
