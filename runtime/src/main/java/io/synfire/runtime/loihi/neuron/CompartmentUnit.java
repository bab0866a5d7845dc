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
  private final boolean wide;
  private final boolean failing;
  private final int n;
  private final int[][] keepU;
  private final int[] keepV;
  private final int[][] u;
  private final int[] total;
  private final int[] drive;
  private final int[] v;
  private final int[] refractory;
  private final int[] spike;
  private final NoiseTerm noise;
  private final OverflowLog.Counter inputOverflows;
  private final OverflowLog.Counter currentOverflows;
  private final OverflowLog.Counter driveOverflows;

  CompartmentUnit(Compartments parameters, UnitContext context) {
    this.parameters = parameters;
    this.context = context;
    exact = new ExactCompartments(context);
    failing = context.overflow().failing();
    n = parameters.size();
    wide = parameters.limits().minimum() < -CompartmentLoops.SAFE || parameters.limits().maximum() > CompartmentLoops.SAFE;
    keepU = Arrays.stream(parameters.decayU()).map(decay -> rest(Decay.ONE - 1, decay)).toArray(int[][]::new);
    keepV = rest(Decay.ONE, parameters.decayV());
    u = new int[parameters.ports()][n];
    total = u.length == 1 ? u[0] : new int[n];
    drive = new int[n];
    v = new int[n];
    refractory = new int[n];
    spike = new int[n];
    noise = parameters.limits().noise().map(given -> new NoiseTerm(given, context)).orElse(null);
    inputOverflows = context.overflow().counter(context.block(), INPUT);
    currentOverflows = context.overflow().counter(context.block(), CURRENT);
    driveOverflows = context.overflow().counter(context.block(), DRIVE);
  }

  private static int[] rest(int whole, int[] decay) {
    return Arrays.stream(decay).map(d -> whole - d).toArray();
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
    if (failing) {
      exact.drive(step, total, bias, drive);
    } else {
      driveOverflows.add(CompartmentLoops.drive(total, bias, drive, n));
    }
    if (wide) {
      exact.voltages(v, keepV, drive, parameters.limits());
      exact.fire(v, parameters.threshold(), refractory, parameters.refractoryDelay(), spike);
    } else {
      CompartmentLoops.voltages(v, keepV, drive, parameters.limits());
      CompartmentLoops.fire(v, parameters.threshold(), refractory, parameters.refractoryDelay(), spike);
    }
    CompartmentLoops.collect(spike, firing);
  }

  private void currents(long step, int[][] input, int[] first) {
    boolean inputLost = false;
    boolean currentLost = false;
    for (int p = 0; p < u.length; p++) {
      int[] q = p == 0 ? first : input[p];
      if (failing) {
        exact.currents(step, q, keepU[p], u[p]);
      } else {
        inputLost |= CompartmentLoops.inputOverflows(q, n);
        currentLost |= CompartmentLoops.currents(q, keepU[p], u[p], n);
      }
    }
    inputOverflows.add(inputLost);
    currentOverflows.add(currentLost);
    if (u.length > 1) {
      Arrays.fill(total, 0);
      for (int[] port : u) {
        CompartmentLoops.add(port, total, n);
      }
    }
  }

  @Override
  public int[] variable(String name) {
    if (name.equals("u")) {
      return total;
    }
    if (name.equals("v")) {
      return v;
    }
    if (name.equals("refractory")) {
      return refractory;
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
    memory.put("v", v);
    memory.put("refractory", refractory);
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
    Arrays.fill(v, 0);
    Arrays.fill(refractory, 0);
  }
}
