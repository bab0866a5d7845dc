package io.synfire.library.check;

import static io.synfire.units.Units.scalar;

import io.synfire.coding.Decoding;
import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.decoders.FinalVoltage;
import io.synfire.library.decoders.FirstSpike;
import io.synfire.library.decoders.Pooling;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.decoders.SpikeRate;
import io.synfire.library.decoders.TimeWeightedCounts;
import io.synfire.library.encoders.TimeSeries;
import io.synfire.library.neurons.If;
import io.synfire.library.neurons.Relay;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.util.Map;
import java.util.Set;

/** Judges {@code spaic-decoder/1}: recorded spikes or voltages are played back by a group, which a decoder reads. */
public final class SpaicDecoderJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-5;

  @Override
  public Set<String> schemas() {
    return Set.of("spaic-decoder/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    JsonFields shared = golden.file().shared();
    Decoding decoding = decoding(fields.text("method"), fields.optionalObject("params"));
    boolean spikes = decoding.variable().equals("spike");
    double[][][] train = shared.series(spikes ? "train_O" : "train_V");
    int neurons = train[0][0].length;
    PeerNeuron player = spikes ? PeerNeuron.spiking(new If(scalar(0.5), scalar(0))) : PeerNeuron.graded(Relay.defaults(), "output");
    TrialNetwork network = new TrialNetwork(1)
        .encoder("train", neurons, TimeSeries.defaults())
        .group(ModelValues.group("player", neurons, player, Map.of()))
        .connect(Wire.injection("train", "player", neurons, scalar(1)))
        .decoder("answer", "player", decoding);
    float[][] found = Trial.observe(network.definition(), shared.number("dt"), train.length, Map.of("train", Series.samples(train)))
        .decoders().get("answer");
    Comparison comparison = new Comparison(fields.number("tolerance", TOLERANCE));
    comparison.close("predict", found, fields.matrix("predict"));
    return comparison.verdict();
  }

  private static Decoding decoding(String method, JsonFields parameters) {
    Pooling pooling = new Pooling(
        parameters.has("pop_size") ? parameters.integer("pop_size", 1) : 1, parameters.number("bias", 0), parameters.number("scale", 1));
    return switch (method) {
      case "spike_counts" -> new SpikeCounts(pooling);
      case "spike_rate" -> new SpikeRate(pooling);
      case "spike_rates" -> SpikeRate.defaults();
      case "first_spike" -> FirstSpike.defaults();
      case "time_spike_counts" -> TimeWeightedCounts.defaults();
      case "final_step_voltage" -> new FinalVoltage("output");
      case "voltage_sum" -> throw new UnsupportedCaseException("an answer that depends on the other samples of the batch");
      default -> throw new UnsupportedCaseException("the library has no decoding for " + method);
    };
  }
}
