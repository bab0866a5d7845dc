package io.synfire.runtime.loihi;

import io.synfire.model.StepProgram;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.loihi.host.HostNetwork;
import io.synfire.runtime.plan.GroupModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups on the host in a run: they advance in step with the chip, for all samples together. */
final class HostPart implements AutoCloseable {
  private static final String HOST = ".host";

  private final RunNetwork network;
  private final HostNetwork host;
  private final Program program;
  private final Run run;
  private final int batch;
  private final int[] groups;
  private final float[][][][] values;
  private final int depth;
  private final int[][][][] past;

  /** The host's part of a run. */
  HostPart(RunNetwork network, HostNetwork host, RunOptions options) {
    this.network = network;
    this.host = host;
    this.batch = options.batch();
    this.groups = host.groups();
    this.program = host.compile();
    this.run = program.open(new RunOptions(batch, options.seed(), options.threads(), false, false));
    this.depth = network.chip().inputs().stream().mapToInt(i -> i.lag()).max().orElse(0) + 1;
    this.values = new float[network.members().groups().size()][][][];
    this.past = new int[network.members().groups().size()][depth][batch][0];
    for (int g : groups) {
      values[g] = new float[network.members().groups().get(g).program().variables().size()][][];
    }
  }

  /** Whether a group runs here. */
  boolean holds(int group) {
    return values[group] != null;
  }

  /** Starts again. */
  void reset(long seed) {
    run.reset(seed);
    for (int g : groups) {
      for (int[][] step : past[g]) {
        java.util.Arrays.fill(step, new int[0]);
      }
      readAll(g);
    }
  }

  /** Gives an encoder its data, if the host's groups read it. */
  void input(String encoder, float[][] samples) {
    if (host.hears(encoder)) {
      run.input(encoder, samples);
    }
  }

  /** Advances by a step, in which the chip's groups emitted what these samples say. */
  void step(long step, List<ChipSample> samples) {
    for (int g = 0; g < values.length; g++) {
      List<StepProgram.Variable> variables = network.members().groups().get(g).program().variables();
      for (int v = 0; values[g] == null && v < variables.size(); v++) {
        String standIn = HostNetwork.standIn(network.members().groups().get(g).id(), variables.get(v).name());
        if (host.hears(standIn)) {
          run.input(standIn, chipValues(samples, g, v));
        }
      }
    }
    run.advance(1);
    for (int g : groups) {
      readAll(g);
      int slot = network.members().groups().get(g).spikeSlot();
      for (int b = 0; slot >= 0 && b < batch; b++) {
        past[g][(int) (step % depth)][b] = active(values[g][slot][b]);
      }
    }
  }

  private static float[][] chipValues(List<ChipSample> samples, int group, int slot) {
    float[][] rows = new float[samples.size()][];
    for (int b = 0; b < rows.length; b++) {
      samples.get(b).refresh(group, slot);
      rows[b] = samples.get(b).values(group, slot).clone();
    }
    return rows;
  }

  private void readAll(int group) {
    for (int v = 0; v < values[group].length; v++) {
      GroupModel model = network.members().groups().get(group);
      values[group][v] = run.state(model.id(), model.program().variables().get(v).name());
    }
  }

  private static int[] active(float[] spikes) {
    return java.util.stream.IntStream.range(0, spikes.length).filter(i -> spikes[i] != 0).toArray();
  }

  /** What the host remembers before step {@code next}: of its run, and spikes that it holds back. */
  Map<String, float[][]> memory(long next) {
    Map<String, float[][]> memory = new LinkedHashMap<>();
    run.memory().orElseThrow().arrays().forEach((name, array) -> memory.put(name + HOST, array));
    for (int g : groups) {
      memory.put(sent(g), sent(g, next));
    }
    return memory;
  }

  private String sent(int group) {
    return network.members().groups().get(group).id() + ".sent";
  }

  /** {@code [(k - 1) * batch + sample][neuron]} spikes of k steps before. */
  private float[][] sent(int group, long next) {
    float[][] all = new float[depth * batch][network.members().groups().get(group).neurons()];
    for (int k = 1; k <= depth && k <= next; k++) {
      for (int b = 0; b < batch; b++) {
        for (int neuron : spikes(group, next - k, b)) {
          all[(k - 1) * batch + b][neuron] = 1;
        }
      }
    }
    return all;
  }

  /** Goes on from that, after a reset. */
  void resume(RunMemory memory) {
    Map<String, float[][]> own = new LinkedHashMap<>();
    memory.arrays().forEach((name, array) -> {
      if (name.endsWith(HOST)) {
        own.put(name.substring(0, name.length() - HOST.length()), array);
      }
    });
    run.resume(new RunMemory(memory.step(), own));
    for (int g : groups) {
      float[][] all = memory.arrays().get(sent(g));
      for (int k = 1; k <= depth && k <= memory.step(); k++) {
        for (int b = 0; b < batch; b++) {
          past[g][(int) ((memory.step() - k) % depth)][b] = active(all[(k - 1) * batch + b]);
        }
      }
      readAll(g);
    }
  }

  /** {@code [neuron]} values of a variable of a sample. */
  float[] values(int group, int slot, int sample) {
    return values[group][slot][sample];
  }

  /** The neurons of a group that spiked in a step. */
  int[] spikes(int group, long step, int sample) {
    return past[group][(int) (step % depth)][sample];
  }

  /** Sets the values of a variable, {@code [batch][neuron]}. */
  void set(int group, int slot, float[][] wanted) {
    GroupModel model = network.members().groups().get(group);
    run.state(model.id(), model.program().variables().get(slot).name(), wanted);
    readAll(group);
  }

  @Override
  public void close() {
    run.close();
    program.close();
  }
}
