package io.synfire.runtime.loihi.pes;

import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.IntegerLearning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Prescribed error sensitivity in units of the float network. The chip's learning rate is fixed to {@code 2^-7}: the rest of the rate goes
 * into what a spike adds to its trace, which has 7 bits and a fraction of 7 bits.
 *
 * @param rate change of a weight for a trace and an integer error of 1, in one update of the weights; above 0
 * @param tau time constant of the trace in steps, above 0
 * @param magnitude what a spike adds to the trace
 * @param exponent exponent that the weights are kept with, -6 to 7
 * @param notes what was lost when these parameters were made
 */
public record FloatPesLearning(double rate, double tau, double magnitude, int exponent, List<String> notes) implements FloatLearning {
  /** The usual exponent of learned weights. */
  public static final int WEIGHT_EXPONENT = 4;

  private static final int TRACE_EPOCH = 2;
  private static final int LEARN_EPOCH = 4;
  private static final int RATE_EXPONENT = -7;
  private static final int WEIGHT_UNIT = 6;
  private static final int SHIFT_BITS = 1;

  /** Bits of a product that the chip drops before it adds it to a weight. */
  private static final int OVERFLOW_BITS = 2;

  private static final double TRACE_STEPS = 128;
  private static final double LARGEST_MAGNITUDE = 127 + 127 / TRACE_STEPS;

  public FloatPesLearning {
    notes = List.copyOf(notes);
    if (!(rate > 0)) {
      throw new IllegalArgumentException("the learning rate of PES on the chip is " + rate + "; it must be above 0");
    }
  }

  /**
   * The rule as a float network knows it.
   *
   * @param learningRate learning rate
   * @param dt time step in s
   * @param sources number of source neurons
   * @param synapse time constant in s of the filter of the source's spikes
   */
  public record Rule(double learningRate, double dt, int sources, double synapse) {}

  /**
   * The parameters for a rule: {@code rate = learnEpoch learningRate dt / sources / errorScale}, {@code tau = rint(synapse / dt)},
   * {@code magnitude = (1 - exp(-1 / tau)) / dt^2}.
   */
  public static FloatPesLearning of(Rule rule, PesError error) {
    double steps = rule.synapse() / rule.dt();
    double tau = Math.rint(steps);
    List<String> notes = new ArrayList<>();
    if (Math.abs(steps - tau) > 1e-9 * steps) {
      notes.add("the time constant of the source's filter is " + steps + " steps, and was rounded to " + tau + "; make it a multiple of the step");
    }
    double rate = LEARN_EPOCH * rule.learningRate() * rule.dt() / rule.sources() / error.scale();
    return new FloatPesLearning(rate, tau, -Math.expm1(-1 / tau) / (rule.dt() * rule.dt()), WEIGHT_EXPONENT, notes);
  }

  @Override
  public OptionalInt weightExponent() {
    return OptionalInt.of(exponent);
  }

  @Override
  public IntegerLearning discretize(double scale, int exponent) {
    List<String> warnings = new ArrayList<>(notes);
    double integerRate = rate * scale * (1 << OVERFLOW_BITS);
    double exact = magnitude * integerRate / Math.scalb(1.0, RATE_EXPONENT);
    double kept = Math.floor(exact * TRACE_STEPS) / TRACE_STEPS;
    if (kept > LARGEST_MAGNITUDE) {
      warnings.add("Trace increment exceeds upper limit (learning rate may be too large): what a spike adds to its trace is " + kept
          + ", the largest is " + LARGEST_MAGNITUDE + "; lower the learning rate");
      kept = LARGEST_MAGNITUDE;
    }
    PesLearning learning = new PesLearning(
        new PesLearning.Trace(Math.rint(tau), kept, TRACE_EPOCH),
        new PesLearning.Rate(1, RATE_EXPONENT, LEARN_EPOCH),
        new PesLearning.Weight(exponent + WEIGHT_UNIT, SHIFT_BITS));
    return new IntegerLearning(learning, warnings);
  }
}
