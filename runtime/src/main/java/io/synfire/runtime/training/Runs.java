package io.synfire.runtime.training;

import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The runs of a program, one for every batch size that occurs, made when first needed and used again. No plasticity rule changes weights in them. */
final class Runs implements AutoCloseable {
  private final Program program;
  private final int threads;
  private final boolean gradients;
  private final Map<Integer, Run> runs = new LinkedHashMap<>();

  Runs(Program program, int threads, boolean gradients) {
    this.program = program;
    this.threads = threads;
    this.gradients = gradients;
  }

  /** A run in its initial state. */
  Run fresh(int batch, long seed) {
    Run run = runs.computeIfAbsent(batch, b -> program.open(new RunOptions(b, seed, threads, gradients, false)));
    run.reset(seed);
    return run;
  }

  @Override
  public void close() {
    runs.values().forEach(Run::close);
  }
}
