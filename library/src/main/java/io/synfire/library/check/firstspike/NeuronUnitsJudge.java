package io.synfire.library.check.firstspike;

import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkPass;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.PassOptions;
import io.synfire.runtime.firstspike.network.SpikeTimeNetwork;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Judges single neurons: their spike time and its derivatives by weights and input times, against exact values and against another system's. */
public final class NeuronUnitsJudge implements CaseJudge {
  private static final double EXACT = 1e-10;
  private static final double PEER = 1e-4;

  @Override
  public Set<String> schemas() {
    return Set.of("fastanddeep-units/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    Result result = run(neuron(fields), Recorded.times(fields.vector("input_times")), fields.matrix("weights"));
    Agreement agreement = new Agreement();
    boolean[] disputed = new boolean[result.times.length];
    if (fields.has("exact")) {
      JsonFields exact = fields.object("exact");
      compare(agreement, "exact ", result, exact, EXACT);
      if (exact.has("causal_set_size")) {
        agreement.numbers("exact causal_set_size", result.causes, exact.vector("causal_set_size"), 0);
      }
      disputed = disputed(exact, fields);
    }
    compare(agreement, "", result.without(disputed), without(fields, disputed), PEER);
    return agreement.verdict();
  }

  private static CurrentLif neuron(JsonFields fields) {
    double tauSyn = fields.number("tau_syn");
    double tauMem = fields.number("tau_mem", tauSyn * fields.number("tau_ratio", 1));
    double leak = fields.number("g_leak", tauSyn / tauMem);
    if (Math.abs(leak - tauSyn / tauMem) > 1e-12) {
      throw new IllegalArgumentException("field \"g_leak\" must be tau_syn / tau_mem = " + tauSyn / tauMem + ", was " + leak);
    }
    return CurrentLif.normalized(tauSyn, tauMem, fields.number("leak"), fields.number("threshold"));
  }

  /** Neurons that spike by one account and not by the other, at the edge of the threshold: there the exact account counts. */
  private static boolean[] disputed(JsonFields exact, JsonFields peer) {
    double[] a = exact.vector("output_times");
    double[] b = peer.vector("output_times");
    boolean[] disputed = new boolean[a.length];
    for (int j = 0; j < a.length && j < b.length; j++) {
      disputed[j] = Double.isNaN(a[j]) != Double.isNaN(b[j]);
    }
    return disputed;
  }

  private static Result without(JsonFields fields, boolean[] disputed) {
    return new Result(fields.vector("output_times"), fields.matrix("dT_dw"), fields.matrix("dT_dt"), new double[0]).without(disputed);
  }

  private static void compare(Agreement agreement, String prefix, Result found, JsonFields fields, double tolerance) {
    compare(agreement, prefix, found, without(fields, new boolean[found.times.length]), tolerance);
  }

  private static void compare(Agreement agreement, String prefix, Result found, Result expected, double tolerance) {
    agreement.times(prefix + "output_times", found.times, expected.times, tolerance);
    agreement.numbers(prefix + "dT_dw", found.byWeight, expected.byWeight, tolerance);
    agreement.numbers(prefix + "dT_dt", found.byTime, expected.byTime, tolerance);
  }

  private static Result run(CurrentLif neuron, double[] inputs, double[][] weights) {
    int size = weights[0].length;
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    NetworkSpec network = new NetworkSpec(inputs.length, List.of(new NeuronLayer(size, neuron, new Normal(0, 0), Variability.NONE, training)), 0);
    NetworkParameters parameters = new NetworkParameters(List.<double[][]>of(weights), List.of(new double[size]));
    NetworkPass pass = SpikeTimeNetwork.of(network).pass(1);
    double[] times = pass.forward(parameters, new double[][] {inputs}, 0, 1, PassOptions.EXACT)[0].clone();
    double[][] byWeight = new double[size][inputs.length];
    double[][] byTime = new double[size][];
    for (int j = 0; j < size; j++) {
      double[][] error = new double[1][size];
      error[0][j] = 1;
      NetworkParameters sum = NetworkParameters.zeros(network);
      pass.backward(error, sum);
      for (int i = 0; i < inputs.length; i++) {
        byWeight[j][i] = sum.values().getFirst()[i][j];
      }
      byTime[j] = pass.inputGradients()[0].clone();
    }
    double[] causes = Arrays.stream(times).map(t -> SpikeTime.isSpike(t) ? Arrays.stream(inputs).filter(i -> i <= t).count() : 0).toArray();
    return new Result(times, byWeight, byTime, causes);
  }

  /**
   * What is known of the neurons of a case, {@code [neuron]} and {@code [neuron][input]}.
   *
   * @param times spike times
   * @param byWeight derivatives by weights
   * @param byTime derivatives by input times
   * @param causes number of inputs up to the spike
   */
  private record Result(double[] times, double[][] byWeight, double[][] byTime, double[] causes) {

    Result without(boolean[] left) {
      int[] kept = java.util.stream.IntStream.range(0, times.length).filter(j -> !left[j]).toArray();
      return new Result(
          Arrays.stream(kept).mapToDouble(j -> times[j]).toArray(),
          Arrays.stream(kept).mapToObj(j -> byWeight[j]).toArray(double[][]::new),
          Arrays.stream(kept).mapToObj(j -> byTime[j]).toArray(double[][]::new),
          causes);
    }
  }
}
