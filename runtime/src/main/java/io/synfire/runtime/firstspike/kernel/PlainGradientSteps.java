package io.synfire.runtime.firstspike.kernel;

/** {@link GradientSteps} in plain Java. */
final class PlainGradientSteps implements GradientSteps {

  @Override
  public void weights(SeparatedSample[] samples, int count, int source, double[] into) {
    weights(samples, count, source, into, 0);
  }

  @Override
  public void arrivals(SeparatedSample sample, int target, double[] row, double[] into) {
    arrivals(sample, target, row, into, 0);
  }

  /** The targets from one on. */
  static void weights(SeparatedSample[] samples, int count, int source, double[] into, int from) {
    for (int s = 0; s < count; s++) {
      SeparatedSample sample = samples[s];
      double t = sample.arrivals[source];
      double slow = sample.sourceSlow[source];
      double fast = sample.sourceFast[source];
      for (int j = from; j < into.length; j++) {
        double elapsed = sample.spikes[j] - t;
        if (elapsed > 0) {
          into[j] = sample.equal ? Math.fma(sample.learnSlow[j], elapsed * slow, into[j])
              : into[j] + Math.fma(sample.learnSlow[j], slow, -(sample.learnFast[j] * fast));
        }
      }
    }
  }

  /** The sources from one on. */
  static void arrivals(SeparatedSample sample, int target, double[] row, double[] into, int from) {
    double p = sample.errorSlow[target];
    double q = sample.errorFast[target];
    double spike = sample.spikes[target];
    double latest = sample.latest(target);
    for (int i = from; i < row.length; i++) {
      double t = sample.arrivals[i];
      if (t <= latest) {
        double term = sample.equal ? Math.fma(spike - t, p, q) : Math.fma(sample.sourceSlow[i], p, sample.sourceFast[i] * q);
        into[i] = Math.fma(row[i], term, into[i]);
      }
    }
  }
}
