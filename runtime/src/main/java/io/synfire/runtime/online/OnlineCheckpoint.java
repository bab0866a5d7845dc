package io.synfire.runtime.online;

import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.persistence.Records;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network has learned after an epoch: all that is needed to go on as if the training had never stopped, and to ask the network.
 *
 * @param state network, settings and progress
 * @param learned weights and remembered variables
 */
public record OnlineCheckpoint(State state, Learned learned) {
  private static final String PARAMETER = "parameter:";
  private static final String STATE = "state:";

  /**
   * The part of a checkpoint that is records.
   *
   * @param experiment name of the experiment
   * @param network the network
   * @param settings how patterns are shown
   * @param seed seed of everything random
   * @param epoch number of epochs done
   */
  public record State(String experiment, NetworkDefinition network, OnlineSettings settings, long seed, int epoch) {}

  /** Writes it, atomically. */
  public void save(Path file) {
    Map<String, float[][]> arrays = new LinkedHashMap<>();
    learned.parameters().forEach((name, values) -> arrays.put(PARAMETER + name, values));
    learned.states().forEach((name, values) -> arrays.put(STATE + name, values));
    Records.save(file, new Records.Saved<>(state, arrays));
  }

  /**
   * Reads a checkpoint.
   *
   * @throws io.synfire.runtime.persistence.CheckpointFormatException if the file is no checkpoint, damaged, or of a newer format
   */
  public static OnlineCheckpoint load(Path file) {
    Records.Saved<State> saved = Records.load(file, State.class);
    return new OnlineCheckpoint(saved.value(), new Learned(with(PARAMETER, saved.arrays()), with(STATE, saved.arrays())));
  }

  private static Map<String, float[][]> with(String prefix, Map<String, float[][]> arrays) {
    Map<String, float[][]> found = new LinkedHashMap<>();
    arrays.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> found.put(name.substring(prefix.length()), arrays.get(name)));
    return found;
  }
}
