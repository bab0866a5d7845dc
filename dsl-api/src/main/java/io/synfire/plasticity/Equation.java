package io.synfire.plasticity;

import java.util.List;

/**
 * The parsed rule of one synaptic variable: in an epoch it changes by the sum of the products.
 *
 * @param target what changes
 * @param products what is added to it
 */
public record Equation(SynapseVariable target, List<Product> products) {
  public Equation {
    products = List.copyOf(products);
  }
}
