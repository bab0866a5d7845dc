package io.synfire.runtime.kernels;

import io.synfire.kernel.Elementary;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} on whole arrays with the Vector API, with the same bits. Public because kernels that are generated at run time call it.
 *
 * <p>One loop holds one function, and most functions call no other: the virtual machine's compiler gives up inlining in larger loops,
 * and vectors that are passed to a method which is not inlined are allocated.
 */
public final class VectorElementary {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final float ROUND = 12582912f;
  private static final int ROUND_BITS = 0x4B400000;

  private VectorElementary() {}

  /** Replaces each {@code x[i]}, {@code from <= i < to}, by {@link Elementary#exp} of it. */
  public static void exp(float[] x, int from, int to) {
    int i = from;
    for (; i < from + SPECIES.loopBound(to - from); i += LANES) {
      exp(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Elementary.exp(x[i]);
    }
  }

  private static FloatVector exp(FloatVector x) {
    FloatVector high = x.blend(89f, x.compare(VectorOperators.GT, 89f));
    FloatVector bounded = high.blend(-105f, high.compare(VectorOperators.LT, -105f));
    FloatVector shifted = bounded.fma(FloatVector.broadcast(SPECIES, 1.44269504f), FloatVector.broadcast(SPECIES, ROUND));
    FloatVector k = shifted.sub(ROUND);
    FloatVector r = k.fma(FloatVector.broadcast(SPECIES, 2.12194440e-4f), k.fma(FloatVector.broadcast(SPECIES, -0.693359375f), bounded));
    FloatVector p = FloatVector.broadcast(SPECIES, 1.9875691500e-4f).fma(r, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
    p = p.fma(r, FloatVector.broadcast(SPECIES, 8.3334519073e-3f));
    p = p.fma(r, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
    p = p.fma(r, FloatVector.broadcast(SPECIES, 1.6666665459e-1f));
    p = p.fma(r, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
    p = p.fma(r.mul(r), r).add(1f);
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector k) {
    return k.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  /** Replaces each {@code x[i]}, {@code from <= i < to}, by {@link Elementary#log} of it. */
  public static void log(float[] x, int from, int to) {
    int i = from;
    for (; i < from + SPECIES.loopBound(to - from); i += LANES) {
      log(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Elementary.log(x[i]);
    }
  }

  private static FloatVector log(FloatVector x) {
    VectorMask<Float> tiny = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(8388608f), tiny).reinterpretAsInts();
    IntVector biased = bits.sub(0x3F3504F3).lanewise(VectorOperators.ASHR, 23);
    FloatVector m = bits.sub(biased.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats().sub(1f);
    FloatVector k = ((FloatVector) biased.convert(VectorOperators.I2F, 0)).sub(FloatVector.zero(SPECIES).blend(23f, tiny));
    FloatVector p = FloatVector.broadcast(SPECIES, 7.0376836292e-2f).fma(m, FloatVector.broadcast(SPECIES, -1.1514610310e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, 1.1676998740e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, -1.2420140846e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, 1.4249322787e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, -1.6668057665e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, 2.0000714765e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, -2.4999993993e-1f));
    p = p.fma(m, FloatVector.broadcast(SPECIES, 3.3333331174e-1f));
    FloatVector square = m.mul(m);
    FloatVector tail = square.fma(FloatVector.broadcast(SPECIES, -0.5f), k.fma(FloatVector.broadcast(SPECIES, -2.12194440e-4f), p.mul(m).mul(square)));
    FloatVector finite = k.fma(FloatVector.broadcast(SPECIES, 0.693359375f), m.add(tail));
    FloatVector positive = x.blend(finite, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
    FloatVector defined = FloatVector.broadcast(SPECIES, Float.NaN).blend(positive, x.compare(VectorOperators.GT, 0f));
    return defined.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
  }

  /** Replaces each {@code x[i]}, {@code from <= i < to}, by {@link Elementary#tanh} of it. */
  public static void tanh(float[] x, int from, int to) {
    int i = from;
    for (; i < from + SPECIES.loopBound(to - from); i += LANES) {
      tanh(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Elementary.tanh(x[i]);
    }
  }

  private static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector square = x.mul(x);
    FloatVector p = square.fma(FloatVector.broadcast(SPECIES, -5.70498872745e-3f), FloatVector.broadcast(SPECIES, 2.06390887954e-2f));
    p = p.fma(square, FloatVector.broadcast(SPECIES, -5.37397155531e-2f));
    p = p.fma(square, FloatVector.broadcast(SPECIES, 1.33314422036e-1f));
    p = p.fma(square, FloatVector.broadcast(SPECIES, -3.33332819422e-1f));
    FloatVector near = p.mul(square).fma(x, x);
    FloatVector far = FloatVector.broadcast(SPECIES, 1f).sub(FloatVector.broadcast(SPECIES, 2f).div(exp(size.add(size)).add(1f)));
    FloatVector signed = far.blend(far.neg(), x.compare(VectorOperators.LT, 0f));
    return signed.blend(near, size.compare(VectorOperators.LT, 0.625f));
  }

  /** Replaces each {@code x[i]}, {@code from <= i < to}, by {@link Elementary#sigmoid} of it. */
  public static void sigmoid(float[] x, int from, int to) {
    int i = from;
    for (; i < from + SPECIES.loopBound(to - from); i += LANES) {
      sigmoid(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Elementary.sigmoid(x[i]);
    }
  }

  private static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    return FloatVector.broadcast(SPECIES, 1f).blend(e, x.compare(VectorOperators.LT, 0f)).div(e.add(1f));
  }

  /** Replaces each {@code x[i]}, {@code from <= i < to}, by {@link Elementary#sin} of it. */
  public static void sin(float[] x, int from, int to) {
    int i = from;
    for (; i < from + SPECIES.loopBound(to - from); i += LANES) {
      sin(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Elementary.sin(x[i]);
    }
  }

  private static FloatVector sin(FloatVector x) {
    return quarterTurns(x, 0);
  }

  /** Replaces each {@code x[i]}, {@code from <= i < to}, by {@link Elementary#cos} of it. */
  public static void cos(float[] x, int from, int to) {
    int i = from;
    for (; i < from + SPECIES.loopBound(to - from); i += LANES) {
      cos(FloatVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Elementary.cos(x[i]);
    }
  }

  private static FloatVector cos(FloatVector x) {
    return quarterTurns(x, 1);
  }

  private static FloatVector quarterTurns(FloatVector x, int turns) {
    FloatVector shifted = x.fma(FloatVector.broadcast(SPECIES, 0.63661977f), FloatVector.broadcast(SPECIES, ROUND));
    FloatVector k = shifted.sub(ROUND);
    IntVector quadrant = shifted.reinterpretAsInts().sub(ROUND_BITS).add(turns);
    FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -1.57079625f), x);
    r = k.fma(FloatVector.broadcast(SPECIES, -7.54978942e-8f), r);
    r = k.fma(FloatVector.broadcast(SPECIES, -5.39030253e-15f), r);
    FloatVector square = r.mul(r);
    FloatVector p = square.fma(FloatVector.broadcast(SPECIES, -1.9515295891e-4f), FloatVector.broadcast(SPECIES, 8.3321608736e-3f));
    p = p.fma(square, FloatVector.broadcast(SPECIES, -1.6666654611e-1f));
    FloatVector sine = p.mul(square).fma(r, r);
    FloatVector q = square.fma(FloatVector.broadcast(SPECIES, 2.443315711809948e-5f), FloatVector.broadcast(SPECIES, -1.388731625493765e-3f));
    q = q.fma(square, FloatVector.broadcast(SPECIES, 4.166664568298827e-2f));
    FloatVector cosine = q.mul(square).fma(square, square.fma(FloatVector.broadcast(SPECIES, -0.5f), FloatVector.broadcast(SPECIES, 1f)));
    FloatVector value = cosine.blend(sine, quadrant.and(1).compare(VectorOperators.EQ, 0).cast(SPECIES));
    FloatVector signed = value.neg().blend(value, quadrant.and(2).compare(VectorOperators.EQ, 0).cast(SPECIES));
    return FloatVector.broadcast(SPECIES, Float.NaN).blend(signed, x.abs().compare(VectorOperators.LT, 4194304f));
  }
}
