package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.TraceRule;
import java.util.Comparator;
import java.util.List;

/** Finds the impulses at which the chip holds the coefficients of a float rule best. */
final class RuleDiscretizer {
  /** Sizes of impulses, the usual one first; smaller ones make coefficients larger and constants coarser. */
  private static final List<Integer> IMPULSES = List.of(16, 8, 4, 2, 1, 32, 64);

  /** Error that a mantissa of 4 to 7 can have: at this the usual impulses are kept. */
  private static final double USUAL = 0.125;

  /** Error beyond which a coefficient counts as not representable. */
  private static final double LARGEST = 0.34;

  private RuleDiscretizer() {}

  static TraceDiscretization discretize(TraceRule rule, WeightScale scale) {
    List<TraceDiscretization> candidates = IMPULSES.stream()
        .flatMap(sources -> IMPULSES.stream().map(targets -> new Impulses(sources, targets)))
        .map(impulses -> new RuleScaling(rule, scale, impulses).discretize()).toList();
    TraceDiscretization best = candidates.stream().filter(c -> c.worst() <= USUAL).findFirst()
        .orElseGet(() -> candidates.stream()
            .min(Comparator.comparingDouble(TraceDiscretization::worst).thenComparingDouble(RuleDiscretizer::sum)).orElseThrow());
    for (TermRounding rounding : best.roundings()) {
      if (rounding.relativeError() > LARGEST) {
        throw new IllegalArgumentException(refusal(rounding));
      }
    }
    return best;
  }

  private static double sum(TraceDiscretization found) {
    return found.roundings().stream().mapToDouble(TermRounding::relativeError).sum();
  }

  private static String refusal(TermRounding rounding) {
    boolean large = Math.abs(rounding.value()) > rounding.largest();
    return rounding + " at best; possible are " + rounding.smallest() + " to " + rounding.largest() + ", and 0: "
        + (large ? "use a smaller learning rate, constant or weight scale"
            : "use a larger learning rate or constant, or act less often with a clock dependency such as u3");
  }
}
