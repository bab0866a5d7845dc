package io.synfire.library.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.ir.NetworkDefinition;
import io.synfire.library.check.PeerNeuron.Name;
import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.encoders.TimeSeries;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges {@code spaic-neuron/1}: a group that is driven by a recorded current, over one or several runs. */
public final class SpaicNeuronJudge implements CaseJudge {
  private static final String STAYS = "[stay]";
  private static final double TOLERANCE = 1e-5;

  @Override
  public Set<String> schemas() {
    return Set.of("spaic-neuron/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    PeerNeuron neuron = SpaicNeurons.of(fields.text("model"));
    int n = fields.integer("n", 1);
    Set<String> peers = recorded(fields);
    TrialNetwork network = new TrialNetwork(1)
        .encoder("current", n, TimeSeries.defaults())
        .group(ModelValues.group("group", n, neuron, fields.entries("params"), fields.entries("initial")))
        .connect(Wire.injection("current", "group", n, neuron.input()));
    peers.stream().map(p -> variable(neuron, p).name()).filter(v -> !v.isEmpty()).distinct().forEach(v -> network.record("group", v));
    Map<String, float[][][]> found = run(network.definition(), neuron, fields);
    return compare(fields, neuron, peers, found);
  }

  private static Set<String> recorded(JsonFields fields) {
    Set<String> peers = new TreeSet<>(fields.entries("states").keySet());
    for (String name : new String[] {"O", "V", "U"}) {
      if (fields.has(name)) {
        peers.add(name);
      }
    }
    return peers;
  }

  private static Name variable(PeerNeuron neuron, String peer) {
    return peer.equals("O") ? new Name(neuron.output(), io.synfire.units.Units.scalar(1)) : ModelValues.variable(neuron, peer);
  }

  private static Map<String, float[][][]> run(NetworkDefinition network, PeerNeuron neuron, JsonFields fields) {
    int batch = fields.integer("batch", 1);
    double[] lengths = fields.vector("run_lengths");
    double[][][] current = current(fields, batch, (int) Arrays.stream(lengths).sum());
    return Trial.run(network, fields.number("dt"), Trial.options(batch, false), run -> {
      Map<String, float[][][]> all = new LinkedHashMap<>();
      int start = 0;
      for (double length : lengths) {
        int steps = (int) length;
        if (start > 0) {
          restart(run, neuron, fields);
        }
        run.input("current", Series.samples(Arrays.copyOfRange(current, start, start + steps)));
        Observations seen = run.advance(steps);
        seen.states().forEach((id, values) -> all.merge(id, values, SpaicNeuronJudge::joined));
        start += steps;
      }
      return all;
    });
  }

  /** Everything back to its initial value, but for the states that the peer keeps. */
  private static void restart(Run run, PeerNeuron neuron, JsonFields fields) {
    Map<String, float[][]> kept = new LinkedHashMap<>();
    for (String peer : fields.entries("initial").keySet()) {
      if (peer.endsWith(STAYS)) {
        String name = ModelValues.variable(neuron, peer).name();
        kept.put(name, run.state("group", name));
      }
    }
    run.reset(1);
    kept.forEach((name, values) -> run.state("group", name, values));
  }

  private static double[][][] current(JsonFields fields, int batch, int steps) {
    int n = fields.integer("n", 1);
    double[][][] current = fields.has("isyn") ? Series.shaped("isyn", fields.series("isyn"), batch, n) : new double[steps][batch][n];
    if (current.length != steps) {
      throw new IllegalArgumentException("field \"isyn\" must have as many steps as \"run_lengths\", " + steps + ", has " + current.length);
    }
    return current;
  }

  private static float[][][] joined(float[][][] first, float[][][] second) {
    float[][][] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static Verdict compare(JsonFields fields, PeerNeuron neuron, Set<String> peers, Map<String, float[][][]> found) {
    Comparison comparison = new Comparison(fields.number("tolerance", TOLERANCE));
    for (String peer : peers) {
      Name name = variable(neuron, peer);
      float[][][] values = found.get("group_" + name.name());
      if (name.name().isEmpty()) {
        comparison.holds(peer, silent(fields.series(peer)), "is not 0 for a model without output");
      } else if (name.name().equals("spike")) {
        comparison.exact(peer, values, fields.series(peer));
      } else if (fields.entries("states").containsKey(peer)) {
        comparison.close(peer, sampled(values, fields.integer("every", 1)), fields.object("states").series(peer), name.unit().si());
      } else {
        comparison.close(peer, values, fields.series(peer), name.unit().si());
      }
    }
    return comparison.verdict();
  }

  private static boolean silent(double[][][] series) {
    return Arrays.stream(series).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).allMatch(x -> x == 0);
  }

  private static float[][][] sampled(float[][][] values, int every) {
    float[][][] sampled = new float[(values.length + every - 1) / every][][];
    for (int k = 0; k < sampled.length; k++) {
      sampled[k] = values[k * every];
    }
    return sampled;
  }
}
