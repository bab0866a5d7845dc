package io.synfire.processor;

import io.synfire.units.Capacitance;
import io.synfire.units.Charge;
import io.synfire.units.Conductance;
import io.synfire.units.Current;
import io.synfire.units.Dimension;
import io.synfire.units.Frequency;
import io.synfire.units.Quantity;
import io.synfire.units.Resistance;
import io.synfire.units.Scalar;
import io.synfire.units.Time;
import io.synfire.units.Voltage;
import java.util.List;
import java.util.function.DoubleFunction;

/** Quantities by dimension. */
final class QuantityTypes {
  private static final List<DoubleFunction<Quantity>> FACTORIES =
      List.of(
          Time::new, Frequency::new, Voltage::new, Current::new, Charge::new, Resistance::new, Conductance::new, Capacitance::new, Scalar::new);

  private QuantityTypes() {}

  /** One SI unit: stands for a value that only the run time knows. */
  static Quantity one(Dimension dimension) {
    return of(1, dimension);
  }

  static Quantity of(double si, Dimension dimension) {
    return FACTORIES.stream()
        .map(factory -> factory.apply(si))
        .filter(q -> q.dimension().equals(dimension))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no quantity has the dimension " + dimension));
  }

  static Class<? extends Quantity> of(Dimension dimension) {
    return one(dimension).getClass();
  }
}
