package io.synfire.runtime.loihi.neuron;

/** The loops in plain Java. */
final class PlainCompartments implements CompartmentKernel {
  private final Compartments parameters;
  private final int first;
  private final int[][] keepU;
  private final int[] keepV;
  private final int[] drive;
  private final int[] spike;

  /** For the compartments from this one on. */
  PlainCompartments(Compartments parameters, int first) {
    this.parameters = parameters;
    this.first = first;
    keepU = parameters.keepU();
    keepV = parameters.keepV();
    drive = new int[parameters.size()];
    spike = new int[parameters.size()];
  }

  @Override
  public int currents(int port, int[] input, int[] u) {
    boolean inputLost = CompartmentLoops.inputOverflows(input, first, u.length);
    boolean currentLost = CompartmentLoops.currents(input, keepU[port], u, first);
    return (inputLost ? INPUT_LOST : 0) | (currentLost ? CURRENT_LOST : 0);
  }

  @Override
  public boolean voltages(int[] u, int[] bias, Membrane membrane, Firing firing) {
    boolean lost = CompartmentLoops.drive(u, bias, drive, first);
    CompartmentLoops.voltages(membrane.v, keepV, drive, parameters.limits(), first);
    CompartmentLoops.fire(membrane, parameters.threshold(), parameters.refractoryDelay(), spike, first);
    CompartmentLoops.collect(spike, first, firing);
    return lost;
  }
}
