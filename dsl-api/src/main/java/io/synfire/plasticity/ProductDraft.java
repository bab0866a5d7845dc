package io.synfire.plasticity;

import java.util.ArrayList;
import java.util.List;

/** A product while its text is read. */
final class ProductDraft {
  private final List<Factor> factors = new ArrayList<>();
  private Scale scale;
  private Dependency dependency;

  /**
   * A symbol with what surrounds it.
   *
   * @param symbol the symbol
   * @param constant what is added to it
   * @param sign whether it is inside {@code sgn()}
   */
  record Term(String symbol, double constant, boolean sign) {}

  ProductDraft(boolean negative) {
    scale = negative ? Scale.ONE.negated() : Scale.ONE;
  }

  void multiply(Scale number, boolean negative) {
    scale = scale.times(negative ? number.negated() : number);
  }

  void symbol(RuleScanner in, Term term, int position) {
    String symbol = term.symbol();
    if (term.sign() && !"wdt".contains(symbol)) {
      throw in.error(position, symbol, "sgn() takes w, d or t, with a number added or not");
    }
    switch (symbol.charAt(0)) {
      case 'u' -> clock(in, term, position);
      case 'w', 'd', 't' -> factors.add(new Factor.OfSynapse(synapse(symbol), term.constant(), term.sign()));
      default -> neuron(term);
    }
  }

  private void clock(RuleScanner in, Term term, int position) {
    if (dependency != null || term.constant() != 0) {
      throw in.error(position, term.symbol(), "a product has exactly one dependency, and u stands alone: remove one of them");
    }
    dependency = new Dependency.Clock(term.symbol().charAt(1) - '0');
  }

  private void neuron(Term term) {
    boolean source = term.symbol().charAt(0) == 'x';
    if (term.symbol().charAt(1) != '0') {
      factors.add(new Factor.OfTrace(trace(term.symbol()), term.constant()));
    } else if (dependency == null && term.constant() == 0) {
      dependency = source ? new Dependency.SourceSpike() : new Dependency.TargetSpike();
    } else {
      factors.add(new Factor.OfSpike(source, term.constant()));
    }
  }

  Product finish(RuleScanner in, int start) {
    String text = in.text(start);
    if (dependency == null) {
      throw in.error(start, text, "No dependency found. A product needs exactly one of x0, y0 and u0 to u9, such as x0 * " + text);
    }
    return new Product(text, scale.normalized(), dependency, factors);
  }

  private static SynapseVariable synapse(String symbol) {
    for (SynapseVariable variable : SynapseVariable.values()) {
      if (variable.symbol().equals(symbol)) {
        return variable;
      }
    }
    throw new IllegalStateException("No synaptic variable has the symbol " + symbol);
  }

  private static TraceVariable trace(String symbol) {
    for (TraceVariable trace : TraceVariable.values()) {
      if (trace.symbol().equals(symbol)) {
        return trace;
      }
    }
    throw new IllegalStateException("No trace has the symbol " + symbol);
  }
}
