package io.synfire.runtime.loihi.ensemble;

import io.synfire.runtime.loihi.ensemble.Population.Tuning;
import io.synfire.runtime.loihi.rates.LoihiLif;
import io.synfire.runtime.loihi.rates.LoihiRectifiedLinear;
import io.synfire.runtime.loihi.rates.RateModel;

/**
 * How neurons are to respond: where along their encoder they start to fire, and how fast they fire at its end. Intercepts above 0.95 need gains that
 * integers hold badly, and count as 0.95.
 *
 * @param maxRates {@code [neuron]} spikes per second for the represented value 1 along the encoder, above 0
 * @param intercepts {@code [neuron]} value along the encoder from which it fires, below 1
 */
public record TuningCurves(double[] maxRates, double[] intercepts) {
  /** Largest intercept. */
  public static final double LARGEST_INTERCEPT = 0.95;

  public TuningCurves {
    if (maxRates.length != intercepts.length) {
      throw new IllegalArgumentException("there are " + maxRates.length + " maximal rates and " + intercepts.length + " intercepts; each neuron has one "
          + "of each");
    }
    for (int i = 0; i < maxRates.length; i++) {
      if (!(maxRates[i] > 0 && intercepts[i] < 1)) {
        throw new IllegalArgumentException("neuron " + i + " needs a maximal rate above 0 and an intercept below 1, was " + maxRates[i] + " Hz and "
            + intercepts[i]);
      }
    }
  }

  /** The gains and biases of neurons of this kind, whose drive J at an intercept is where they start to fire. */
  public Tuning tuning(RateModel model) {
    double[] gain = new double[maxRates.length];
    double[] bias = new double[maxRates.length];
    for (int i = 0; i < gain.length; i++) {
      double intercept = Math.min(intercepts[i], LARGEST_INTERCEPT);
      double start = model instanceof LoihiLif ? 1 : 0;
      gain[i] = (drive(model, i) - start) / (1 - intercept);
      bias[i] = start - gain[i] * intercept;
    }
    return new Tuning(gain, bias, model.amplitude());
  }

  /** The drive for the maximal rate, in continuous time. */
  private double drive(RateModel model, int neuron) {
    double rate = maxRates[neuron];
    return switch (model) {
      case LoihiRectifiedLinear relu -> rate;
      case LoihiLif lif -> {
        if (!(rate * lif.tauRef() < 1)) {
          throw new IllegalArgumentException("neuron " + neuron + " is to fire at " + rate + " Hz, and its refractory time of " + lif.tauRef()
              + " s allows less than " + 1 / lif.tauRef() + " Hz; lower the rate");
        }
        yield -1 / Math.expm1((lif.tauRef() - 1 / rate) / lif.tauRc());
      }
    };
  }
}
