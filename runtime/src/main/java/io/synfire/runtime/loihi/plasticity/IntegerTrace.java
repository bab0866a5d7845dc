package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceMode;
import io.synfire.units.Time;

/**
 * A trace of 7 bits.
 *
 * @param impulse whole part of what a spike gives, 0 to 127
 * @param fraction the rest of it in 256ths; compared with a draw of 7 bits, as the reference does
 * @param decay what the trace is multiplied by in a step before it is rounded, 0 to 1
 * @param mode what makes it
 */
public record IntegerTrace(int impulse, int fraction, double decay, TraceMode mode) {
  /** Largest value of a trace. */
  public static final int MAXIMUM = 127;

  public IntegerTrace {
    if (impulse < 0 || impulse > MAXIMUM) {
      throw new IllegalArgumentException("The impulse of a trace of 7 bits is " + impulse + ", and must be 0 to " + MAXIMUM
          + ": scale the rule with TraceLearning.of");
    }
  }

  /** A trace whose impulse is given in the units of the chip. */
  static IntegerTrace of(Trace trace, double impulse, Time dt) {
    int whole = (int) Math.min(Integer.MAX_VALUE, Math.floor(impulse));
    return new IntegerTrace(whole, (int) Math.rint((impulse - whole) * 256), trace.decay(dt), trace.mode());
  }

  /** A value after an impulse, for a draw of 7 bits. */
  int afterImpulse(int value, int draw) {
    int sum = (mode == TraceMode.SET ? 0 : value) + impulse + (draw < fraction ? 1 : 0);
    return Math.max(0, Math.min(MAXIMUM, sum));
  }
}
