package io.synfire.tutorials.bench;

import static jdk.incubator.vector.VectorOperators.GT;

import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.StepBuffers;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link io.synfire.library.neurons.Clif} by hand. Ranges are whole vectors. */
record HandWrittenClif(KernelLayout layout) implements NeuronKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  @Override
  public void forward(StepBuffers b, int from, int to) {
    float[] p = b.variable[1];
    float[] q = b.variable[2];
    float[] e = b.variable[4];
    float[] c = b.coefficient;
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector drive = FloatVector.fromArray(SPECIES, b.input[0], i).mul(c[0]);
      FloatVector slow = FloatVector.fromArray(SPECIES, p, i).mul(c[1]).add(drive);
      FloatVector fast = FloatVector.fromArray(SPECIES, q, i).mul(c[2]).add(drive);
      FloatVector after = FloatVector.fromArray(SPECIES, e, i);
      FloatVector v = slow.sub(fast).sub(after);
      VectorMask<Float> fires = v.compare(GT, c[4]);
      slow.intoArray(p, i);
      fast.intoArray(q, i);
      v.intoArray(b.variable[3], i);
      FloatVector decayed = after.mul(c[3]);
      decayed.add(c[4], fires).intoArray(e, i);
      FloatVector.zero(SPECIES).blend(1f, fires).intoArray(b.variable[5], i);
    }
  }

  @Override
  public void forwardTaped(StepBuffers b, int from, int to) {
    float[] p = b.variable[1];
    float[] q = b.variable[2];
    float[] e = b.variable[4];
    float[] c = b.coefficient;
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector drive = FloatVector.fromArray(SPECIES, b.input[0], i).mul(c[0]);
      FloatVector slow = FloatVector.fromArray(SPECIES, p, i).mul(c[1]).add(drive);
      FloatVector fast = FloatVector.fromArray(SPECIES, q, i).mul(c[2]).add(drive);
      FloatVector after = FloatVector.fromArray(SPECIES, e, i);
      FloatVector v = slow.sub(fast).sub(after);
      FloatVector u = v.sub(c[4]);
      VectorMask<Float> fires = u.compare(GT, 0f);
      u.intoArray(b.tape[0], i);
      slow.intoArray(p, i);
      fast.intoArray(q, i);
      v.intoArray(b.variable[3], i);
      FloatVector decayed = after.mul(c[3]);
      decayed.add(c[4], fires).intoArray(e, i);
      FloatVector.zero(SPECIES).blend(1f, fires).intoArray(b.variable[5], i);
    }
  }

  @Override
  public void backward(StepBuffers b, int from, int to) {
    float[] dp = b.adjoint[1];
    float[] dq = b.adjoint[2];
    float[] de = b.adjoint[4];
    float[] c = b.coefficient;
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector x = FloatVector.fromArray(SPECIES, b.tape[0], i).mul((float) Math.PI);
      FloatVector after = FloatVector.fromArray(SPECIES, de, i);
      FloatVector dspike = after.mul(c[4]).add(FloatVector.fromArray(SPECIES, b.adjoint[5], i));
      FloatVector dv = dspike.div(x.mul(x).add(1f)).add(FloatVector.fromArray(SPECIES, b.adjoint[3], i));
      FloatVector slow = FloatVector.fromArray(SPECIES, dp, i).add(dv);
      FloatVector fast = FloatVector.fromArray(SPECIES, dq, i).sub(dv);
      slow.add(fast).mul(c[0]).intoArray(b.inputAdjoint[0], i);
      slow.mul(c[1]).intoArray(dp, i);
      fast.mul(c[2]).intoArray(dq, i);
      after.mul(c[3]).sub(dv).intoArray(de, i);
    }
  }
}
