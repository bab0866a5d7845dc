package io.synfire.runtime.event.neuron;

import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.lif.LinearNeuron.Current;

/**
 * The equations of a linear neuron between events, in one unit of time: {@code dV/dt = drift - leak V + sum_k gain_k I_k}, {@code dI_k/dt = -rate_k I_k}.
 *
 * @param leak 1 over the membrane time constant; 0 for a perfect integrator
 * @param drift constant part of dV/dt
 * @param rate {@code [current]} 1 over its time constant; positive
 * @param gain {@code [current]} what a current of 1 adds to dV/dt
 */
public record LinearFlow(double leak, double drift, double[] rate, double[] gain) {

  /** The flow of a neuron where this many seconds are the unit of time. */
  public static LinearFlow of(LinearNeuron neuron, double unit) {
    double[] rate = neuron.currents().stream().mapToDouble(c -> unit / c.tau()).toArray();
    double[] gain = neuron.currents().stream().mapToDouble(Current::gain).map(g -> g * unit).toArray();
    return new LinearFlow(unit / neuron.membrane().tau(), neuron.membrane().drift() * unit, rate, gain);
  }

  /** Number of currents. */
  public int currents() {
    return rate.length;
  }

  /** dV/dt where the voltage is v and the currents are those from {@code at} on. */
  public double slope(double v, double[] current, int at) {
    double slope = drift - leak * v;
    for (int k = 0; k < rate.length; k++) {
      slope += gain[k] * current[at + k];
    }
    return slope;
  }

  /** The voltage in the limit of long times without input; infinite where it drifts away. */
  double limit(double v, double[] current, int at) {
    if (leak > 0) {
      return drift / leak;
    }
    double limit = drift > 0 ? Double.POSITIVE_INFINITY : drift < 0 ? Double.NEGATIVE_INFINITY : v;
    for (int k = 0; k < rate.length; k++) {
      limit += gain[k] * current[at + k] / rate[k];
    }
    return limit;
  }

  /** The voltage after a time. */
  public double voltage(double v, double[] current, int at, double time) {
    double result = v * Math.exp(-leak * time) + (drift == 0 ? 0 : drift * response(leak, 0, time));
    for (int k = 0; k < rate.length; k++) {
      result += gain[k] * current[at + k] * response(leak, rate[k], time);
    }
    return result;
  }

  /** The integral {@code (exp(-b t) - exp(-a t)) / (a - b)}, without a pole where a = b. */
  static double response(double a, double b, double time) {
    double slow = Math.min(a, b);
    double x = Math.abs(a - b) * time;
    double ratio = x > 1e-12 ? -Math.expm1(-x) / x : 1 - x / 2;
    return Math.exp(-slow * time) * time * ratio;
  }

  /** When {@link #response} is largest. */
  static double peak(double a, double b) {
    if (a == 0 || b == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double x = (b - a) / a;
    return Math.abs(x) < 1e-8 ? (1 - x / 2) / a : Math.log1p(x) / (b - a);
  }
}
