package io.synfire.runtime.loihi.neuron;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compartments in a run. */
final class CompartmentUnit implements NeuronUnit {
  static final int INPUT_BITS = 21;
  static final int STATE_BITS = 23;
  static final String INPUT = "q";
  static final String CURRENT = "u";
  static final String DRIVE = "u2";

  private final Compartments parameters;
  private final UnitContext context;
  private final ExactCompartments exact;
  private final CompartmentKernel kernel;
  private final boolean wide;
  private final boolean failing;
  private final int[][] keepU;
  private final int[] keepV;
  private final int[][] u;
  private final int[] total;
  private final int[] drive;
  private final Membrane membrane;
  private final NoiseTerm noise;
  private final OverflowLog.Counter inputOverflows;
  private final OverflowLog.Counter currentOverflows;
  private final OverflowLog.Counter driveOverflows;

  CompartmentUnit(Compartments parameters, UnitContext context) {
    this.parameters = parameters;
    this.context = context;
    exact = new ExactCompartments(context);
    failing = context.overflow().failing();
    kernel = CompartmentKernel.best(parameters);
    wide = parameters.limits().minimum() < -CompartmentKernel.SAFE || parameters.limits().maximum() > CompartmentKernel.SAFE;
    keepU = parameters.keepU();
    keepV = parameters.keepV();
    u = new int[parameters.ports()][parameters.size()];
    total = u.length == 1 ? u[0] : new int[parameters.size()];
    drive = new int[parameters.size()];
    membrane = new Membrane(parameters.refractoryDelay());
    noise = parameters.limits().noise().map(given -> new NoiseTerm(given, context)).orElse(null);
    inputOverflows = context.overflow().counter(context.block(), INPUT);
    currentOverflows = context.overflow().counter(context.block(), CURRENT);
    driveOverflows = context.overflow().counter(context.block(), DRIVE);
  }

  @Override
  public void step(long step, int[][] input, Firing firing) {
    int[] bias = parameters.bias();
    int[] first = input[0];
    if (noise != null) {
      noise.draw(step);
      first = noise.atMembrane() ? first : noise.plus(first);
      bias = noise.atMembrane() ? noise.plus(bias) : bias;
    }
    currents(step, input, first);
    firing.count = 0;
    if (failing || wide) {
      exactly(step, bias, firing);
    } else {
      driveOverflows.add(kernel.voltages(total, bias, membrane, firing));
    }
  }

  private void exactly(long step, int[] bias, Firing firing) {
    if (failing) {
      exact.drive(step, total, bias, drive);
    } else {
      driveOverflows.add(CompartmentLoops.drive(total, bias, drive, 0));
    }
    exact.voltages(membrane.v, keepV, drive, parameters.limits());
    exact.fire(membrane, parameters.threshold(), parameters.refractoryDelay(), firing);
  }

  private void currents(long step, int[][] input, int[] first) {
    int lost = 0;
    for (int p = 0; p < u.length; p++) {
      int[] q = p == 0 ? first : input[p];
      if (failing) {
        exact.currents(step, q, keepU[p], u[p]);
      } else {
        lost |= kernel.currents(p, q, u[p]);
      }
    }
    inputOverflows.add((lost & CompartmentKernel.INPUT_LOST) != 0);
    currentOverflows.add((lost & CompartmentKernel.CURRENT_LOST) != 0);
    if (u.length > 1) {
      Arrays.fill(total, 0);
      for (int[] port : u) {
        CompartmentLoops.add(port, total);
      }
    }
  }

  @Override
  public int[] variable(String name) {
    if (name.equals("u")) {
      return total;
    }
    if (name.equals("v")) {
      return membrane.v;
    }
    if (name.equals("refractory")) {
      return membrane.shared();
    }
    for (int p = 0; p < u.length; p++) {
      if (name.equals("u" + p)) {
        return u[p];
      }
    }
    throw new IllegalArgumentException("block " + context.block() + ": compartments have no variable \"" + name + "\"; they have u (the sum of u0"
        + (u.length == 1 ? "" : " to u" + (u.length - 1)) + "), v and refractory");
  }

  @Override
  public Map<String, int[]> memory() {
    Map<String, int[]> memory = new LinkedHashMap<>();
    memory.put("v", membrane.v);
    memory.put("refractory", membrane.shared());
    memory.put("u", total);
    for (int p = 0; u.length > 1 && p < u.length; p++) {
      memory.put("u" + p, u[p]);
    }
    return memory;
  }

  @Override
  public void reset() {
    for (int[] port : u) {
      Arrays.fill(port, 0);
    }
    Arrays.fill(total, 0);
    membrane.reset();
  }
}
