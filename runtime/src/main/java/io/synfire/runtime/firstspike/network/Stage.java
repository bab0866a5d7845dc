package io.synfire.runtime.firstspike.network;

import java.util.Optional;

/** A layer at work in a pass, with its own buffers. */
interface Stage {

  /** Which samples a pass works on: {@code from} is the index of the first among the inputs. */
  record Batch(int from, int count, PassOptions options) {}

  /**
   * What a backward pass is for; others may be left out.
   *
   * @param sum takes derivatives by parameters; empty if they are not wanted
   * @param times whether derivatives by the times before are wanted
   */
  record Wanted(Optional<NetworkParameters> sum, boolean times) {}

  /** The times that it hands on. */
  SpikeBlock output();

  /** Takes the parameters of the passes to come. */
  default void load(NetworkParameters parameters) {}

  /** From the times of the layer before to its own. */
  void forward(Batch batch);

  /** From derivatives of the loss by its times to those by the times before, which are overwritten, and by its parameters, which are added to the sum. */
  void backward(int count, Wanted wanted);
}
