package io.synfire.runtime.event.neuron;

/**
 * The factors by which state moves over a time. They are kept from one call of {@link #set} to the next, because the targets of a spike mostly move over the
 * same time. Owned by one thread.
 */
public final class Propagator {
  private LinearFlow flow;
  private double time;
  private double decay;
  private double drift;
  private double[] decays = new double[0];
  private double[] responses = new double[0];

  /** Chooses flow and time. */
  public void set(LinearFlow nextFlow, double nextTime) {
    if (nextFlow == flow && nextTime == time) {
      return;
    }
    flow = nextFlow;
    time = nextTime;
    int n = flow.currents();
    if (decays.length != n) {
      decays = new double[n];
      responses = new double[n];
    }
    decay = Math.exp(-flow.leak() * time);
    drift = flow.drift() == 0 ? 0 : flow.drift() * LinearFlow.response(flow.leak(), 0, time);
    for (int k = 0; k < n; k++) {
      decays[k] = Math.exp(-flow.rate()[k] * time);
      responses[k] = flow.gain()[k] * integral(k);
    }
  }

  private double integral(int k) {
    double difference = flow.leak() - flow.rate()[k];
    boolean apart = Math.abs(difference) * time > 0.5;
    return apart ? (decays[k] - decay) / difference : LinearFlow.response(flow.leak(), flow.rate()[k], time);
  }

  /** The voltage after the time. */
  public double voltage(double v, double[] current, int at) {
    double result = v * decay + drift;
    for (int k = 0; k < responses.length; k++) {
      result += responses[k] * current[at + k];
    }
    return result;
  }

  /** Lets the currents from {@code at} on decay over the time. */
  public void decay(double[] current, int at) {
    for (int k = 0; k < decays.length; k++) {
      current[at + k] *= decays[k];
    }
  }

  /** Takes derivatives by voltage and currents back over the time: the currents' in place, the voltage's returned. */
  public double back(double byVoltage, double[] byCurrent, int at) {
    for (int k = 0; k < decays.length; k++) {
      byCurrent[at + k] = byCurrent[at + k] * decays[k] + responses[k] * byVoltage;
    }
    return byVoltage * decay;
  }
}
