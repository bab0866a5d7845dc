package io.synfire.runtime.loihi.rates;

/**
 * The rate of a neuron while a network of rates is trained: {@code smooth + stopGradient(forward - smooth)}, so that the loss sees the staircase of
 * the chip (with ripple, if wanted) and its gradient the smooth rate.
 *
 * @param model the neuron
 * @param smooth the rate whose slope the gradient takes
 * @param noise ripple of the forward value, for neurons with a membrane
 */
public record TrainingRate(RateModel model, SmoothRate smooth, OutputNoise noise) {
  public TrainingRate {
    if (model instanceof LoihiRectifiedLinear && !(noise instanceof OutputNoise.None)) {
      throw new IllegalArgumentException("a rectified linear neuron has no membrane whose ripple could be modelled; train it without noise, was "
          + noise);
    }
  }

  /** Without softening and noise. */
  public static TrainingRate of(RateModel model) {
    return new TrainingRate(model, model.smooth(), OutputNoise.NONE);
  }

  /**
   * The value that the loss sees.
   *
   * @param input input of the neuron
   * @param phase uniform random number in [0, 1): where between two spikes the filter is looked at
   */
  public double forward(double input, double phase) {
    if (!(model instanceof LoihiLif lif) || noise instanceof OutputNoise.None) {
      return model.rate(input);
    }
    double interval = model.dt() * model.interval(input);
    return Double.isInfinite(interval) ? 0 : model.amplitude() * noise.output(interval, phase * interval, lif.chipTauRc());
  }

  /** The smooth value, whose derivative {@link #slope} is. */
  public double backward(double input) {
    return smooth.rate(input);
  }

  /** Derivative of the value by the input. */
  public double slope(double input) {
    return smooth.slope(input);
  }
}
