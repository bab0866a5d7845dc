package io.synfire.runtime.training;

import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.persistence.Records;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A training at the end of an epoch: with the data, all that is needed to go on as if it had never stopped.
 *
 * @param state network, plan and progress
 * @param parameters name to values, {@code [row][column]}
 * @param optimizer name and slot ({@code "connection1.weight#0"}) to values, as the parameters
 */
public record Checkpoint(State state, Map<String, float[][]> parameters, Map<String, float[][]> optimizer) {
  private static final String PARAMETER = "parameter:";
  private static final String OPTIMIZER = "optimizer:";

  /**
   * The part of a checkpoint that is records.
   *
   * @param network the network
   * @param plan how it is trained
   * @param progress how far
   */
  public record State(NetworkDefinition network, TrainingPlan plan, Progress progress) {}

  /** The trained parameters, as {@code Network.assign} takes them. */
  public Map<String, WeightMatrix> weights() {
    Map<String, WeightMatrix> weights = new LinkedHashMap<>();
    parameters.forEach((name, rows) -> weights.put(name, WeightMatrix.of(rows)));
    return weights;
  }

  /** Writes it, atomically. */
  public void save(Path file) {
    Records.save(file, saved());
  }

  /** Its bytes, as {@link #save} writes them. */
  public byte[] bytes() {
    return Records.bytes(saved());
  }

  private Records.Saved<State> saved() {
    Map<String, float[][]> arrays = new LinkedHashMap<>();
    parameters.forEach((name, a) -> arrays.put(PARAMETER + name, a));
    optimizer.forEach((name, a) -> arrays.put(OPTIMIZER + name, a));
    return new Records.Saved<>(state, arrays);
  }

  /**
   * Reads a checkpoint.
   *
   * @throws CheckpointFormatException if the file is no checkpoint, damaged, of a newer format, or holds values that are not finite
   */
  public static Checkpoint load(Path file) {
    return of(file.toString(), Records.load(file, State.class));
  }

  /** Reads the bytes of a checkpoint; {@code name} is for messages. */
  public static Checkpoint load(String name, byte[] bytes) {
    return of(name, Records.load(name, bytes, State.class));
  }

  private static Checkpoint of(String name, Records.Saved<State> saved) {
    Map<String, float[][]> parameters = with(PARAMETER, saved.arrays());
    parameters.forEach((parameter, values) -> requireFinite(name, parameter, values));
    return new Checkpoint(saved.value(), parameters, with(OPTIMIZER, saved.arrays()));
  }

  private static Map<String, float[][]> with(String prefix, Map<String, float[][]> arrays) {
    Map<String, float[][]> found = new LinkedHashMap<>();
    arrays.forEach((name, a) -> {
      if (name.startsWith(prefix)) {
        found.put(name.substring(prefix.length()), a);
      }
    });
    return found;
  }

  private static void requireFinite(String name, String parameter, float[][] values) {
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c < values[r].length; c++) {
        if (!Float.isFinite(values[r][c])) {
          throw new CheckpointFormatException(name + ": parameter " + parameter + "[" + r + "][" + c + "] must be a finite number, was " + values[r][c]);
        }
      }
    }
  }
}
