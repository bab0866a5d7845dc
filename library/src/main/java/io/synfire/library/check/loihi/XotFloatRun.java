package io.synfire.library.check.loihi;

import io.synfire.library.networks.LetterNet;
import io.synfire.library.neurons.LifCell;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network of letters run by the float backend, in single precision. */
final class XotFloatRun {
  private final XotCase recorded;
  private final LetterNet net;
  private final XotRecord seen;

  XotFloatRun(XotCase recorded, LetterNet net) {
    this.recorded = recorded;
    this.net = net;
    this.seen = new XotRecord(recorded.expected());
    net.spikes("z0_s", net.z0);
    net.spikes("z1e_s", net.z1e);
    net.spikes("z1i_s", net.z1i);
    net.monitor("z1e_v", net.z1e, LifCell.V);
  }

  /** Runs the whole schedule. A weight shows its last change a step later, which is when spikes first meet it. */
  XotRecord run() {
    try (Program program = Backends.compile(net.definition(), "float", recorded.dt(), 1); Run run = program.open(RunOptions.of(1))) {
      List<XotCase.Phase> schedule = recorded.schedule();
      int end = 0;
      for (XotCase.Phase phase : schedule) {
        run.input("image", new float[][] {XotCase.floats(phase.image())});
        record(run.advance(1));
        snapshot(program, end - 1);
        if (phase.steps() > 1) {
          record(run.advance(phase.steps() - 1));
        }
        end += phase.steps();
      }
      run.advance(1);
      snapshot(program, end - 1);
    }
    return seen;
  }

  private void record(Observations window) {
    for (int n = 0; n < window.steps(); n++) {
      int step = (int) window.firstStep() + n;
      for (String group : List.of("z0", "z1e", "z1i")) {
        seen.spikes(group, step, firing(window.spikes().get(group + "_s"), step));
      }
      seen.potentials(step, doubles(window.states().get("z1e_v")[n][0]));
    }
  }

  private static List<Integer> firing(SpikeRecord spikes, int step) {
    List<Integer> cells = new ArrayList<>();
    for (int s = 0; s < spikes.step().length; s++) {
      if (spikes.step()[s] == step) {
        cells.add(spikes.neuron()[s]);
      }
    }
    return cells;
  }

  private static double[] doubles(float[] floats) {
    double[] values = new double[floats.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats[i];
    }
    return values;
  }

  private void snapshot(Program program, int step) {
    float[][] w1 = program.parameters().get("w1.weight");
    double[][] weights = new double[w1.length][w1[0].length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = w1[i][j];
      }
    }
    seen.snapshot(step, Map.of("W1", weights));
  }
}
