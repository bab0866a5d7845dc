package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;

/**
 * The response to an input, {@code gain s exp(-s / tau)} for equal time constants and {@code gain k (exp(-s / slower) - exp(-s / faster))} otherwise,
 * {@code 1 / k = 1 / faster - 1 / slower}, as a product of what depends on the target and what depends on the source. Both are negative for inputs after
 * the spike, so that the larger of it and 0 leaves those out.
 */
final class Form {
  private static final double TOO_CLOSE = 1e-2;

  private final double slower;
  private final double faster;
  private final double scale;
  private final double peak;
  private final boolean equal;
  private final boolean twice;
  private final boolean slowIsSynapse;

  Form(CurrentLif neuron) {
    slower = Math.max(neuron.tauMem(), neuron.tauSyn());
    faster = Math.min(neuron.tauMem(), neuron.tauSyn());
    equal = slower - faster <= 4 * Math.ulp(slower);
    twice = slower == 2 * faster;
    scale = equal ? neuron.gain() : neuron.gain() * slower * (faster / (slower - faster));
    double ratio = slower / faster;
    peak = (1 + 1e-9) * (equal ? scale * slower / Math.E : scale * (ratio - 1) * Math.pow(ratio, -ratio / (ratio - 1)));
    slowIsSynapse = neuron.tauSyn() >= neuron.tauMem();
  }

  /** Whether differences of exponentials keep their digits for these time constants. */
  static boolean fits(CurrentLif neuron) {
    double difference = Math.abs(neuron.tauMem() - neuron.tauSyn());
    return difference <= 4 * Math.ulp(neuron.tauMem()) || difference > TOO_CLOSE * neuron.tauMem();
  }

  /** Whether both time constants are the same; both exponentials are then. */
  boolean equal() {
    return equal;
  }

  /** What {@code s exp(-s / tau)}, or the difference of the exponentials, is multiplied by. */
  double scale() {
    return scale;
  }

  boolean slowIsSynapse() {
    return slowIsSynapse;
  }

  /** Sets {@code factor exp(-distance / tau)} for both time constants. */
  void exponentials(double distance, double factor, int index, double[] slow, double[] fast) {
    double x = factor * Math.exp(-distance / slower);
    slow[index] = x;
    fast[index] = equal ? x : twice ? x * x : factor * Math.exp(-distance / faster);
  }

  /** A bound of the response that it all but reaches. */
  double peak() {
    return peak;
  }

  /** The responses of all targets to source i at the times of their spikes. */
  void responses(SeparatedSample sample, int i, double[] into) {
    if (equal) {
      double y = scale * sample.sourceSlow[i];
      double t = sample.arrivals[i];
      double[] x = sample.targetSlow;
      double[] spikes = sample.spikes;
      for (int j = 0; j < into.length; j++) {
        into[j] = x[j] * (y * Math.max(0, spikes[j] - t));
      }
    } else {
      double slow = scale * sample.sourceSlow[i];
      double fast = scale * sample.sourceFast[i];
      double[] x = sample.targetSlow;
      double[] z = sample.targetFast;
      for (int j = 0; j < into.length; j++) {
        into[j] = Math.max(0, x[j] * slow - z[j] * fast);
      }
    }
  }

  /** The largest response of target j to any source at the time of its spike. */
  double largestResponse(SeparatedSample sample, int j) {
    double best = 0;
    double x = sample.targetSlow[j];
    double z = sample.targetFast[j];
    double spike = sample.spikes[j];
    double[] times = sample.arrivals;
    double[] slow = sample.sourceSlow;
    double[] fast = sample.sourceFast;
    if (equal) {
      for (int i = 0; i < times.length; i++) {
        best = Math.max(best, slow[i] * Math.max(0, spike - times[i]));
      }
      return best * x * scale;
    }
    for (int i = 0; i < times.length; i++) {
      best = Math.max(best, slow[i] * x - fast[i] * z);
    }
    return best * scale;
  }

  /** The largest derivative by a weight of target j, where it depends on the synaptic current too. */
  double largestGradient(SeparatedSample sample, int j) {
    double best = 0;
    for (int i = 0; i < sample.arrivals.length; i++) {
      double s = sample.spikes[j] - sample.arrivals[i];
      if (s >= 0) {
        double slow = sample.targetSlow[j] * sample.sourceSlow[i];
        double response = scale * (equal ? s * slow : slow - sample.targetFast[j] * sample.sourceFast[i]);
        best = Math.max(best, Math.abs(sample.shape[j] * response + sample.current[j] * sample.targetSynapse[j] * sample.sourceSynapse[i]));
      }
    }
    return best;
  }
}
