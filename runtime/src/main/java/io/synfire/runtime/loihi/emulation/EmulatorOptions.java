package io.synfire.runtime.loihi.emulation;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.loihi.neuron.NoiseSource;
import io.synfire.runtime.loihi.neuron.SeededNoise;

/**
 * How a program is run.
 *
 * @param strict whether the first overflow fails, rather than being counted
 * @param noise random integers of neurons
 * @param learning random numbers of learning
 */
public record EmulatorOptions(boolean strict, NoiseSource noise, UniformSource learning) {

  /** Random numbers of a stream, such as that of a sample; overflows are counted. */
  public static EmulatorOptions seeded(CounterRandom random) {
    CounterRandom learning = random.stream("learning");
    return new EmulatorOptions(false, new SeededNoise(random.stream("noise")), (group, purpose, draws) -> {
      CounterRandom stream =
          learning.stream(group.block()).stream(group.synapses()).stream(purpose.kind()).stream(purpose.step()).stream(purpose.part());
      for (int i = 0; i < draws.length; i++) {
        draws[i] = stream.uniform(i);
      }
    });
  }

  /** The same, but the first overflow fails. */
  public EmulatorOptions failing() {
    return new EmulatorOptions(true, noise, learning);
  }
}
