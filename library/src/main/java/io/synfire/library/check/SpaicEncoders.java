package io.synfire.library.check;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;

import io.synfire.coding.Encoding;
import io.synfire.library.encoders.Bernoulli;
import io.synfire.library.encoders.ConstantCurrent;
import io.synfire.library.encoders.Latency;
import io.synfire.library.encoders.Poisson;
import io.synfire.library.encoders.Ramp;
import io.synfire.library.encoders.RegularSpikes;
import io.synfire.library.encoders.RelativeLatency;
import io.synfire.library.encoders.SpikeTimes;
import io.synfire.library.encoders.SpikeTrains;
import io.synfire.library.encoders.ValueRange;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.units.Time;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The encoders of SPAIC 0.6.3 as encodings of the library, with its peculiarities switched on. */
final class SpaicEncoders {
  private static final double PER_MS = 1000;
  private static final double LARGEST_SCALE = 0.9999999;

  private SpaicEncoders() {}

  /**
   * The encoding of this method and parameters, at a time step in ms.
   *
   * @throws UnsupportedCaseException where the library has no such encoding, or it has no such parameter
   */
  static Encoding of(String method, JsonFields parameters, double dt) {
    return switch (method) {
      case "null" -> only(parameters, SpikeTrains.defaults());
      case "float", "cc_generator" -> only(parameters, ConstantCurrent.defaults());
      case "constant_current" -> only(parameters, new ConstantCurrent(parameters.number("amp", 1)), "amp", "input_norm");
      case "latency" -> only(
          parameters, Latency.spaic().withScale(parameters.number("max_scale", 1)).withCutOff(flag(parameters, "cut_off")), "max_scale", "cut_off");
      case "relative_latency" -> only(
          parameters,
          new RelativeLatency(parameters.number("amp", 1), parameters.number("scale", LARGEST_SCALE), ValueRange.BATCH),
          "amp", "scale", "bias");
      case "sstb" -> only(parameters, SpikeTimes.defaults());
      case "uniform" -> only(
          parameters, new RegularSpikes(parameters.number("amp", 1), parameters.number("bias", 0.05), ValueRange.BATCH), "amp", "bias");
      case "ramp_generator", "ramp" -> only(
          parameters, new Ramp(parameters.number("amp", 0.001), parameters.number("base", 0), hertz(PER_MS), time(parameters, "end_time")),
          "amp", "base", "end_time");
      case "poisson" -> only(
          parameters,
          new Poisson(hertz(PER_MS * parameters.number("unit_conversion", 1)), time(parameters, "start_time"), time(parameters, "end_time")),
          "unit_conversion", "start_time", "end_time", "single_test");
      case "bernoulli" -> only(parameters, new Bernoulli(parameters.number("max_prob", 1), true), "max_prob");
      case "poisson_generator" -> only(
          parameters,
          new Poisson(hertz(PER_MS * parameters.number("unit_conversion", 0.1) / dt), Optional.empty(), Optional.empty()),
          "unit_conversion", "rate", "batch");
      default -> throw new UnsupportedCaseException("the library has no encoding for " + method);
    };
  }

  private static Encoding only(JsonFields parameters, Encoding encoding, String... known) {
    parameters.node().fieldNames().forEachRemaining(name -> {
      if (!Set.copyOf(List.of(known)).contains(name)) {
        throw new UnsupportedCaseException(encoding.getClass().getSimpleName() + " has no option for " + name);
      }
    });
    return encoding;
  }

  private static boolean flag(JsonFields parameters, String name) {
    return parameters.has(name) && parameters.get(name).asBoolean();
  }

  private static Optional<Time> time(JsonFields parameters, String name) {
    return parameters.has(name) ? Optional.of(ms(parameters.number(name))) : Optional.empty();
  }
}
