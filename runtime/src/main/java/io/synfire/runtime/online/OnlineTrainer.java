package io.synfire.runtime.online;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.online.OnlineTask.Remembered;
import io.synfire.runtime.training.Parameters;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Shows patterns to a network that learns. Every epoch starts from rest with the weights and remembered variables of the one before, so that it is a function
 * of these, the seed and its number; weights are fixed while the network is asked.
 */
public final class OnlineTrainer implements AutoCloseable {
  private final OnlineTask task;
  private final OnlineSettings settings;
  private final long seed;
  private final Program program;
  private final Run run;
  private Map<String, float[][]> states = Map.of();

  /**
   * A trainer.
   *
   * @param task the network and its patterns
   * @param settings how they are shown
   * @param seed seed of everything random
   * @throws io.synfire.diagnostics.DiagnosticException if the backend cannot run the network
   */
  public OnlineTrainer(OnlineTask task, OnlineSettings settings, long seed) {
    this.task = task;
    this.settings = settings;
    this.seed = seed;
    Target target = Target.of(settings.backend()).with(task.deployment());
    program = Backends.compile(task.network(), target, Units.ms(settings.dtMilliseconds()), seed);
    run = program.open(RunOptions.of(1).withSeed(seed));
  }

  /** Takes over what was learned elsewhere. */
  public void resume(Learned learned) {
    Parameters.set(program.parameters(), learned.parameters());
    states = learned.states();
  }

  /** What the network has learned so far; copies. */
  public Learned learned() {
    return new Learned(Parameters.copy(program.parameters()), states);
  }

  /**
   * Shows every pattern once.
   *
   * @param epoch number of the epoch, from 1
   * @param shown is told the spikes of each cell and the number of patterns shown, after each of them
   */
  public void epoch(int epoch, ObjIntConsumer<float[]> shown) {
    run.reset(seed);
    remember(run, 1);
    float[][] nothing = new float[1][task.patterns().shape().size()];
    for (int p = 0; p < task.patterns().names().size(); p++) {
      run.input(task.roles().image(), new float[][] {training(epoch, p)});
      float[] spikes = run.advance(settings.view()).spikeCounts().get(task.roles().cells())[0];
      if (settings.rest() > 0) {
        run.input(task.roles().image(), nothing);
        run.advance(settings.rest());
      }
      shown.accept(spikes, p + 1);
    }
    Map<String, float[][]> now = new LinkedHashMap<>();
    task.roles().remembered().forEach(r -> now.put(r.name(), new float[][] {run.state(r.group(), r.variable())[0].clone()}));
    states = now;
  }

  private void remember(Run of, int batch) {
    for (Remembered r : task.roles().remembered()) {
      float[][] values = states.get(r.name());
      if (values != null) {
        float[][] each = new float[batch][];
        Arrays.fill(each, values[0]);
        of.state(r.group(), r.variable(), each);
      }
    }
  }

  /** The sample of a pattern that is shown in an epoch. */
  float[] training(int epoch, int pattern) {
    return task.patterns().noisy(pattern, random("training").stream(epoch).stream(pattern));
  }

  /** A sample of a pattern that is never learned. */
  float[] fresh(int number, int pattern) {
    return task.patterns().noisy(pattern, random("fresh").stream(number).stream(pattern));
  }

  private CounterRandom random(String purpose) {
    return CounterRandom.seeded(seed).stream(purpose);
  }

  /** The spikes of each cell, {@code [sample][cell]}, to samples that are each shown for a view to a network at rest. */
  public float[][] respond(float[][] samples) {
    try (Run asked = program.open(RunOptions.of(samples.length).withSeed(seed).withFixedWeights())) {
      remember(asked, samples.length);
      asked.input(task.roles().image(), samples);
      return asked.advance(settings.view()).spikeCounts().get(task.roles().cells());
    }
  }

  @Override
  public void close() {
    run.close();
    program.close();
  }
}
