package io.synfire.plasticity;

import java.util.List;

/**
 * A product of a rule.
 *
 * @param text the part of the rule's text it comes from
 * @param scale the number before it, with its sign
 * @param dependency what makes it count
 * @param factors what it multiplies
 */
public record Product(String text, Scale scale, Dependency dependency, List<Factor> factors) {
  public Product {
    factors = List.copyOf(factors);
  }
}
