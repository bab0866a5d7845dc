package io.synfire.runtime.event.neuron;

/**
 * When the voltage of a linear neuron first reaches a threshold from below, without further input. With one current the voltage has at most one extremum,
 * in closed form, on whose sides it is monotone; with several, intervals are cut until bounds of voltage and slope decide on each. No crossing is missed.
 *
 * <p>The solvers of first-spike-time learning (firstspike.neuron) are for one current, a threshold above the rest, and two ratios of time constants in
 * closed form. Neurons here also drift past their threshold, do not leak, have several currents, and start from wherever a reset left them; so they have
 * this solver of their own, and where both apply the two find the same times.
 */
public final class Crossing {
  private static final double RESOLUTION = 1e-13;
  private final LinearFlow flow;
  private final double threshold;
  private final double[] peak;
  private final double[] largest;

  /** The crossings of a threshold by neurons with this flow. */
  public Crossing(LinearFlow flow, double threshold) {
    this.flow = flow;
    this.threshold = threshold;
    this.peak = new double[flow.currents()];
    this.largest = new double[flow.currents()];
    for (int k = 0; k < peak.length; k++) {
      peak[k] = LinearFlow.peak(flow.leak(), flow.rate()[k]);
      largest[k] = peak[k] == Double.POSITIVE_INFINITY ? 1 / flow.rate()[k] : LinearFlow.response(flow.leak(), flow.rate()[k], peak[k]);
    }
  }

  /**
   * The time to the crossing.
   *
   * @param v voltage, below the threshold
   * @param current currents
   * @param at where they start
   * @return at least 0; positive infinity for none
   */
  public double next(double v, double[] current, int at) {
    double limit = flow.limit(v, current, at);
    if (limit <= threshold && bound(v, limit, current, at) < threshold) {
      return Double.POSITIVE_INFINITY;
    }
    return flow.currents() <= 1 ? single(v, current, at, limit) : several(v, current, at, limit);
  }

  /** A voltage that is not passed. */
  private double bound(double v, double limit, double[] current, int at) {
    double bound = flow.leak() > 0 ? Math.max(v, limit) : v;
    for (int k = 0; k < largest.length; k++) {
      bound += Math.max(0, flow.gain()[k] * current[at + k]) * largest[k];
    }
    return bound;
  }

  private double single(double v, double[] current, int at, double limit) {
    double slope = flow.slope(v, current, at);
    double drive = flow.currents() == 0 ? 0 : flow.gain()[0] * current[at];
    if (slope > 0 && drive > 0) {
      double top = extremum(slope, drive);
      if (top < Double.POSITIVE_INFINITY) {
        return highest(v, current, at, top) >= threshold ? root(v, current, at, 0, top) : Double.POSITIVE_INFINITY;
      }
    }
    return limit > threshold ? root(v, current, at, 0, beyond(v, current, at)) : Double.POSITIVE_INFINITY;
  }

  /** The voltage at its extremum, where {@code leak V = drift + drive}. */
  private double highest(double v, double[] current, int at, double top) {
    double drive = flow.gain()[0] * current[at] * Math.exp(-flow.rate()[0] * top);
    return flow.leak() > 0 ? (flow.drift() + drive) / flow.leak() : flow.voltage(v, current, at, top);
  }

  /** Where dV/dt, which is {@code slope} now, becomes 0: {@code exp(leak t) dV/dt} is monotone. */
  private double extremum(double slope, double drive) {
    double ratio = slope / (flow.rate()[0] * drive);
    double difference = flow.leak() - flow.rate()[0];
    double x = difference * ratio;
    if (x <= -1) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.abs(x) < 1e-12 ? ratio * (1 - x / 2) : Math.log1p(x) / difference;
  }

  /** A time at which the threshold, which is below the limit, has been passed. */
  private double beyond(double v, double[] current, int at) {
    double time = scale();
    while (flow.voltage(v, current, at, time) < threshold) {
      time *= 2;
    }
    return time;
  }

  private double scale() {
    double fastest = flow.leak();
    for (double rate : flow.rate()) {
      fastest = Math.max(fastest, rate);
    }
    return fastest > 0 ? 1 / fastest : 1;
  }

