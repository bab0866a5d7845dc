package io.synfire.runtime.firstspike;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.window.EncodedShape;
import io.synfire.runtime.window.RunInput;
import io.synfire.runtime.window.Window;
import io.synfire.units.Time;
import java.util.Arrays;
import java.util.List;

/** When the neurons of the encoders spike in a run: exactly, where an encoding says so, else at the start of its step. */
final class SpikeTimeInput {
  private final List<EncoderPlan> encoders;
  private final Time dt;
  private final RunInput data;
  private final double[][][] times;
  private CounterRandom random;

  /** The input of a run with this many samples. */
  SpikeTimeInput(List<EncoderPlan> encoders, Time dt, int batch) {
    this.encoders = encoders;
    this.dt = dt;
    this.data = new RunInput(encoders, batch);
    this.times = encoders.stream().map(e -> new double[batch][e.neurons()]).toArray(double[][][]::new);
  }

  /** The data of the encoders. */
  RunInput data() {
    return data;
  }

  /** {@code [sample][neuron]} seconds since the start of the run, of an encoder. */
  double[][] times(int encoder) {
    return times[encoder];
  }

  /** Forgets all spikes, and starts with another seed. */
  void reset(long seed) {
    random = CounterRandom.seeded(seed);
    for (double[][] samples : times) {
      for (double[] row : samples) {
        Arrays.fill(row, SpikeTime.NONE);
      }
    }
  }

  /**
   * Takes in what the encoders emit in a window.
   *
   * @throws IllegalArgumentException naming the encoder, if a neuron spikes again or a spike has another value than 1; nothing is then changed
   */
  void encode(Window window) {
    double[][][] found = new double[encoders.size()][][];
    for (int e = 0; e < found.length; e++) {
      found[e] = emitted(e, window);
      requireFirst(e, found[e], window);
    }
    for (int e = 0; e < found.length; e++) {
      for (int b = 0; b < found[e].length; b++) {
        for (int j = 0; j < found[e][b].length; j++) {
          times[e][b][j] = Math.min(times[e][b][j], found[e][b][j]);
        }
      }
    }
  }

  private double[][] emitted(int index, Window window) {
    EncoderPlan encoder = encoders.get(index);
    EncodingWindow encoding = new EncodingWindow(window.first(), window.steps(), dt, random.stream(encoder.id()));
    float[][] samples = data.of(index);
    if (encoder.encoding() instanceof SpikeTimeEncoding exact) {
      double[][] seconds = exact.times(samples, encoding);
      EncodedShape.requireTimes(encoder, seconds, samples.length);
      return since(window.first() * dt.si(), seconds);
    }
    EncodedInput encoded = encoder.encoding().encode(samples, encoding);
    EncodedShape.require(encoder, encoded, window.steps(), samples.length);
    if (!(encoded instanceof EncodedInput.SpikeEvents events)) {
      throw wrong(encoder, "emits a graded signal, and says that it emits spikes; correct its encoding");
    }
    return ofSteps(encoder, events, window);
  }

  private static double[][] since(double start, double[][] times) {
    for (double[] row : times) {
      for (int j = 0; j < row.length; j++) {
        row[j] = SpikeTime.isSpike(row[j]) ? start + row[j] : SpikeTime.NONE;
      }
    }
    return times;
  }

  private double[][] ofSteps(EncoderPlan encoder, EncodedInput.SpikeEvents events, Window window) {
    double[][] found = new double[events.batch()][encoder.neurons()];
    Arrays.stream(found).forEach(row -> Arrays.fill(row, SpikeTime.NONE));
    for (int k = 0; k + 1 < events.offset().length; k++) {
      long step = window.first() + k / events.batch();
      for (int e = events.offset()[k]; e < events.offset()[k + 1]; e++) {
        if (events.value() != null && events.value()[e] != 1) {
          throw wrong(encoder, "emits a spike of value " + events.value()[e] + " in step " + step + "; "
              + "first spikes have the value 1, scale the weights instead");
        }
        int b = k % events.batch();
        if (SpikeTime.isSpike(found[b][events.neuron()[e]])) {
          throw again(encoder, b, events.neuron()[e], step);
        }
        found[b][events.neuron()[e]] = step * dt.si();
      }
    }
    return found;
  }

  private void requireFirst(int index, double[][] found, Window window) {
    for (int b = 0; b < found.length; b++) {
      for (int j = 0; j < found[b].length; j++) {
        if (SpikeTime.isSpike(found[b][j]) && SpikeTime.isSpike(times[index][b][j])) {
          throw again(encoders.get(index), b, j, window.first());
        }
      }
    }
  }

  private static IllegalArgumentException again(EncoderPlan encoder, int sample, int neuron, long step) {
    return wrong(encoder, "emits neuron " + neuron + " of sample " + sample + " more than once, again in step " + step + " or later, and on backend "
        + FirstSpikeBackend.NAME + " neurons spike at most once in a run; code values by one spike, as Latency and SpikeTimes do, reset the run before the "
        + "next sample, or run on backend event or float");
  }

  private static IllegalArgumentException wrong(EncoderPlan encoder, String fact) {
    return new IllegalArgumentException("encoder " + encoder.id() + " (" + encoder.encoding() + ") " + fact);
  }
}
