package io.synfire.library.check;

import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.neurons.DoubleExponentialSynapse;
import io.synfire.library.neurons.ExponentialSynapse;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Judges {@code spaic-connection/1}: recorded spikes go through connections into groups. Relays with the same connections show the current. */
public final class SpaicConnectionJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-5;
  private static final Set<String> DENSE = Set.of(
      "full", "full_connection", "one_to_one", "one_to_one_sparse", "sparse", "sparse_connection", "sparse_sparse", "sparse_connection_sparse",
      "random", "random_connection", "random_connection_sparse");

  @Override
  public Set<String> schemas() {
    return Set.of("spaic-connection/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    ConnectionTrial trial = new ConnectionTrial(fields);
    switch (fields.text("kind", "single")) {
      case "single" -> single(trial, fields);
      case "three_connections_one_group" -> several(trial, fields);
      case "recurrent_and_feedback", "two_layer_chain" -> layers(trial, fields);
      default -> throw new UnsupportedCaseException("a connection case of kind " + fields.text("kind"));
    }
    return trial.compare(new Comparison(fields.number("tolerance", TOLERANCE)));
  }

  private static void single(ConnectionTrial trial, JsonFields fields) {
    String link = fields.text("link_type");
    if (!DENSE.contains(link)) {
      throw new UnsupportedCaseException("link type " + link);
    }
    if (fields.array("syn_type").size() != 1) {
      throw new UnsupportedCaseException("a chain of synapses");
    }
    String synapse = fields.array("syn_type").get(0).asText();
    if (synapse.equals("electrical")) {
      ElectricalSynapses.wire(trial, fields);
      return;
    }
    double[][] weight = fields.matrix("weight");
    trial.input("pre", "pre_O", weight[0].length);
    Wire wire = wire(fields, link, weight).delay(SpaicDelays.of(fields));
    trial.group("", weight.length);
    switch (synapse) {
      case "basic" -> trial.connect(wire);
      case "1_order_synapse" -> trial.synapse(wire, PeerNeuron.graded(ExponentialSynapse.defaults(), "r").times("tau", "tau"));
      case "2_order_synapse" -> trial.synapse(
          wire, PeerNeuron.graded(DoubleExponentialSynapse.defaults(), "current").times("tau_r", "tauR", "tau_d", "tauD"));
      default -> throw new UnsupportedCaseException("synapse type " + synapse);
    }
  }

  private static Wire wire(JsonFields fields, String link, double[][] weight) {
    Wire wire = Wire.full("pre", ConnectionTrial.GROUP, weight);
    if (link.startsWith("one_to_one") && diagonal(weight)) {
      float[] own = new float[weight.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = (float) weight[i][i];
      }
      wire = Wire.oneToOne("pre", ConnectionTrial.GROUP, own);
    }
    return fields.has("bias") ? wire.bias(fields.vector("bias")) : wire;
  }

  private static boolean diagonal(double[][] weight) {
    for (int i = 0; i < weight.length; i++) {
      for (int j = 0; j < weight[i].length; j++) {
        if (weight.length != weight[i].length || i != j && weight[i][j] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static void several(ConnectionTrial trial, JsonFields fields) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    int post = 0;
    for (var connection : fields.array("connections")) {
      JsonFields each = new JsonFields(connection);
      sizes.put(each.text("pre"), each.matrix("weight")[0].length);
      post = each.matrix("weight").length;
    }
    sizes.forEach((pre, n) -> trial.input(pre, pre + "_O", n));
    trial.group("", post);
    for (var connection : fields.array("connections")) {
      JsonFields each = new JsonFields(connection);
      Wire wire = Wire.full(each.text("pre"), ConnectionTrial.GROUP, each.matrix("weight"));
      trial.connect(each.has("bias") ? wire.bias(each.vector("bias")) : wire);
    }
  }

  /** Weights are named by their ends: {@code in_g} goes from the input to group g. */
  private static void layers(ConnectionTrial trial, JsonFields fields) {
    JsonFields weights = fields.object("weights");
    trial.input("in", "pre_O", weights.matrix("in_g")[0].length);
    trial.group("_g", weights.matrix("in_g").length);
    trial.group("_h", weights.matrix("g_h").length);
    for (String name : fields.entries("weights").keySet()) {
      String[] ends = name.split("_");
      String source = ends[0].equals("in") ? "in" : ConnectionTrial.GROUP + "_" + ends[0];
      trial.connect(Wire.full(source, ConnectionTrial.GROUP + "_" + ends[1], weights.matrix(name)));
    }
  }
}
