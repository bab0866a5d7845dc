package io.synfire.runtime.kernels;

import io.synfire.model.NeuronModel;
import io.synfire.units.Time;

/** A model beside which {@link DecayKernel} stands as if generated. */
@NeuronModel(equations = "input i_syn : 1\ntau * dv/dt = -v : 1\nv += i_syn")
record Decay(Time tau) {}
