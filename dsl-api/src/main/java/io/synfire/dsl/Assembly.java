package io.synfire.dsl;

import java.util.function.UnaryOperator;

/** A named set of members and the connections between them: the unit of modelling and of editing. */
public non-sealed class Assembly extends Wiring {

  @Override
  final String kind() {
    return "assembly";
  }

  @Override
  Assembly copy(UnaryOperator<Part> change, Weights weights) {
    return new Assembly();
  }
}
