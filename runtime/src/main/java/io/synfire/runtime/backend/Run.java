package io.synfire.runtime.backend;

import io.synfire.model.ModelVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a program: owns the state of all neurons, delays and monitors. Used by one thread. */
public interface Run extends AutoCloseable {

  /**
   * Gives an encoder its data, from the next step on.
   *
   * @param encoder id of the encoder
   * @param samples {@code [batch][value]}
   * @throws IllegalArgumentException naming encoder, expected and found shape, or the value that is not finite
   */
  void input(String encoder, float[][] samples);

  /**
   * Runs a window of steps, continuing from the present state; decoders and monitors observe this window.
   *
   * @throws IllegalStateException naming the encoder, if one has no data
   * @throws RunException if something happens that the target was told to fail at, such as an overflow
   */
  Observations advance(int steps);

  /** Puts all state back to its initial values, as a new run with this seed, keeping the buffers and the data of the encoders. */
  void reset(long seed);

  /** The present values of a variable, {@code [batch][neuron]}, SI units. */
  float[][] state(String group, String variable);

  /** The present values of a variable by its typed name: {@code state("layer1", Clif.V)}. */
  default float[][] state(String group, ModelVariable variable) {
    return state(group, variable.name());
  }

  /** Sets the values of a variable, {@code [batch][neuron]}, SI units. */
  void state(String group, String variable, float[][] values);

  /** Sets the values of a variable by its typed name. */
  default void state(String group, ModelVariable variable, float[][] values) {
    state(group, variable.name(), values);
  }

  /** What the run remembers now; empty where a backend does not hand it out. */
  default Optional<RunMemory> memory() {
    return Optional.empty();
  }

  /**
   * Goes on from what another run of an equal program with the same seed and batch remembered; the data of the encoders are given anew.
   *
   * @throws IllegalArgumentException naming the array that is missing or has another shape, or if the backend cannot do this; nothing is then changed
   */
  default void resume(RunMemory memory) {
    throw new IllegalArgumentException("this backend cannot go on from step " + memory.step() + " of another run; start from step 0");
  }

  /**
   * Propagates derivatives of a loss back through the last window.
   *
   * @param decoders decoder id to derivative of the loss by its answer, {@code [batch][output]}
   * @param spikeCounts group id to derivative of the loss by its spike counts over the window, {@code [batch][neuron]}
   * @return the derivatives by all trainable parameters; valid until the next call
   */
  ParameterStore backward(Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts);

  /**
   * What went wrong since the run was opened or reset without stopping it, such as integers that overflowed: one sentence each, with subject, fact,
   * number of steps and remedy. Empty where all went well.
   */
  default List<String> warnings() {
    return List.of();
  }

  @Override
  void close();
}
