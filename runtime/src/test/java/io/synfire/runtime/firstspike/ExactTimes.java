package io.synfire.runtime.firstspike;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.SpikeTimeDecoding;

/** First spike times in ms, 0 for silent neurons; for steps the start of the step. */
record ExactTimes() implements SpikeTimeDecoding {

  @Override
  public String variable() {
    return "spike";
  }

  @Override
  public int outputs(int neurons) {
    return neurons;
  }

  @Override
  public boolean differentiable() {
    return true;
  }

  @Override
  public float[][] answer(double[][] times, DecodingWindow window) {
    float[][] answer = new float[times.length][window.neurons()];
    for (int b = 0; b < times.length; b++) {
      for (int j = 0; j < window.neurons(); j++) {
        answer[b][j] = times[b][j] < window.duration() ? (float) (1e3 * times[b][j]) : 0;
      }
    }
    return answer;
  }

  @Override
  public double[][] timeAdjoint(double[][] times, DecodingWindow window, float[][] resultAdjoint) {
    double[][] adjoint = new double[times.length][window.neurons()];
    for (int b = 0; b < times.length; b++) {
      for (int j = 0; j < window.neurons(); j++) {
        adjoint[b][j] = times[b][j] < window.duration() ? 1e3 * resultAdjoint[b][j] : 0;
      }
    }
    return adjoint;
  }

  @Override
  public Trace open(DecodingWindow window) {
    float[][] first = new float[window.samples()][window.neurons()];
    return new Trace() {
      @Override
      public void observe(int step, float[] values) {
        for (int b = 0; b < first.length; b++) {
          for (int j = 0; j < first[b].length; j++) {
            if (values[b * first[b].length + j] != 0 && first[b][j] == 0) {
              first[b][j] = (float) (1e3 * step * window.dt().si());
            }
          }
        }
      }

      @Override
      public float[][] result() {
        return first;
      }

      @Override
      public void addAdjoint(int step, float[][] resultAdjoint, float[] adjoint) {
        throw new IllegalStateException("times of steps are not differentiated in these tests");
      }
    };
  }
}
