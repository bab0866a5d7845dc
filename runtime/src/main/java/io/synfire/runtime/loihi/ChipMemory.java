package io.synfire.runtime.loihi;

import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.loihi.compilation.ChipNetwork;
import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import io.synfire.runtime.loihi.emulation.BlockMemory;
import io.synfire.runtime.loihi.emulation.Emulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The integers that one sample on the chip remembers, as named arrays of floats: those of a group are {@code "layer1.raw.v"}, those of a connection that
 * learns {@code "connection1.x1"}, one tile after the other. An array whose integers may need more than the 24 bits of a float has a second one,
 * {@code ".rest"}, to be added to it.
 */
final class ChipMemory {
  private static final String REST = ".rest";

  private final ChipNetwork chip;
  private final Emulator emulator;
  private final Map<String, String> learned = new HashMap<>();

  ChipMemory(RunNetwork network, Emulator emulator) {
    this.chip = network.chip();
    this.emulator = emulator;
    for (LearnedSynapses l : chip.learned()) {
      learned.put(l.block() + " " + BlockMemory.group(l.synapses()), network.members().network().connections().get(l.plan().connection()).id() + ".");
    }
  }

  /** What it remembers. */
  Map<String, float[]> read() {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    chip.groups().values().forEach(group -> {
      for (int t = 0; t < group.tiles().size(); t++) {
        int block = group.firstBlock() + t;
        emulator.memory(block).forEach((name, values) -> {
          String full = name(group.id(), block, name);
          append(arrays, full, rounded(values));
          if (name.equals(BlockMemory.PENDING)) {
            append(arrays, full + REST, rest(values));
          }
        });
      }
    });
    arrays.values().removeIf(values -> values.length == 0);
    return arrays;
  }

  private String name(String group, int block, String name) {
    int dot = name.indexOf('.');
    String owner = dot < 0 ? null : learned.get(block + " " + name.substring(0, dot + 1));
    return owner == null ? group + ".raw." + name : owner + name.substring(dot + 1);
  }

  private static void append(Map<String, float[]> arrays, String name, float[] values) {
    arrays.merge(name, values, (before, more) -> {
      float[] all = Arrays.copyOf(before, before.length + more.length);
      System.arraycopy(more, 0, all, before.length, more.length);
      return all;
    });
  }

  private static float[] rounded(int[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values[i];
    }
    return floats;
  }

  private static float[] rest(int[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values[i] - (long) (float) values[i];
    }
    return floats;
  }

  /** Puts back what a sample remembered. */
  void write(RunMemory memory, int sample) {
    List<Map<String, int[]>> blocks = new ArrayList<>();
    for (int b = 0; b < chip.program().program().blocks().size(); b++) {
      blocks.add(emulator.memory(b));
    }
    Map<String, Integer> read = new HashMap<>();
    chip.groups().values().forEach(group -> {
      for (int t = 0; t < group.tiles().size(); t++) {
        int block = group.firstBlock() + t;
        blocks.get(block).forEach((name, values) -> {
          String full = name(group.id(), block, name);
          int from = read.merge(full, values.length, Integer::sum) - values.length;
          take(memory, full, sample, from, values);
        });
      }
    });
    emulator.resume(memory.step(), blocks);
  }

  private static void take(RunMemory memory, String name, int sample, int from, int[] to) {
    float[][] rest = memory.arrays().get(name + REST);
    for (int i = 0; i < to.length; i++) {
      long value = (long) memory.arrays().get(name)[sample][from + i];
      to[i] = (int) (value + (rest == null ? 0 : (long) rest[sample][from + i]));
    }
  }
}
