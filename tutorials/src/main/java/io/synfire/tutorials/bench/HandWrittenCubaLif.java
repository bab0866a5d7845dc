package io.synfire.tutorials.bench;

import static jdk.incubator.vector.VectorOperators.GT;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link io.synfire.library.neurons.CubaLif} by hand. Ranges are whole vectors. */
record HandWrittenCubaLif(KernelLayout layout) implements NeuronKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  @Override
  public void forward(StepBuffers b, int from, int to) {
    float[] current = b.variable[0];
    float[] v = b.variable[1];
    float[] refractory = b.variable[2];
    float[] c = b.coefficient;
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector wait = FloatVector.fromArray(SPECIES, refractory, i);
      VectorMask<Float> waits = wait.compare(GT, 0.5f);
      FloatVector drive = FloatVector.fromArray(SPECIES, current, i).add(FloatVector.fromArray(SPECIES, b.input[0], i));
      FloatVector old = FloatVector.fromArray(SPECIES, v, i);
      FloatVector x = old.mul(c[0]).add(drive.mul(c[1])).add(c[2]).blend(old, waits);
      VectorMask<Float> fires = x.compare(GT, c[4]).andNot(waits);
      drive.mul(c[3]).intoArray(current, i);
      x.blend(c[5], fires).intoArray(v, i);
      wait.sub(1f).max(0f).blend(c[6], fires).intoArray(refractory, i);
      FloatVector.zero(SPECIES).blend(1f, fires).intoArray(b.variable[3], i);
    }
  }

  @Override
  public void forwardTaped(StepBuffers b, int from, int to) {
    float[] current = b.variable[0];
    float[] v = b.variable[1];
    float[] refractory = b.variable[2];
    float[] c = b.coefficient;
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector wait = FloatVector.fromArray(SPECIES, refractory, i);
      wait.intoArray(b.tape[0], i);
      VectorMask<Float> waits = wait.compare(GT, 0.5f);
      FloatVector drive = FloatVector.fromArray(SPECIES, current, i).add(FloatVector.fromArray(SPECIES, b.input[0], i));
      FloatVector old = FloatVector.fromArray(SPECIES, v, i);
      FloatVector x = old.mul(c[0]).add(drive.mul(c[1])).add(c[2]).blend(old, waits);
      FloatVector u = x.sub(c[4]);
      u.intoArray(b.tape[1], i);
      VectorMask<Float> fires = u.compare(GT, 0f).andNot(waits);
      drive.mul(c[3]).intoArray(current, i);
      x.blend(c[5], fires).intoArray(v, i);
      wait.sub(1f).max(0f).blend(c[6], fires).intoArray(refractory, i);
      FloatVector.zero(SPECIES).blend(1f, fires).intoArray(b.variable[3], i);
    }
  }

  @Override
  public void backward(StepBuffers b, int from, int to) {
    float[] dcurrent = b.adjoint[0];
    float[] dv = b.adjoint[1];
    float[] c = b.coefficient;
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector u = FloatVector.fromArray(SPECIES, b.tape[1], i);
      VectorMask<Float> waits = FloatVector.fromArray(SPECIES, b.tape[0], i).compare(GT, 0.5f);
      FloatVector x = u.mul((float) Math.PI);
      FloatVector after = FloatVector.fromArray(SPECIES, dv, i);
      FloatVector jump = u.add(c[4]).neg().add(c[5]).mul(after).add(FloatVector.fromArray(SPECIES, b.adjoint[3], i));
      FloatVector d = jump.div(x.mul(x).add(1f)).blend(0f, waits).add(after.blend(0f, u.compare(GT, 0f).andNot(waits)));
      FloatVector active = d.blend(0f, waits);
      FloatVector ddrive = FloatVector.fromArray(SPECIES, dcurrent, i).mul(c[3]).add(active.mul(c[1]));
      ddrive.intoArray(dcurrent, i);
      ddrive.intoArray(b.inputAdjoint[0], i);
      active.mul(c[0]).blend(d, waits).intoArray(dv, i);
    }
  }
}
