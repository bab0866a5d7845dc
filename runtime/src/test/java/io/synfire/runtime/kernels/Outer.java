package io.synfire.runtime.kernels;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/** A class with a model in it. */
final class Outer {
  private Outer() {}

  /** A model beside whose outer class {@link Outer_NestedKernel} stands as if generated. */
  @NeuronModel(equations = "input i_syn : 1\ntau * dv/dt = -v : 1\nv += i_syn")
  record Nested(Time tau) {}
}
