package io.synfire.tutorials.bench;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 1,000 steps of two layers of 1,024 integrate-and-fire neurons with 1024 x 1024 dense weights on the emulated chip, in two blocks or cut into
 * 4 + 9, against loops written by hand; and the same network compiled for the chip, against the emulator alone. The figures of the peer are
 * steps per second of processor time that nengo-loihi's emulator reaches.
 */
public final class LoihiBenchmark implements Benchmark {
  private static final int STEPS = 1000;

  /** A mean rate of the first layer, and what the peer does at it: the best of several runs on a quiet machine; cut into blocks, as published. */
  private record Load(int rate, double peer, double peerSplit) {}

  private static final List<Load> LOADS = List.of(new Load(10, 5600, 151), new Load(50, 2300, 47), new Load(180, 860, Double.NaN));

  @Override
  public String name() {
    return "loihi";
  }

  @Override
  public String description() {
    return "1,000 steps of two dense layers of 1,024 neurons on the emulated chip, against loops written by hand and the peer's steps per CPU second";
  }

  @Override
  public List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Load load : LOADS) {
      String byHand = load.rate() + "Hz by hand";
      variants.add(new Variant(byHand, "", () -> byHand(load)));
      variants.add(new Variant(load.rate() + "Hz", byHand, () -> emulator(load, new int[] {1, 1}, load.peer())));
      variants.add(new Variant(load.rate() + "Hz backend", load.rate() + "Hz", () -> new DeployedLayers(DenseLayers.firingAt(load.rate()), STEPS)));
      variants.add(new Variant(load.rate() + "Hz split", byHand, () -> emulator(load, new int[] {4, 9}, load.peerSplit())));
    }
    return variants;
  }

  private static Task byHand(Load load) {
    HandWrittenLayers layers = new HandWrittenLayers(DenseLayers.firingAt(load.rate()));
    return Task.of(() -> layers.run(STEPS), amounts(layers.run(STEPS), load.peer()));
  }

  private static Task emulator(Load load, int[] parts, double peer) {
    DenseLayers layers = DenseLayers.firingAt(load.rate());
    Emulator emulator = Emulator.open(layers.program(parts[0], parts[1]), EmulatorOptions.seeded(CounterRandom.seeded(1)));
    HandWrittenLayers.Spikes expected = new HandWrittenLayers(layers).run(STEPS);
    HandWrittenLayers.Spikes found = count(emulator, parts);
    if (!found.equals(expected)) {
      throw new IllegalStateException("the emulator gives " + found + ", the loops written by hand " + expected);
    }
    return Task.of(() -> {
      emulator.reset();
      emulator.steps(STEPS);
    }, amounts(expected, peer));
  }

  private static HandWrittenLayers.Spikes count(Emulator emulator, int[] parts) {
    long first = 0;
    long second = 0;
    for (int k = 0; k < STEPS; k++) {
      emulator.step();
      for (int b = 0; b < parts[0] + parts[1]; b++) {
        first += b < parts[0] ? emulator.firing(b).count : 0;
        second += b < parts[0] ? 0 : emulator.firing(b).count;
      }
    }
    return new HandWrittenLayers.Spikes(first, second);
  }

  private static Map<String, Double> amounts(HandWrittenLayers.Spikes spikes, double peer) {
    Map<String, Double> amounts = new TreeMap<>(
        Map.of("stepsPerCpuSecond", (double) STEPS, "synapticEventsPerCpuSecond", (double) spikes.first() * DenseLayers.SIZE));
    if (!Double.isNaN(peer)) {
      amounts.put("timesPeer", STEPS / peer);
    }
    return amounts;
  }
}
