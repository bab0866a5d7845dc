package io.synfire.runtime.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A group, connection or encoder of a simulation, looked into while it is paused ({@code get_lava_components}, {@code Var.get} and {@code Var.set} of the
 * peers). What a name stands for: of a group its variables and parameters, {@code [1][neuron]}, SI units; of a connection {@code weight},
 * {@code [source][target]}, {@code bias} and the traces of its learning, {@code [1][neuron]}; of an encoder {@code input}.
 */
public final class Component {
  private final String id;
  private final Simulation simulation;
  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /**
   * A named array.
   *
   * @param get a copy of it
   * @param set takes values of its shape, or refuses
   */
  private record Slot(Supplier<float[][]> get, Consumer<float[][]> set) {}

  Component(String id, Simulation simulation) {
    this.id = id;
    this.simulation = simulation;
  }

  Component slot(String name, Supplier<float[][]> get, Consumer<float[][]> set) {
    slots.put(name, new Slot(get, set));
    return this;
  }

  /** An array that can only be read, with what to do instead of setting it. */
  Component fixed(String name, Supplier<float[][]> get, String remedy) {
    return slot(name, get, values -> {
      throw new IllegalArgumentException(id + "." + name + " cannot be set while the simulation is built; " + remedy);
    });
  }

  /** Its id in the network. */
  public String id() {
    return id;
  }

  /** The names of its arrays. */
  public List<String> names() {
    return List.copyOf(slots.keySet());
  }

  /**
   * A copy of an array.
   *
   * @throws IllegalArgumentException with the names there are and the nearest, if there is none of this name
   * @throws IllegalStateException if the simulation is running or stopped
   */
  public float[][] get(String name) {
    return slot(name).get().get();
  }

  /**
   * Sets an array; weights are then put into the limits of their connection. Weights and parameters act from the next step on, but where the backend takes
   * them in only when it builds (one with integers): there {@link Simulation#rebuild} has to follow, which {@link Simulation#run(int)} says.
   *
   * @throws IllegalArgumentException if the name is unknown, the array cannot be set, the shape is another, or a value is not finite
   * @throws IllegalStateException if the simulation is running or stopped
   */
  public void set(String name, float[][] values) {
    Slot slot = slot(name);
    float[][] present = slot.get().get();
    requireShape(name, values, present);
    slot.set().accept(values);
  }

  /** Sets an array of one row; otherwise as {@link #set(String, float[][])}. */
  public void set(String name, float... row) {
    set(name, new float[][] {row});
  }

  private Slot slot(String name) {
    simulation.requirePaused("the components of " + simulation.name() + " are looked into");
    Slot slot = slots.get(name);
    if (slot == null) {
      throw Known.unknown(id, "variable or parameter", name, slots.keySet());
    }
    return slot;
  }

  private void requireShape(String name, float[][] values, float[][] present) {
    for (int i = 0; i < values.length; i++) {
      if (values.length != present.length || values[i].length != present[0].length) {
        throw new IllegalArgumentException(id + "." + name + " has the shape " + present.length + "x" + present[0].length + ", was given " + values.length
            + "x" + values[i].length);
      }
      for (int j = 0; j < values[i].length; j++) {
        if (!Float.isFinite(values[i][j])) {
          throw new IllegalArgumentException(id + "." + name + "[" + i + "][" + j + "] must be a finite number, was " + values[i][j]);
        }
      }
    }
    if (values.length == 0) {
      throw new IllegalArgumentException(id + "." + name + " has the shape " + present.length + "x" + present[0].length + ", was given nothing");
    }
  }

  @Override
  public String toString() {
    return id + slots.keySet();
  }
}
