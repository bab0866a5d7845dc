package io.synfire.runtime.simulation;

import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.RunOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One built network: a program and its only run. */
final class Session implements AutoCloseable {
  private final Program program;
  private final Run run;
  private final Map<String, float[]> inputs = new LinkedHashMap<>();
  private long steps;

  private Session(Program program, Run run) {
    this.program = program;
    this.run = run;
  }

  /** Compiles a network, gives its parameters the values that fit, and opens a run. */
  static Session open(NetworkDefinition network, Settings settings, Map<String, float[][]> values) {
    Program program = Backends.compile(network, settings.target(), settings.dt(), settings.seed());
    try {
      values.forEach((name, array) -> assign(program.parameters().get(name), array));
      program.constrain();
      RunOptions options = RunOptions.of(1).withSeed(settings.seed());
      return new Session(program, program.open(settings.learning() ? options : options.withFixedWeights()));
    } catch (RuntimeException e) {
      program.close();
      throw e;
    }
  }

  /** Copies an array into a parameter, unless there is none or it has another shape now. */
  private static void assign(float[][] parameter, float[][] array) {
    if (parameter != null && parameter.length == array.length && parameter[0].length == array[0].length) {
      for (int i = 0; i < array.length; i++) {
        System.arraycopy(array[i], 0, parameter[i], 0, array[i].length);
      }
    }
  }

  NetworkDefinition network() {
    return program.unit().network();
  }

  ParameterStore parameters() {
    return program.parameters();
  }

  /** Copies of all parameters. */
  Map<String, float[][]> values() {
    return Components.copies(parameters().names(), parameters()::get);
  }

  void constrain() {
    program.constrain();
  }

  Run run() {
    return run;
  }

  long steps() {
    return steps;
  }

  void input(String encoder, float[] values) {
    run.input(encoder, new float[][] {values.clone()});
    inputs.put(encoder, values.clone());
  }

  Map<String, float[]> inputs() {
    return inputs;
  }

  /** What was clamped to an encoder, {@code [1][value]}. */
  float[][] input(String encoder) {
    float[] values = inputs.get(encoder);
    if (values == null) {
      throw new IllegalStateException("nothing has been clamped to " + encoder + " yet");
    }
    return new float[][] {values.clone()};
  }

  Observations advance(int count) {
    Observations seen = run.advance(count);
    steps += count;
    return seen;
  }

  List<String> warnings() {
    return run.warnings();
  }

  void resume(RunMemory memory) {
    run.resume(memory);
    steps = memory.step();
  }

  @Override
  public void close() {
    run.close();
    program.close();
  }
}
