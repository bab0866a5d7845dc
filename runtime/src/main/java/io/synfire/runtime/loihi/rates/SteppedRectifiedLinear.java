package io.synfire.runtime.loihi.rates;

/** Integrate-and-fire neurons without leak, step by step. */
final class SteppedRectifiedLinear implements ReferenceNeurons {
  private final LoihiRectifiedLinear model;
  private final double[] voltage;
  private final double[] output;

  SteppedRectifiedLinear(LoihiRectifiedLinear model, int size) {
    this.model = model;
    voltage = new double[size];
    output = new double[size];
  }

  @Override
  public double[] step(double[] input) {
    for (int i = 0; i < voltage.length; i++) {
      double v = voltage[i] + input[i] * model.dt();
      boolean fires = v > 1;
      output[i] = fires ? model.amplitude() / model.dt() : 0;
      voltage[i] = fires ? 0 : Math.max(v, 0);
    }
    return output;
  }

  @Override
  public double[] voltage() {
    return voltage;
  }
}
