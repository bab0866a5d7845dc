package io.synfire.library.encoders;

import io.synfire.units.Frequency;
import io.synfire.units.Time;

/** Makes encodings: {@code latency()}, {@code poisson(hertz(200))}. The options are documented at the records. */
public final class Encoders {
  private Encoders() {}

  /** {@link Latency}, every sample for itself, zeros silent. */
  public static Latency latency() {
    return Latency.defaults();
  }

  /** {@link RelativeLatency} with its defaults. */
  public static RelativeLatency relativeLatency() {
    return RelativeLatency.defaults();
  }

  /** {@link Poisson} with this rate for the value 1. */
  public static Poisson poisson(Frequency rate) {
    return new Poisson(rate, java.util.Optional.empty(), java.util.Optional.empty());
  }

  /** {@link Bernoulli} with this probability for the value 1. */
  public static Bernoulli bernoulli(double probability) {
    return new Bernoulli(probability, false);
  }

  /** {@link ConstantCurrent} with this factor. */
  public static ConstantCurrent constantCurrent(double amplitude) {
    return new ConstantCurrent(amplitude);
  }

  /** {@link SpikeTrains}: data that are spike trains already. */
  public static SpikeTrains spikeTrains() {
    return SpikeTrains.defaults();
  }

  /** {@link TimeSeries}: a graded signal, given for every step. */
  public static TimeSeries timeSeries() {
    return TimeSeries.defaults();
  }

  /** {@link SpikeTimes}, in ms. */
  public static SpikeTimes spikeTimes() {
    return SpikeTimes.defaults();
  }

  /** {@link EventLists} with times in this unit; events after the window are left out. */
  public static EventLists eventLists(int neurons, Time unit) {
    return new EventLists(neurons, unit, EventLists.LateEvents.DROPPED);
  }

  /** {@link RegularSpikes} with its defaults. */
  public static RegularSpikes regularSpikes() {
    return RegularSpikes.defaults();
  }

  /** {@link Ramp} with its defaults. */
  public static Ramp ramp() {
    return Ramp.defaults();
  }
}
