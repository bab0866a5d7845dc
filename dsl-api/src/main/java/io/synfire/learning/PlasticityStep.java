package io.synfire.learning;

/** What can be seen at the synapses of one connection in one step. The object is reused from step to step; a rule never keeps it. */
public final class PlasticityStep {
  /** The step, counted from 0 at the start of the run. */
  public long step;

  /** Values the source neurons emitted in this step; of spikes 1 or 0; {@code [source]}, possibly padded at the end. */
  public float[] pre;

  /** Spikes of the target neurons in this step, 1 or 0; {@code [target]}, possibly padded at the end. */
  public float[] post;

  /** Third factor of this step, {@code [target]}, or {@code [1]} for all; null where the rule has none. */
  public float[] modulator;

  /** The live weights {@code [source][target]}, in the unit of the connection. */
  public float[][] weight;
}
