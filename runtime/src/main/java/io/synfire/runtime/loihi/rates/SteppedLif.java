package io.synfire.runtime.loihi.rates;

/** LIF neurons step by step. */
final class SteppedLif implements ReferenceNeurons {
  private final LoihiLif model;
  private final double tauRc;
  private final double tauRef;
  private final double[] voltage;
  private final double[] refractory;
  private final double[] output;

  SteppedLif(LoihiLif model, int size) {
    this.model = model;
    tauRc = model.chipTauRc();
    tauRef = model.chipTauRef();
    voltage = new double[size];
    refractory = new double[size];
    output = new double[size];
  }

  @Override
  public double[] step(double[] input) {
    double dt = model.dt();
    for (int i = 0; i < voltage.length; i++) {
      refractory[i] -= dt;
      double charging = Math.clamp(dt - refractory[i], 0, dt);
      double v = voltage[i] - (input[i] - voltage[i]) * Math.expm1(-charging / tauRc);
      boolean fires = v > 1;
      output[i] = fires ? model.amplitude() / dt : 0;
      voltage[i] = fires ? 0 : Math.max(v, model.minimum());
      if (fires) {
        refractory[i] = tauRef + dt;
      }
    }
    return output;
  }

  @Override
  public double[] voltage() {
    return voltage;
  }
}
