package io.synfire.library.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.ir.NetworkDefinition;
import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.encoders.Latency;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges {@code spaic-network/1}: latency-coded images through two fully connected layers to spike counts. */
public final class SpaicNetworkJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-5;
  private static final int MODULUS = 1_000_003;
  private static final float WHITE = 255;

  @Override
  public Set<String> schemas() {
    return Set.of("spaic-network/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields shared = golden.file().shared();
    JsonFields fields = golden.fields();
    if (!shared.text("encoder").equals("latency") || !shared.text("decoder").equals("spike_counts")) {
      throw new UnsupportedCaseException("a network that is not latency-coded and decoded by spike counts");
    }
    NetworkDefinition network = network(shared, fields);
    float[][] images = Series.floats(shared.matrix("images_uint8"));
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] /= WHITE;
      }
    }
    Observations seen = Trial.observe(network, fields.number("dt"), fields.integer("steps", 1), Map.of("input", images));
    Comparison comparison = new Comparison(fields.number("tolerance", TOLERANCE));
    comparison.exact("output_counts", seen.decoders().get("output"), fields.matrix("output_counts"));
    comparison.exact("hidden_counts", seen.spikeCounts().get("layer1"), fields.matrix("hidden_counts"));
    input(comparison, fields, seen.spikes().get("input_spikes"), images.length);
    for (JsonNode monitor : fields.array("monitors")) {
      voltage(comparison, new JsonFields(monitor), seen);
    }
    return comparison.verdict();
  }

  private static NetworkDefinition network(JsonFields shared, JsonFields fields) {
    double[] sizes = shared.vector("layers");
    PeerNeuron neuron = SpaicNeurons.of(shared.text("neuron"));
    Map<String, JsonNode> parameters = shared.entries("params");
    String v = ModelValues.variable(neuron, "V").name();
    return new TrialNetwork(fields.integer("strategy", 0))
        .encoder("input", (int) sizes[0], Latency.spaic())
        .group(ModelValues.group("layer1", (int) sizes[1], neuron, parameters))
        .group(ModelValues.group("layer2", (int) sizes[2], neuron, parameters))
        .connect(Wire.full("input", "layer1", scaled(shared, "weight1")))
        .connect(Wire.full("layer1", "layer2", scaled(shared, "weight2")))
        .decoder("output", "layer2", SpikeCounts.defaults())
        .record("layer1_v", "layer1", v, List.of())
        .record("layer2_v", "layer2", v, List.of())
        .spikes("input")
        .definition();
  }

  private static double[][] scaled(JsonFields shared, String name) {
    double divisor = shared.number(name + "_divisor");
    return Arrays.stream(shared.matrix(name + "_int")).map(row -> Arrays.stream(row).map(w -> w / divisor).toArray()).toArray(double[][]::new);
  }

  private static void input(Comparison comparison, JsonFields fields, SpikeRecord spikes, int images) {
    long[] checksum = new long[images];
    for (int i = 0; i < spikes.step().length; i++) {
      checksum[spikes.sample()[i]] += (spikes.neuron()[i] + 1L) * spikes.step()[i];
    }
    float[] found = new float[images];
    for (int b = 0; b < images; b++) {
      found[b] = checksum[b] % MODULUS;
    }
    comparison.exact("input_spike_step_checksum", new float[][] {found}, new double[][] {fields.vector("input_spike_step_checksum")});
  }

  private static void voltage(Comparison comparison, JsonFields monitor, Observations seen) {
    String layer = monitor.text("layer");
    double[] expected = monitor.vector("V");
    float[][][] values = seen.states().get(layer + "_v");
    if (values == null) {
      throw new UnsupportedCaseException("a monitor of " + layer);
    }
    int every = monitor.integer("every", 1);
    float[] found = new float[(values.length + every - 1) / every];
    for (int k = 0; k < found.length; k++) {
      found[k] = values[k * every][monitor.integer("image", 0)][monitor.integer("neuron", 0)];
    }
    comparison.close("V of " + layer + "[" + monitor.integer("neuron", 0) + "]", new float[][] {found}, new double[][] {expected});
  }
}
