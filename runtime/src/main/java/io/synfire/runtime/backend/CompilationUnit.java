package io.synfire.runtime.backend;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.Schedule;
import io.synfire.units.Time;
import java.util.List;

/**
 * What a backend compiles.
 *
 * @param network the network, checked
 * @param schedule its schedule for this time step and backend
 * @param dt time step; positive
 * @param seed seed of the initial weights
 * @param deployment layout on a target with chips
 * @param notes warnings and notes of the checks and the scheduler, such as a delay that was rounded; for the user to see
 */
public record CompilationUnit(NetworkDefinition network, Schedule schedule, Time dt, long seed, Deployment deployment, List<Diagnostic> notes) {

  public CompilationUnit {
    notes = List.copyOf(notes);
    if (!(dt.si() > 0)) {
      throw new IllegalArgumentException("the time step dt must be positive, was " + dt.si() + " s");
    }
  }
}
