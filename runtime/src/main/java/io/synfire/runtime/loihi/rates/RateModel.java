package io.synfire.runtime.loihi.rates;

/** The rate of a neuron of the chip under a constant input. Intervals between spikes are whole steps, so that the rate is a staircase. */
public sealed interface RateModel permits LoihiLif, LoihiRectifiedLinear {

  /** Step in seconds. */
  double dt();

  /** What a spike counts for: rates and outputs are multiplied by it. */
  double amplitude();

  /** Steps from spike to spike under this input; infinity where it never fires. */
  double interval(double input);

  /** Spikes per second times amplitude, {@code (amplitude / dt) / interval}; 0 where it never fires. */
  default double rate(double input) {
    return amplitude() / dt() / interval(input);
  }

  /** Differentiable stand-in for {@link #rate}, passing through the middle of its stairs. */
  SmoothRate smooth();

  /** Neurons at rest that are advanced step by step. */
  ReferenceNeurons open(int size);
}
