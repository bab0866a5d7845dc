package io.synfire.runtime.event;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.event.simulation.EventSimulation;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.window.EncodedShape;
import io.synfire.runtime.window.RunInput;
import io.synfire.runtime.window.Window;
import io.synfire.units.Time;
import java.util.List;

/** What the encoders of a run emit in a window, at exact times where an encoding knows them. */
final class InputSpikes {
  private final List<EncoderPlan> encoders;
  private final Time dt;
  private final RunInput data;
  private final EncodedInput[] emitted;
  private final double[][][] times;
  private CounterRandom random;
  private Window window;

  InputSpikes(List<EncoderPlan> encoders, Time dt, int batch) {
    this.encoders = encoders;
    this.dt = dt;
    this.data = new RunInput(encoders, batch);
    this.emitted = new EncodedInput[encoders.size()];
    this.times = new double[encoders.size()][][];
  }

  RunInput data() {
    return data;
  }

  void reset(long seed) {
    random = CounterRandom.seeded(seed);
  }

  /** Encodes a window. */
  void encode(Window next) {
    window = next;
    for (int e = 0; e < encoders.size(); e++) {
      EncoderPlan encoder = encoders.get(e);
      float[][] samples = data.of(e);
      EncodingWindow encoding = new EncodingWindow(next.first(), next.steps(), dt, random.stream(encoder.id()));
      emitted[e] = encoder.encoding().encode(samples, encoding);
      EncodedShape.require(encoder, emitted[e], next.steps(), samples.length);
      times[e] = encoder.encoding() instanceof SpikeTimeEncoding exact ? times(encoder, exact.times(samples, encoding), samples.length) : null;
    }
  }

  private static double[][] times(EncoderPlan encoder, double[][] seconds, int batch) {
    EncodedShape.requireTimes(encoder, seconds, batch);
    return seconds;
  }

  /** The spikes of a sample of an encoder, as an encoder emits them in steps. */
  @FunctionalInterface
  interface Receiver {
    void spike(int step, int neuron, float value);
  }

  /** Hands out what an encoder emitted to a sample, by step of the window. */
  void forEach(int encoder, int sample, Receiver receiver) {
    for (int s = 0; s < window.steps(); s++) {
      switch (emitted[encoder]) {
        case EncodedInput.SpikeEvents e -> {
          int row = s * e.batch() + sample;
          for (int i = e.offset()[row]; i < e.offset()[row + 1]; i++) {
            receiver.spike(s, e.neuron()[i], e.value() == null ? 1 : e.value()[i]);
          }
        }
        case EncodedInput.ConstantInput c -> values(s, c.values()[sample], receiver);
        case EncodedInput.DenseInput d -> values(s, d.values()[s][sample], receiver);
      }
    }
  }

  private static void values(int step, float[] values, Receiver receiver) {
    for (int j = 0; j < values.length; j++) {
      if (values[j] != 0) {
        receiver.spike(step, j, values[j]);
      }
    }
  }

  /** Gives a sample its spikes of the window. */
  void emit(int sample, EventSimulation simulation) {
    for (int e = 0; e < encoders.size(); e++) {
      int encoder = e;
      if (times[e] == null) {
        forEach(e, sample, (step, neuron, value) -> simulation.input(encoder, neuron, window.first() + step, value));
      } else {
        exact(e, times[e][sample], simulation);
      }
    }
  }

  private void exact(int encoder, double[] seconds, EventSimulation simulation) {
    for (int j = 0; j < seconds.length; j++) {
      double steps = seconds[j] / dt.si();
      if (steps < window.steps()) {
        simulation.input(encoder, j, window.first() + steps, 1);
      }
    }
  }
}
