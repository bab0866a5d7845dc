package io.synfire.runtime.loihi.pes;

import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.block.SynapseGroup;

/**
 * Prescribed error sensitivity on the chip. The neurons of the block are pairs: neuron k below d is driven up, neuron d + k down, by the error
 * E = (-e, e) of the host. With {@code sround} rounding up with the probability of the fraction,
 *
 * <pre>
 * every traceEpoch steps:  x = min(127, sround(exp(-traceEpoch / tau) x + magnitude [axon spiked]))
 * every learnEpoch steps:  m = sround((shift(w, 7 - exponent) + shift(x E rate, 7 + rateExponent - 2)) 2^(-7 - shiftBits))
 *                          w = clip(m, +-(2^(8 - shiftBits) - 1)) 2^(exponent + shiftBits)
 * </pre>
 *
 * @param trace the trace of arriving spikes
 * @param rate the learning rate
 * @param weight how weights are stored
 * @param errors whose errors the host gives
 */
public record PesLearning(Trace trace, Rate rate, Weight weight, Errors errors) implements SynapseGroup.Learning {

  /** Whose errors the host gives. */
  public enum Errors {
    /** One for every pair of neurons. */
    PAIRS,
    /** One for every neuron, or one for all: E = -e. */
    NEURONS
  }

  /** Learning with errors of pairs. */
  public PesLearning(Trace trace, Rate rate, Weight weight) {
    this(trace, rate, weight, Errors.PAIRS);
  }

  /**
   * The trace of arriving spikes.
   *
   * @param tau time constant in steps, above 0
   * @param magnitude what a spike adds, 0 to 127 + 127/128
   * @param epoch steps from one update to the next
   */
  public record Trace(double tau, double magnitude, int epoch) {
    public Trace {
      if (!(tau > 0)) {
        throw new IllegalArgumentException("the time constant of a trace is " + tau + " steps; it must be above 0");
      }
      if (!(magnitude >= 0 && magnitude < 128)) {
        throw new IllegalArgumentException("what a spike adds to a trace is " + magnitude + "; it must be at least 0 and below 128");
      }
      requireEpoch("traces", epoch);
    }
  }

  /**
   * The learning rate, {@code mantissa 2^exponent}.
   *
   * @param mantissa integer factor
   * @param exponent binary exponent
   * @param epoch steps from one update of the weights to the next
   */
  public record Rate(int mantissa, int exponent, int epoch) {
    public Rate {
      requireEpoch("weights", epoch);
    }
  }

  /**
   * How weights are stored.
   *
   * @param exponent weight exponent plus 6, 0 to 13
   * @param shiftBits low bits that a mantissa of 8 bits does not use, 0 to 7
   */
  public record Weight(int exponent, int shiftBits) {
    public Weight {
      if (exponent < 0 || exponent > 13) {
        throw new IllegalArgumentException("the exponent of learned weights is " + exponent + "; it must be from 0 to 13");
      }
      if (shiftBits < 0 || shiftBits > 7) {
        throw new IllegalArgumentException("learned weights leave " + shiftBits + " bits unused; it must be from 0 to 7");
      }
    }
  }

  private static void requireEpoch(String what, int epoch) {
    if (epoch < 1) {
      throw new IllegalArgumentException(what + " are updated every " + epoch + " steps; it must be 1 or more");
    }
  }

  @Override
  public LearningUnit open(LearningContext context) {
    return new PesUnit(this, context);
  }
}
