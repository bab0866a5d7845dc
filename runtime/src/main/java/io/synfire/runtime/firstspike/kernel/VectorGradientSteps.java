package io.synfire.runtime.firstspike.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link GradientSteps} with the Vector API: what is added to stays in registers from one sample to the next. */
final class VectorGradientSteps implements GradientSteps {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public void weights(SeparatedSample[] samples, int count, int source, double[] into) {
    int end = SPECIES.loopBound(into.length);
    if (count > 0 && samples[0].equal) {
      equal(samples, count, source, into);
    } else {
      distinct(samples, count, source, into);
    }
    PlainGradientSteps.weights(samples, count, source, into, end);
  }

  private static void equal(SeparatedSample[] samples, int count, int i, double[] into) {
    int j = 0;
    for (; j + 2 * LANES <= into.length; j += 2 * LANES) {
      DoubleVector sum0 = load(into, j);
      DoubleVector sum1 = load(into, j + LANES);
      for (int s = 0; s < count; s++) {
        SeparatedSample sample = samples[s];
        DoubleVector t = DoubleVector.broadcast(SPECIES, sample.arrivals[i]);
        DoubleVector slow = DoubleVector.broadcast(SPECIES, sample.sourceSlow[i]);
        DoubleVector elapsed0 = load(sample.spikes, j).sub(t);
        DoubleVector elapsed1 = load(sample.spikes, j + LANES).sub(t);
        sum0 = sum0.blend(load(sample.learnSlow, j).fma(elapsed0.mul(slow), sum0), elapsed0.compare(VectorOperators.GT, 0));
        sum1 = sum1.blend(load(sample.learnSlow, j + LANES).fma(elapsed1.mul(slow), sum1), elapsed1.compare(VectorOperators.GT, 0));
      }
      sum0.intoArray(into, j);
      sum1.intoArray(into, j + LANES);
    }
    for (; j + LANES <= into.length; j += LANES) {
      DoubleVector sum = load(into, j);
      for (int s = 0; s < count; s++) {
        SeparatedSample sample = samples[s];
        DoubleVector elapsed = load(sample.spikes, j).sub(sample.arrivals[i]);
        DoubleVector more = load(sample.learnSlow, j).fma(elapsed.mul(sample.sourceSlow[i]), sum);
        sum = sum.blend(more, elapsed.compare(VectorOperators.GT, 0));
      }
      sum.intoArray(into, j);
    }
  }

  private static void distinct(SeparatedSample[] samples, int count, int i, double[] into) {
    for (int j = 0; j + LANES <= into.length; j += LANES) {
      DoubleVector sum = load(into, j);
      for (int s = 0; s < count; s++) {
        SeparatedSample sample = samples[s];
        DoubleVector fall = load(sample.learnFast, j).mul(sample.sourceFast[i]).neg();
        DoubleVector more = sum.add(load(sample.learnSlow, j).fma(DoubleVector.broadcast(SPECIES, sample.sourceSlow[i]), fall));
        sum = sum.blend(more, load(sample.spikes, j).sub(sample.arrivals[i]).compare(VectorOperators.GT, 0));
      }
      sum.intoArray(into, j);
    }
  }

  @Override
  public void arrivals(SeparatedSample sample, int target, double[] row, double[] into) {
    DoubleVector p = DoubleVector.broadcast(SPECIES, sample.errorSlow[target]);
    DoubleVector q = DoubleVector.broadcast(SPECIES, sample.errorFast[target]);
    DoubleVector spike = DoubleVector.broadcast(SPECIES, sample.spikes[target]);
    DoubleVector latest = DoubleVector.broadcast(SPECIES, sample.latest(target));
    int end = SPECIES.loopBound(row.length);
    if (sample.equal) {
      for (int i = 0; i < end; i += LANES) {
        DoubleVector t = load(sample.arrivals, i);
        DoubleVector sum = load(into, i);
        sum.blend(load(row, i).fma(spike.sub(t).fma(p, q), sum), t.compare(VectorOperators.LE, latest)).intoArray(into, i);
      }
    } else {
      for (int i = 0; i < end; i += LANES) {
        DoubleVector term = load(sample.sourceSlow, i).fma(p, load(sample.sourceFast, i).mul(q));
        DoubleVector sum = load(into, i);
        sum.blend(load(row, i).fma(term, sum), load(sample.arrivals, i).compare(VectorOperators.LE, latest)).intoArray(into, i);
      }
    }
    PlainGradientSteps.arrivals(sample, target, row, into, end);
  }

  private static DoubleVector load(double[] values, int j) {
    return DoubleVector.fromArray(SPECIES, values, j);
  }
}