  /** The crossing between two times, of which the second is beyond it; there is one. Newton's method within a bracket. */
  private double root(double v, double[] current, int at, double from, double to) {
    double low = from;
    double high = to;
    double time = from;
    for (int i = 0; i < 200 && high - low > Math.ulp(high); i++) {
      double distance = flow.voltage(v, current, at, time) - threshold;
      if (distance >= 0) {
        high = time;
      } else {
        low = time;
      }
      double slope = slope(v, current, at, time);
      double next = time - distance / slope;
      if (!(next > low && next < high)) {
        next = Math.abs(next - time) <= 2 * Math.ulp(time) ? time : (low + high) / 2;
      }
      if (Math.abs(next - time) <= Math.ulp(time)) {
        return next;
      }
      time = next;
    }
    return high;
  }

  private double slope(double v, double[] current, int at, double time) {
    double slope = flow.drift() - flow.leak() * flow.voltage(v, current, at, time);
    for (int k = 0; k < peak.length; k++) {
      slope += flow.gain()[k] * current[at + k] * Math.exp(-flow.rate()[k] * time);
    }
    return slope;
  }

  private double several(double v, double[] current, int at, double limit) {
    double from = 0;
    double to = scale();
    while (tail(v, limit, current, at, from) >= threshold) {
      double found = search(v, current, at, from, to);
      if (found < Double.POSITIVE_INFINITY || to > 1e6 / flow.rate()[0] && limit <= threshold) {
        return found;
      }
      from = to;
      to *= 2;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** A voltage that is not passed after a time. */
  private double tail(double v, double limit, double[] current, int at, double time) {
    double base = v * Math.exp(-flow.leak() * time) + flow.drift() * LinearFlow.response(flow.leak(), 0, time);
    double bound = flow.leak() > 0 ? Math.max(base, limit) : flow.drift() > 0 ? Double.POSITIVE_INFINITY : base;
    for (int k = 0; k < peak.length; k++) {
      double c = flow.gain()[k] * current[at + k];
      bound += c > 0 ? c * (flow.leak() == 0 ? 1 / flow.rate()[k] : LinearFlow.response(flow.leak(), flow.rate()[k], Math.max(time, peak[k]))) : 0;
    }
    return bound;
  }

  private double search(double v, double[] current, int at, double from, double to) {
    double rise = flow.drift() - flow.leak() * v;
    double h0 = v * Math.exp(-flow.leak() * from) + flow.drift() * LinearFlow.response(flow.leak(), 0, from);
    double h1 = v * Math.exp(-flow.leak() * to) + flow.drift() * LinearFlow.response(flow.leak(), 0, to);
    double upper = Math.max(h0, h1);
    double s0 = rise * Math.exp(-flow.leak() * from);
    double s1 = rise * Math.exp(-flow.leak() * to);
    double least = Math.min(s0, s1);
    double most = Math.max(s0, s1);
    for (int k = 0; k < peak.length; k++) {
      double c = flow.gain()[k] * current[at + k];
      double r0 = LinearFlow.response(flow.leak(), flow.rate()[k], from);
      double r1 = LinearFlow.response(flow.leak(), flow.rate()[k], to);
      double high = from < peak[k] && peak[k] < to ? largest[k] : Math.max(r0, r1);
      double low = Math.min(r0, r1);
      double steep = Math.exp(-flow.rate()[k] * from) - flow.leak() * low;
      double flat = Math.exp(-flow.rate()[k] * to) - flow.leak() * high;
      upper += c > 0 ? c * high : c * low;
      most += c > 0 ? c * steep : c * flat;
      least += c > 0 ? c * flat : c * steep;
    }
    if (upper < threshold || most < 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (least > 0 || to - from <= RESOLUTION * to) {
      return flow.voltage(v, current, at, to) >= threshold ? root(v, current, at, from, to) : Double.POSITIVE_INFINITY;
    }
    double middle = (from + to) / 2;
    double found = search(v, current, at, from, middle);
    return found < Double.POSITIVE_INFINITY ? found : search(v, current, at, middle, to);
  }
}
