package io.synfire.library.check;

import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.Map;
import java.util.function.Function;

/** Runs the network of a recorded case on the float backend. */
final class Trial {
  private static final String BACKEND = "float";
  private static final long SEED = 1;

  private Trial() {}

  /** Opens a run of a network, with a time step in ms, and does something with it. */
  static <T> T run(NetworkDefinition network, double dt, RunOptions options, Function<Run, T> task) {
    Time step = Units.ms(dt);
    try (Program program = Backends.compile(network, BACKEND, step, SEED); Run run = program.open(options)) {
      return task.apply(run);
    }
  }

  /** Runs a network with these inputs, {@code [batch][value]} for each encoder. */
  static Observations observe(NetworkDefinition network, double dt, int steps, Map<String, float[][]> inputs) {
    int batch = inputs.values().iterator().next().length;
    return run(network, dt, options(batch, false), run -> {
      inputs.forEach(run::input);
      return run.advance(steps);
    });
  }

  static RunOptions options(int batch, boolean gradients) {
    return new RunOptions(batch, SEED, 1, gradients);
  }
}
