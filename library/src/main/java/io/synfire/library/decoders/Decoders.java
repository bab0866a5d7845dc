package io.synfire.library.decoders;

import io.synfire.units.Time;

/** Makes decodings: {@code spikeCounts()}. The options are documented at the records. */
public final class Decoders {
  private Decoders() {}

  /** {@link SpikeCounts}, one output per neuron. */
  public static SpikeCounts spikeCounts() {
    return SpikeCounts.defaults();
  }

  /** {@link SpikeCounts} of populations. */
  public static SpikeCounts spikeCounts(Pooling pooling) {
    return new SpikeCounts(pooling);
  }

  /** {@link SpikeRate}, one output per neuron. */
  public static SpikeRate spikeRate() {
    return SpikeRate.defaults();
  }

  /** {@link SpikeRate} of populations. */
  public static SpikeRate spikeRate(Pooling pooling) {
    return new SpikeRate(pooling);
  }

  /** {@link FirstSpike}. */
  public static FirstSpike firstSpike() {
    return FirstSpike.defaults();
  }

  /** {@link FirstSpikeTimes} in this unit. */
  public static FirstSpikeTimes firstSpikeTimes(Time unit) {
    return new FirstSpikeTimes(unit);
  }

  /** {@link TimeWeightedCounts} with its defaults. */
  public static TimeWeightedCounts timeWeightedCounts() {
    return TimeWeightedCounts.defaults();
  }

  /** {@link FinalVoltage} of {@code v}. */
  public static FinalVoltage finalVoltage() {
    return FinalVoltage.defaults();
  }

  /** {@link MaxVoltage} of {@code v}. */
  public static MaxVoltage maxVoltage() {
    return MaxVoltage.defaults();
  }
}
