package io.synfire.runtime.firstspike.network;

import java.util.Optional;

/**
 * How spike times come about in a forward pass.
 *
 * @param mode how the model computes them
 * @param instrument what measures spikes in place of the model; empty for the model alone
 * @param noise noise of the layers that the model computes
 */
public record PassOptions(ForwardMode mode, Optional<SpikeTimeInstrument> instrument, Noise noise) {

  /** The model, in closed form, without noise. */
  public static final PassOptions EXACT = new PassOptions(new ForwardMode.Exact(), Optional.empty(), Noise.OFF);

  /** With other noise. */
  public PassOptions with(Noise other) {
    return new PassOptions(mode, instrument, other);
  }
}
