package io.synfire.runtime.loihi.microcode;

import io.synfire.model.StepProgram;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the variables, input ports and coefficients of a model are held as integers. Immutable.
 *
 * @param variables variable to format
 * @param ports port to the integer units that are 1 in SI units
 * @param coefficientBits bits of the mantissa of a constant factor, 12 to 30; the chip has 12
 */
public record FixedPointScales(Map<String, FixedPointFormat> variables, Map<String, Double> ports, int coefficientBits) {
  /** Bits of a coefficient on the chip. */
  public static final int COEFFICIENT_BITS = 12;

  private static final int MAXIMUM_COEFFICIENT_BITS = 30;
  private static final int HEADROOM = 2;

  /** Bits without sign of the largest value of a variable that was seen where scales were found. */
  public static final int LARGEST_FOUND_BITS = FixedPointFormat.STATE_BITS - HEADROOM;

  /** For what has not reached its largest value in the trial, such as a threshold that adapts over thousands of steps. */
  private static final int HEADROOM_OF_GROWTH = 6;

  public FixedPointScales {
    variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    ports = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    if (coefficientBits < COEFFICIENT_BITS || coefficientBits > MAXIMUM_COEFFICIENT_BITS) {
      throw new IllegalArgumentException(
          "a coefficient has " + COEFFICIENT_BITS + " to " + MAXIMUM_COEFFICIENT_BITS + " bits, was " + coefficientBits);
    }
  }

  /**
   * One scale for all variables and one for all ports, as Lava has it with 64 units for the variables and 1 for the input. Variables are clipped to
   * 23 bits and a sign.
   */
  public static FixedPointScales of(StepProgram program, double variable, double port) {
    Map<String, FixedPointFormat> variables = new LinkedHashMap<>();
    program.variables().forEach(v -> variables.put(v.name(), FixedPointFormat.of(isCount(v.name()) ? 1 : variable)));
    Map<String, Double> ports = new LinkedHashMap<>();
    program.inputs().forEach(p -> ports.put(p.name(), port));
    return new FixedPointScales(variables, ports, COEFFICIENT_BITS);
  }

  /**
   * Scales that use the width of the state well, found by running the model in floats with the strongest input that it may get.
   *
   * @param program the model
   * @param parameters its parameter values
   * @param drive port to what arrives there; a port without an entry gets no input
   */
  public static FixedPointScales find(StepProgram program, NeuronParameters parameters, Map<String, PortDrive> drive) {
    Map<String, FixedPointFormat> variables = new LinkedHashMap<>();
    new TrialRun(program, parameters, drive).extents()
        .forEach((name, extent) -> variables.put(name, FixedPointFormat.of(isCount(name) ? 1 : scale(extent))));
    Map<String, Double> ports = new LinkedHashMap<>();
    program.inputs().forEach(p -> ports.put(p.name(), drive.getOrDefault(p.name(), PortDrive.NONE).scale()));
    return new FixedPointScales(variables, ports, COEFFICIENT_BITS);
  }

  /** Some bits of headroom above what was seen; as for a value of 1 where it was always 0. */
  private static double scale(TrialRun.Extent extent) {
    int headroom = extent.growing() ? HEADROOM_OF_GROWTH : HEADROOM;
    double largest = extent.largest() == 0 ? 1 : extent.largest();
    return FixedPointFormat.powerOfTwo(Math.scalb(1.0, FixedPointFormat.STATE_BITS - headroom) / largest);
  }

  private static boolean isCount(String variable) {
    return variable.equals(StepProgram.REFRACTORY) || variable.equals("spike");
  }

  /** The same with another scale of a variable or port. */
  public FixedPointScales scaled(String name, double scale) {
    if (ports.containsKey(name)) {
      Map<String, Double> changed = new LinkedHashMap<>(ports);
      changed.put(name, scale);
      return new FixedPointScales(variables, changed, coefficientBits);
    }
    FixedPointFormat old = format(name);
    return with(name, new FixedPointFormat(scale, old.bits(), old.excess()));
  }

  /** The same with coefficients of more bits, as a simulation may have and the chip has not. */
  public FixedPointScales withCoefficientBits(int bits) {
    return new FixedPointScales(variables, ports, bits);
  }

  /** The same with a variable that wraps around instead of being clipped. */
  public FixedPointScales wrapping(String variable) {
    return with(variable, format(variable).wrapping());
  }

  private FixedPointScales with(String variable, FixedPointFormat format) {
    Map<String, FixedPointFormat> changed = new LinkedHashMap<>(variables);
    changed.put(variable, format);
    return new FixedPointScales(changed, ports, coefficientBits);
  }

  /**
   * The format of a variable.
   *
   * @throws IllegalArgumentException naming the variables there are, if there is none of this name
   */
  public FixedPointFormat format(String variable) {
    FixedPointFormat format = variables.get(variable);
    if (format == null) {
      throw new IllegalArgumentException("there is no scale for " + variable + "; there are scales for " + variables.keySet() + " and " + ports.keySet());
    }
    return format;
  }
}
