package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.Reads;
import io.synfire.coding.SpikeTimeDecoding;
import io.synfire.units.Time;
import java.util.Arrays;

/**
 * How early each neuron spikes first: {@code -t / unit}, with t the time of its first spike since the start of the window, or the window's length where it
 * is silent. The largest answer is that of the first to spike, and cross-entropy on it is the loss of time-to-first-spike learning with
 * {@code xi tau = unit} (Goeltz et al. 2021). In continuous time t is exact; in steps it is the start of the step.
 *
 * <p>The derivative by a spike of a step is the change of t if that spike were added or taken away, the others staying as they are.
 *
 * @param unit the time that counts as 1; positive
 */
@Reads("spike")
public record FirstSpikeTimes(Time unit) implements PerNeuron, SpikeTimeDecoding {

  public FirstSpikeTimes {
    if (!(unit.si() > 0)) {
      throw new IllegalArgumentException("FirstSpikeTimes needs a positive unit of time, was " + unit.si() + " s");
    }
  }

  @Override
  public String variable() {
    return "spike";
  }

  @Override
  public Trace open(DecodingWindow window) {
    return new FirstTwo(window, window.dt().si() / unit.si());
  }

  @Override
  public float[][] answer(double[][] times, DecodingWindow window) {
    float[][] answer = new float[times.length][window.neurons()];
    for (int b = 0; b < times.length; b++) {
      for (int j = 0; j < window.neurons(); j++) {
        answer[b][j] = (float) (-Math.min(times[b][j], window.duration()) / unit.si());
      }
    }
    return answer;
  }

  @Override
  public double[][] timeAdjoint(double[][] times, DecodingWindow window, float[][] resultAdjoint) {
    double[][] adjoint = new double[times.length][window.neurons()];
    for (int b = 0; b < times.length; b++) {
      for (int j = 0; j < window.neurons(); j++) {
        adjoint[b][j] = times[b][j] < window.duration() ? -resultAdjoint[b][j] / unit.si() : 0;
      }
    }
    return adjoint;
  }

  /** The steps of the first and the second spike of each neuron, or the number of steps. */
  private static final class FirstTwo implements Trace {
    private final DecodingWindow window;
    private final double scale;
    private final int[] first;
    private final int[] second;

    FirstTwo(DecodingWindow window, double scale) {
      this.window = window;
      this.scale = scale;
      first = new int[window.samples() * window.neurons()];
      second = new int[first.length];
      Arrays.fill(first, window.steps());
      Arrays.fill(second, window.steps());
    }

    @Override
    public void observe(int step, float[] values) {
      for (int i = 0; i < first.length; i++) {
        if (values[i] != 0 && first[i] == window.steps()) {
          first[i] = step;
        } else if (values[i] != 0 && second[i] == window.steps()) {
          second[i] = step;
        }
      }
    }

    @Override
    public float[][] result() {
      float[][] result = new float[window.samples()][window.neurons()];
      for (int i = 0; i < first.length; i++) {
        result[i / window.neurons()][i % window.neurons()] = (float) (-scale * first[i]);
      }
      return result;
    }

    @Override
    public void addAdjoint(int step, float[][] resultAdjoint, float[] adjoint) {
      for (int i = 0; i < first.length; i++) {
        int later = step == first[i] ? second[i] : first[i];
        if (step < later) {
          adjoint[i] += (float) (scale * (later - step)) * resultAdjoint[i / window.neurons()][i % window.neurons()];
        }
      }
    }
  }
}
