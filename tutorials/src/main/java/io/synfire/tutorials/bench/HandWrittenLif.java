package io.synfire.tutorials.bench;

import static jdk.incubator.vector.VectorOperators.GT;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link io.synfire.library.neurons.Lif} by hand. Ranges are whole vectors. */
record HandWrittenLif(KernelLayout layout) implements NeuronKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  @Override
  public void forward(StepBuffers b, int from, int to) {
    float[] v = b.variable[0];
    float[] spike = b.variable[1];
    float[] input = b.input[0];
    float decay = b.coefficient[0];
    float threshold = b.coefficient[1];
    float reset = b.coefficient[2];
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector x = FloatVector.fromArray(SPECIES, v, i).mul(decay).add(FloatVector.fromArray(SPECIES, input, i));
      VectorMask<Float> fires = x.compare(GT, threshold);
      x.blend(reset, fires).intoArray(v, i);
      FloatVector.zero(SPECIES).blend(1f, fires).intoArray(spike, i);
    }
  }

  @Override
  public void forwardTaped(StepBuffers b, int from, int to) {
    float[] v = b.variable[0];
    float[] spike = b.variable[1];
    float[] input = b.input[0];
    float[] distance = b.tape[0];
    float decay = b.coefficient[0];
    float threshold = b.coefficient[1];
    float reset = b.coefficient[2];
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector x = FloatVector.fromArray(SPECIES, v, i).mul(decay).add(FloatVector.fromArray(SPECIES, input, i));
      FloatVector u = x.sub(threshold);
      VectorMask<Float> fires = u.compare(GT, 0f);
      u.intoArray(distance, i);
      x.blend(reset, fires).intoArray(v, i);
      FloatVector.zero(SPECIES).blend(1f, fires).intoArray(spike, i);
    }
  }

  @Override
  public void backward(StepBuffers b, int from, int to) {
    float[] dv = b.adjoint[0];
    float[] dspike = b.adjoint[1];
    float[] dinput = b.inputAdjoint[0];
    float[] distance = b.tape[0];
    float decay = b.coefficient[0];
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector u = FloatVector.fromArray(SPECIES, distance, i);
      FloatVector x = u.mul((float) Math.PI);
      FloatVector surrogate = one.div(x.mul(x).add(1f));
      FloatVector kept = FloatVector.fromArray(SPECIES, dv, i).blend(0f, u.compare(GT, 0f));
      FloatVector d = FloatVector.fromArray(SPECIES, dspike, i).mul(surrogate).add(kept);
      d.intoArray(dinput, i);
      d.mul(decay).intoArray(dv, i);
    }
  }
}
