package io.synfire.model;

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
import java.util.Optional;

/** The Java types that a parameter of a model can have. */
public final class ParameterTypes {
  private static final List<Quantity> ZEROS =
      List.of(
          new Time(0),
          new Frequency(0),
          new Voltage(0),
          new Current(0),
          new Charge(0),
          new Resistance(0),
          new Conductance(0),
          new Capacitance(0),
          new Scalar(0));

  private ParameterTypes() {}

  /** The dimension of the quantities of a type, given by its qualified name; empty if it is no type of quantities. */
  public static Optional<Dimension> dimension(String qualifiedName) {
    return ZEROS.stream().filter(q -> q.getClass().getName().equals(qualifiedName)).map(Quantity::dimension).findFirst();
  }

  /** The simple names of all types, for messages. */
  public static List<String> names() {
    return ZEROS.stream().map(q -> q.getClass().getSimpleName()).toList();
  }
}
