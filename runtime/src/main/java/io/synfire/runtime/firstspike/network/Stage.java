package io.synfire.runtime.firstspike.network;

/** A layer at work in a pass, with its own buffers. */
interface Stage {

  /** Which samples a pass works on: {@code from} is the index of the first among the inputs. */
  record Batch(int from, int count, PassOptions options) {}

  /** The times that it hands on. */
  SpikeBlock output();

  /** Takes the parameters of the passes to come. */
  default void load(NetworkParameters parameters) {}

  /** From the times of the layer before to its own. */
  void forward(Batch batch);

  /** From derivatives of the loss by its times to those by the times before, which are overwritten, and by its parameters, which are added to the sum. */
  void backward(int count, NetworkParameters sum);
}
