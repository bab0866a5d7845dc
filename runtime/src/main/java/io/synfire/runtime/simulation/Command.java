package io.synfire.runtime.simulation;

/** What a simulation does under a name, such as showing a picture in a certain way ({@code dynamicCommand} of ngc-lava). */
@FunctionalInterface
public interface Command {

  /**
   * Does it.
   *
   * @param simulation the simulation it is bound to
   * @param arguments what {@link Simulation#invoke} was given
   */
  void run(Simulation simulation, float[]... arguments);
}
