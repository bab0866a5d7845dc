package io.synfire.library.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceBased;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.plasticity.WeightSign;
import io.synfire.units.Time;
import io.synfire.units.Units;

/**
 * Spike-timing-dependent plasticity by traces, the TraceSTDPSynapse of ngc-learn. Spikes set traces x and y of source and target neurons to 1, which fade by
 * {@code 1 - dt / tau} a step. With s and t the spikes of source and target in a step,
 * {@code dw = a_plus (x - target) t - a_minus y s}, times {@code bound - |w|} where there is a bound;
 * {@code w = clip(w + (dw - decay w) eta, 0, bound)}. The weights are in the unit of the connection.
 *
 * @param aPlus strength of the change at a spike of the target; 0 or more
 * @param aMinus strength of the change at a spike of the source; 0 or more
 * @param preTarget the source trace at which a spike of the target changes nothing: weights of sources that were silent for longer fall
 * @param update how the change is applied
 * @param traces the traces
 */
public record TraceStdp(double aPlus, double aMinus, double preTarget, Update update, Traces traces) implements TraceBased {

  /**
   * How a change is applied.
   *
   * @param eta factor on all changes; 0 or more
   * @param decay share of the weight lost in a step, before eta; 0 or more
   * @param bound largest weight, towards which weights converge; 0 for none
   * @param lag how many steps later than its spikes a change is made, 0 or 1; on a connection of lag 1, a lag of 1 lets every spike act through the weight it
   *     was emitted with, as a lagged synapse of ngc-lava does
   */
  public record Update(double eta, double decay, double bound, int lag) {
    public Update {
      TraceStdp.notNegative("eta", eta);
      TraceStdp.notNegative("decay", decay);
      TraceStdp.notNegative("bound", bound);
      if (lag < 0 || lag > 1) {
        throw new IllegalArgumentException("TraceStdp: lag must be 0 or 1 steps, was " + lag);
      }
    }
  }

  /**
   * The traces.
   *
   * @param pre time constant of those of the source neurons; positive
   * @param post time constant of those of the target neurons; positive
   */
  public record Traces(Time pre, Time post) {
    public Traces {
      for (Time tau : new Time[] {pre, post}) {
        if (!(tau.si() > 0)) {
          throw new IllegalArgumentException("TraceStdp: the time constant of a trace must be positive, was " + tau);
        }
      }
    }
  }

  public TraceStdp {
    notNegative("aPlus", aPlus);
    notNegative("aMinus", aMinus);
    if (!Double.isFinite(preTarget)) {
      throw new IllegalArgumentException("TraceStdp: preTarget must be finite, was " + preTarget);
    }
  }

  static void notNegative(String parameter, double value) {
    if (!(value >= 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("TraceStdp: " + parameter + " must be finite and 0 or more, was " + value);
    }
  }

  /** Strengths 0.01 and 0.001, bound 1, no target and no decay, traces of 20 ms, as in ngc-learn. */
  public static TraceStdp defaults() {
    return new TraceStdp(0.01, 0.001, 0, new Update(1, 0, 1, 0), new Traces(Units.ms(20), Units.ms(20)));
  }

  /** With other strengths. */
  public TraceStdp withAmplitudes(double plus, double minus) {
    return new TraceStdp(plus, minus, preTarget, update, traces);
  }

  /** With another target of the source trace. */
  public TraceStdp withPreTarget(double other) {
    return new TraceStdp(aPlus, aMinus, other, update, traces);
  }

  /** With another way to apply changes. */
  public TraceStdp withUpdate(Update other) {
    return new TraceStdp(aPlus, aMinus, preTarget, other, traces);
  }

  /** With traces of another time constant. */
  public TraceStdp withTraces(Time tau) {
    return new TraceStdp(aPlus, aMinus, preTarget, update, new Traces(tau, tau));
  }

  /** With changes made this many steps later than their spikes, 0 or 1. */
  public TraceStdp withLag(int lag) {
    return withUpdate(new Update(update.eta(), update.decay(), update.bound(), lag));
  }

  /** A trace after a step, with what is left of it without a spike, and the spike. */
  public static double trace(double left, double spike) {
    return left * (1 - spike) + spike;
  }

  /**
   * A weight after a step.
   *
   * @param w the weight before
   * @param s spike of the source neuron
   * @param x trace of the source neuron after this spike
   * @param t spike of the target neuron
   * @param y trace of the target neuron after this spike
   */
  public double weight(double w, double s, double x, double t, double y) {
    double change = (x - preTarget) * (t * aPlus) - s * (y * aMinus);
    boolean bounded = update.bound > 0;
    double scaled = bounded ? change * (update.bound - Math.abs(w)) : change;
    double next = w + (scaled - w * update.decay) * update.eta;
    return Math.max(0, bounded ? Math.min(next, update.bound) : next);
  }

  /** The same for spikes as products of traces that spikes set; a lag has no meaning there, and the bound only slows weights down. */
  @Override
  public TraceRule traceRule(Time dt) {
    String room = TraceTerms.room(update.bound);
    String dw = TraceTerms.number("aPlus", update.eta * aPlus) + " * y0 * " + TraceTerms.minus("x1", preTarget) + room
        + " - " + TraceTerms.number("aMinus", update.eta * aMinus) + " * x0 * y1" + room + TraceTerms.decay(update.eta * update.decay);
    return TraceRule.of(dw).withSign(WeightSign.EXCITATORY)
        .with(TraceVariable.X1, Trace.setting(1, TraceTerms.fading(traces.pre, dt)))
        .with(TraceVariable.Y1, Trace.setting(1, TraceTerms.fading(traces.post, dt)));
  }

  @Override
  public Plasticity open(PlasticConnection connection) {
    return new TraceStdpLearning(this, connection);
  }
}
