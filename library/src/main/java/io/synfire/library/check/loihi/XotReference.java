package io.synfire.library.check.loihi;

import io.synfire.library.networks.LetterNet;
import io.synfire.library.plasticity.TraceStdp;
import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The network of letters executed in double precision: its models by the interpreter of their steps, its rule by the rule's own formulas. */
final class XotReference {
  private final XotCase recorded;
  private final XotRecord seen;
  private final TraceStdp rule;
  private final Cells z0;
  private final Cells z1e;
  private final Cells z1i;
  private final double[][] w1;
  private final double[] x;
  private final double[] y;
  private double[] fromPixels;
  private double[] inhibition;
  private double[] excitation;

  XotReference(XotCase recorded, LetterNet net) {
    this.recorded = recorded;
    this.seen = new XotRecord(recorded.expected());
    rule = recorded.rule();
    double dt = recorded.dt().si();
    z0 = new Cells(net.z0.model(), recorded.thresholds("z0"), dt);
    z1e = new Cells(net.z1e.model(), recorded.thresholds("z1e"), dt);
    z1i = new Cells(net.z1i.model(), recorded.thresholds("z1i"), dt);
    w1 = recorded.matrix("W1_0");
    x = new double[z0.spike.length];
    y = new double[z1e.spike.length];
    fromPixels = new double[y.length];
    inhibition = new double[y.length];
    excitation = new double[z1i.spike.length];
  }

  /** Cells of one group. */
  private static final class Cells {
    private final StepInterpreter interpreter;
    private final List<Map<String, Double>> state = new ArrayList<>();
    private final double[] spike;

    Cells(NeuronModelDefinition model, double[] theta, double dt) {
      StepProgram program = ModelCompiler.compile(model.text());
      Map<String, Double> values = new LinkedHashMap<>();
      model.values().forEach((name, value) -> values.put(name, value.si()));
      interpreter = StepInterpreter.of(program, CoefficientValues.of(program, values, dt));
      spike = new double[theta.length];
      for (double t : theta) {
        Map<String, Double> first = new LinkedHashMap<>(interpreter.initial(values, dt));
        first.put("theta", t);
        state.add(first);
      }
    }

    void step(double[] exc, double[] inh) {
      for (int i = 0; i < spike.length; i++) {
        state.set(i, interpreter.forward(state.get(i), Map.of("j_exc", exc[i], "j_inh", inh[i])).state());
        spike[i] = state.get(i).get("spike");
      }
    }

    double[] values(String variable) {
      return state.stream().mapToDouble(s -> s.get(variable)).toArray();
    }

    List<Integer> firing() {
      return IntStream.range(0, spike.length).filter(i -> spike[i] != 0).boxed().toList();
    }
  }

  /** Executes the whole schedule. */
  XotRecord run() {
    double[][] toExcitatory = recorded.matrix("W1ie");
    double[][] toInhibitory = recorded.matrix("W1ei");
    int step = 0;
    for (XotCase.Phase phase : recorded.schedule()) {
      for (int n = 0; n < phase.steps(); n++) {
        z0.step(phase.image(), new double[x.length]);
        z1e.step(fromPixels, inhibition);
        z1i.step(excitation, new double[excitation.length]);
        fromPixels = product(z0.spike, w1);
        inhibition = product(z1i.spike, toExcitatory);
        excitation = product(z1e.spike, toInhibitory);
        learn();
        record(step++);
      }
    }
    return seen;
  }

  private static double[] product(double[] spikes, double[][] weights) {
    double[] sum = new double[weights[0].length];
    for (int i = 0; i < spikes.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += spikes[i] * weights[i][j];
      }
    }
    return sum;
  }

  private void learn() {
    double dt = recorded.dt().si();
    Arrays.setAll(x, i -> TraceStdp.trace(x[i] * (1 - dt / rule.traces().pre().si()), z0.spike[i]));
    Arrays.setAll(y, j -> TraceStdp.trace(y[j] * (1 - dt / rule.traces().post().si()), z1e.spike[j]));
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        w1[i][j] = rule.weight(w1[i][j], z0.spike[i], x[i], z1e.spike[j], y[j]);
      }
    }
  }

  private void record(int step) {
    seen.spikes("z0", step, z0.firing());
    seen.spikes("z1e", step, z1e.firing());
    seen.spikes("z1i", step, z1i.firing());
    seen.potentials(step, z1e.values("v"));
    seen.trace("tr0", step, x);
    seen.trace("tr1", step, y);
    seen.snapshot(step, Map.of(
        "W1", w1, "thr_theta_z0", new double[][] {z0.values("theta")}, "thr_theta_z1e", new double[][] {z1e.values("theta")}));
  }
}
