package io.synfire.runtime.loihi;

import io.synfire.ir.Deployment;
import io.synfire.passes.Variables;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.compilation.ChipGroup;
import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import io.synfire.runtime.loihi.compilation.StateView;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import io.synfire.runtime.loihi.emulation.GroupId;
import io.synfire.runtime.loihi.neuron.Firing;
import io.synfire.runtime.plan.GroupModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One sample on the chip: its emulator, and what observers see of it. */
final class ChipSample implements GroupActivity {
  private final RunNetwork network;
  private final int sample;
  private final float[][][] values;
  private final int[][] spiking;
  private final int[] count;

  /** Those groups that are on the chip, and where; arrays, as every step goes through them. */
  private final int[] onChip;

  private final ChipGroup[] places;
  private final int[] spikeSlot;
  private Emulator emulator;
  private final Map<String, Long> clipped = new TreeMap<>();

  /** A sample of a run. */
  ChipSample(RunNetwork network, int sample) {
    this.network = network;
    this.sample = sample;
    int groups = network.members().groups().size();
    values = new float[groups][][];
    spiking = new int[groups][];
    count = new int[groups];
    onChip = network.chip().groups().keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    places = Arrays.stream(onChip).mapToObj(g -> network.chip().groups().get(g)).toArray(ChipGroup[]::new);
    spikeSlot = network.members().groups().stream().mapToInt(GroupModel::spikeSlot).toArray();
    network.chip().groups().forEach((g, placed) -> {
      values[g] = new float[network.members().groups().get(g).program().variables().size()][placed.neurons()];
      spiking[g] = new int[placed.neurons()];
    });
  }

  /** Starts again from the initial values. */
  void reset(CounterRandom random) {
    EmulatorOptions options = EmulatorOptions.seeded(random.stream("chip").stream(sample));
    boolean failing = network.unit().deployment().overflow() == Deployment.Overflow.FAIL;
    clipped.clear();
    emulator = network.chip().program().open(failing ? options.failing() : options);
    network.chip().groups().forEach((g, placed) -> {
      placed.start().forEach((raw, start) -> start(placed, raw, start));
      for (float[] row : values[g]) {
        Arrays.fill(row, 0f);
      }
      count[g] = 0;
    });
  }

  private void start(ChipGroup placed, String raw, int[] start) {
    for (int t = 0; t < placed.tiles().size(); t++) {
      int[] to = emulator.unit(placed.firstBlock() + t).variable(raw);
      int[] tile = placed.tiles().get(t);
      for (int k = 0; k < tile.length; k++) {
        to[k] = start[tile[k]];
      }
    }
  }

  /** Gives the spikes of an input that arrive in the step to come. */
  void arrive(int input, int[] neurons, int spikes) {
    emulator.spikes(input, neurons, spikes);
  }

  /** Advances by a step. */
  void step() {
    emulator.step();
    look();
  }

  /** Sees which neurons fired in the latest step. */
  void look() {
    network.chip().groups().forEach(this::collect);
  }

  private void collect(int g, ChipGroup placed) {
    float[] dense = spikeValues(g);
    for (int i = 0; dense != null && i < count[g]; i++) {
      dense[spiking[g][i]] = 0f;
    }
    int found = 0;
    for (int t = 0; t < placed.tiles().size(); t++) {
      found = collect(g, placed, t, found);
    }
    if (placed.scattered()) {
      Arrays.sort(spiking[g], 0, found);
    }
    for (int i = 0; dense != null && i < found; i++) {
      dense[spiking[g][i]] = 1f;
    }
    count[g] = found;
  }

  /** Adds the neurons of a tile that fired. Where what is sent is the value of a variable, those are others than the neurons that send. */
  private int collect(int g, ChipGroup placed, int t, int before) {
    Firing firing = emulator.firing(placed.firstBlock() + t);
    int[] tile = placed.tiles().get(t);
    int found = before;
    if (firing.payload == null) {
      for (int e = 0; e < firing.count; e++) {
        spiking[g][found++] = tile[firing.neuron[e]];
      }
    } else if (spikeSlot[g] >= 0) {
      int[] spikes = emulator.unit(placed.firstBlock() + t).variable(Variables.SPIKE);
      for (int k = 0; k < tile.length; k++) {
        if (spikes[k] != 0) {
          spiking[g][found++] = tile[k];
        }
      }
    }
    return found;
  }

  private float[] spikeValues(int g) {
    return spikeSlot[g] < 0 ? null : values[g][spikeSlot[g]];
  }

  @Override
  public float[] values(int group, int slot) {
    return values[group][slot];
  }

  @Override
  public void refresh(int group, int slot) {
    if (slot == spikeSlot[group]) {
      return;
    }
    ChipGroup placed = network.chip().groups().get(group);
    StateView view = view(group, slot);
    for (int t = 0; t < placed.tiles().size(); t++) {
      int[] raw = emulator.unit(placed.firstBlock() + t).variable(view.raw());
      int[] tile = placed.tiles().get(t);
      for (int k = 0; k < tile.length; k++) {
        values[group][slot][tile[k]] = view.value(tile[k], raw[k]);
      }
    }
  }

  private StateView view(int group, int slot) {
    GroupModel model = network.members().groups().get(group);
    Map<String, StateView> views = network.chip().groups().get(group).variables();
    return views.get(model.program().variables().get(slot).name());
  }

  /** Sets the values of a variable, SI units. */
  void set(int group, int slot, float[] wanted) {
    System.arraycopy(wanted, 0, values[group][slot], 0, wanted.length);
    if (slot != spikeSlot[group]) {
      StateView view = view(group, slot);
      int[] raw = new int[wanted.length];
      Arrays.setAll(raw, i -> view.raw(i, wanted[i]));
      start(network.chip().groups().get(group), view.raw(), raw);
    }
  }

  @Override
  public int spikes(int group) {
    return count[group];
  }

  @Override
  public int[] spiking(int group) {
    return spiking[group];
  }

  /** The synapses that learn. */
  List<LearnedSynapses> learned() {
    return network.chip().learned();
  }

  /** Gives the third factor of learning in the step to come: one value, or one for every target neuron. */
  void modulate(LearnedSynapses learned, float[] factor) {
    int[] values = new int[factor.length == 1 ? 1 : learned.targets().length];
    Arrays.setAll(values, k -> (int) Math.rint(LearnedSynapses.PER_MODULATOR * factor[factor.length == 1 ? 0 : learned.targets()[k]]));
    if (Arrays.stream(values).anyMatch(v -> Math.abs(v) > LearnedSynapses.LARGEST_MODULATOR)) {
      clipped.merge(network.members().network().connections().get(learned.plan().connection()).id(), 1L, Long::sum);
    }
    emulator.modulate(new GroupId(learned.block(), learned.synapses()), values);
  }

  /** Connection that learns to the number of steps in which its third factor was larger than the chip holds. */
  Map<String, Long> clippedModulators() {
    return clipped;
  }

  /** The emulator. */
  Emulator emulator() {
    return emulator;
  }
}
