package io.synfire.interchange.lavadl;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.loihi.emulation.Emulator;
import io.synfire.runtime.loihi.emulation.EmulatorOptions;
import io.synfire.runtime.loihi.emulation.PreparedProgram;
import io.synfire.runtime.loihi.neuron.Firing;
import java.util.Arrays;

/**
 * Classifies samples one after the other. Layer l of the chip is l + 1 hops behind the host, so that its spikes are counted in a window that
 * starts as much later: each layer sees exactly the steps of the presentation, as if all were evaluated in the same step.
 */
final class NetClassifier {
  private final Emulator emulator;
  private final PixelNeurons pixels;
  private final int steps;
  private final long[] spikes;
  private final int[] answer;

  /** A classifier that presents each sample for some steps. */
  NetClassifier(PreparedProgram program, int steps) {
    this.emulator = program.open(EmulatorOptions.seeded(CounterRandom.seeded(1)));
    this.pixels = new PixelNeurons(program.program().inputs().getFirst().size());
    this.steps = steps;
    this.spikes = new long[program.program().blocks().size() + 1];
    this.answer = new int[program.program().blocks().getLast().neurons().size()];
  }

  /** The output neuron that spikes most for a sample; the first of those that spike equally often. */
  int classify(Dataset data, int sample) {
    data.samples().read(sample, pixels.sample());
    pixels.reset();
    emulator.reset();
    Arrays.fill(answer, 0);
    int layers = spikes.length - 1;
    for (int step = 0; step < steps + layers - 1; step++) {
      if (step < steps) {
        int count = pixels.step();
        spikes[0] += count;
        emulator.spikes(0, pixels.firing(), count);
      }
      emulator.step();
      count(step);
    }
    return largest();
  }

  private void count(int step) {
    for (int l = 0; l + 1 < spikes.length; l++) {
      if (step >= l && step < l + steps) {
        Firing firing = emulator.firing(l);
        spikes[l + 1] += firing.count;
        if (l + 2 == spikes.length) {
          for (int i = 0; i < firing.count; i++) {
            answer[firing.neuron[i]]++;
          }
        }
      }
    }
  }

  private int largest() {
    int best = 0;
    for (int i = 1; i < answer.length; i++) {
      best = answer[i] > answer[best] ? i : best;
    }
    return best;
  }

  /** Spikes so far, input first. */
  long[] spikes() {
    return spikes;
  }
}
