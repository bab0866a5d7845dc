package io.synfire.runtime.loihi.microcode;

import io.synfire.equations.Expr;
import java.util.List;

/**
 * A term of a sum.
 *
 * @param text the term as the model has it
 * @param factor constant factor
 * @param factors the factors that vary; none for a constant term
 */
record Term(String text, Constant factor, List<Expr> factors) {
  Term {
    factors = List.copyOf(factors);
  }

  Term times(Constant more) {
    return new Term(text, factor.times(more), factors);
  }
}
