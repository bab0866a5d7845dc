package io.synfire.plasticity;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a rule. In the usual notation, with spaces free:
 *
 * <pre>{@code
 * rule     = [("dw" | "dd" | "dt") "="] [sign] product {sign product}
 * product  = factor {"*" factor}
 * factor   = [sign] number | symbol | "(" inner ")" | "sgn" "(" synaptic ")"
 * inner    = [sign] number {"*" number} | [sign] symbol [sign number] | sign number sign symbol
 * synaptic = ("w" | "d" | "t") [sign number] | [sign] number "+" ("w" | "d" | "t")
 * symbol   = "x0" | "y0" | "u0" .. "u9" | "x1" | "x2" | "y1" | "y2" | "y3" | "w" | "d" | "t"
 * number   = digits ["." digits] | "2^" [sign] digits
 * }</pre>
 *
 * A product has exactly one dependency: its first x0, y0 or u; a further x0 or y0 multiplies as 1 or 0.
 */
public final class RuleParser {
  private final RuleScanner in;
  private final List<Product> products = new ArrayList<>();

  private RuleParser(RuleScanner in) {
    this.in = in;
  }

  /**
   * Reads a rule.
   *
   * @param target the variable it changes
   * @param text its text
   * @throws IllegalArgumentException naming the text, the position, what was found and what is allowed
   */
  public static Equation parse(SynapseVariable target, String text) {
    RuleParser parser = new RuleParser(new RuleScanner(target, text));
    parser.assignment(target);
    parser.rule();
    return new Equation(target, parser.products);
  }

  /** The variable that changes may be named again. */
  private void assignment(SynapseVariable target) {
    if (in.take("d" + target.symbol())) {
      in.expect('=');
    }
  }

  private void rule() {
    boolean negative = in.sign();
    product(negative);
    while (!in.atEnd()) {
      if (in.peek() != '+' && in.peek() != '-') {
        throw in.unexpected("'+', '-' or '*' before another factor, or the end");
      }
      product(in.sign());
    }
  }

  private void product(boolean negative) {
    int start = in.position();
    ProductDraft draft = new ProductDraft(negative);
    factor(draft);
    while (in.take('*')) {
      factor(draft);
    }
    products.add(draft.finish(in, start));
  }

  private void factor(ProductDraft draft) {
    if (in.take("sgn")) {
      in.expect('(');
      inner(draft, true);
    } else if (in.take('(')) {
      inner(draft, false);
    } else if (in.peek() == '+' || in.peek() == '-') {
      boolean negative = in.sign();
      draft.multiply(in.number(RuleScanner.NUMBER), negative);
    } else if (in.atNumber()) {
      draft.multiply(in.number(RuleScanner.FACTOR), false);
    } else {
      int position = in.position();
      draft.symbol(in, new ProductDraft.Term(in.symbol(RuleScanner.FACTOR), 0, false), position);
    }
  }

  private void inner(ProductDraft draft, boolean sign) {
    boolean negative = in.sign();
    if (in.atNumber()) {
      Scale number = numbers(negative);
      if (in.peek() == ')' && !sign) {
        draft.multiply(number, false);
      } else {
        boolean flipped = in.requiredSign("'+' or '-' and a trace, w, d or t");
        append(draft, number.value(), flipped, sign);
      }
    } else {
      int position = in.position();
      String symbol = in.symbol(RuleScanner.INNER);
      double constant = in.peek() == ')' ? 0 : constant();
      in.signAllowed(sign && negative, position);
      draft.multiply(Scale.ONE, negative);
      draft.symbol(in, new ProductDraft.Term(symbol, negative ? -constant : constant, sign), position);
    }
    in.expect(')');
  }

  private void append(ProductDraft draft, double constant, boolean negative, boolean sign) {
    int position = in.position();
    String symbol = in.symbol(RuleScanner.INNER);
    in.signAllowed(sign && negative, position);
    draft.multiply(Scale.ONE, negative);
    draft.symbol(in, new ProductDraft.Term(symbol, negative ? -constant : constant, sign), position);
  }

  private double constant() {
    boolean negative = in.requiredSign("')', '+' or '-' and a number");
    return numbers(negative).value();
  }

  private Scale numbers(boolean negative) {
    Scale scale = in.number(RuleScanner.NUMBER);
    while (in.take('*')) {
      scale = scale.times(in.number(RuleScanner.NUMBER));
    }
    return negative ? scale.negated() : scale;
  }
}
