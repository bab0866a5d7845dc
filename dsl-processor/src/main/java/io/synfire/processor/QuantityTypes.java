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

/** Quantities by dimension. */
final class QuantityTypes {
  private static final List<Quantity> ONES =
      List.of(
          new Time(1), new Frequency(1), new Voltage(1), new Current(1), new Charge(1), new Resistance(1), new Conductance(1), new Capacitance(1), new Scalar(1));

  private QuantityTypes() {}

  /** One SI unit: stands for a value that only the run time knows. */
  static Quantity one(Dimension dimension) {
    return ONES.stream()
        .filter(q -> q.dimension().equals(dimension))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no quantity has the dimension " + dimension));
  }

  static Class<? extends Quantity> of(Dimension dimension) {
    return one(dimension).getClass();
  }
}
