package io.synfire.runtime.kernels;

import io.synfire.kernel.Elementary;
import io.synfire.kernel.SurrogateDerivative;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} for vectors of the preferred species, lane for lane with the same bits. Public because kernels that are generated at
 * run time call it.
 */
public final class VectorElementary {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final float ROUND = 12582912f;
  private static final int ROUND_BITS = 0x4B400000;

  private VectorElementary() {}

  /** See {@link Elementary#exp}. */
  public static FloatVector exp(FloatVector x) {
    FloatVector high = x.blend(89f, x.compare(VectorOperators.GT, 89f));
    FloatVector bounded = high.blend(-105f, high.compare(VectorOperators.LT, -105f));
    FloatVector shifted = bounded.fma(all(1.44269504f), all(ROUND));
    FloatVector k = shifted.sub(ROUND);
    FloatVector r = k.fma(all(2.12194440e-4f), k.fma(all(-0.693359375f), bounded));
    FloatVector p = all(1.9875691500e-4f).fma(r, all(1.3981999507e-3f));
    p = p.fma(r, all(8.3334519073e-3f));
    p = p.fma(r, all(4.1665795894e-2f));
    p = p.fma(r, all(1.6666665459e-1f));
    p = p.fma(r, all(5.0000001201e-1f));
    p = p.fma(r.mul(r), r).add(1f);
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector k) {
    return k.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  /** See {@link Elementary#log}. */
  public static FloatVector log(FloatVector x) {
    VectorMask<Float> tiny = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(8388608f), tiny).reinterpretAsInts();
    IntVector biased = bits.sub(0x3F3504F3).lanewise(VectorOperators.ASHR, 23);
    FloatVector m = bits.sub(biased.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats().sub(1f);
    FloatVector k = ((FloatVector) biased.convert(VectorOperators.I2F, 0)).sub(all(0f).blend(23f, tiny));
    FloatVector p = all(7.0376836292e-2f).fma(m, all(-1.1514610310e-1f));
    p = p.fma(m, all(1.1676998740e-1f));
    p = p.fma(m, all(-1.2420140846e-1f));
    p = p.fma(m, all(1.4249322787e-1f));
    p = p.fma(m, all(-1.6668057665e-1f));
    p = p.fma(m, all(2.0000714765e-1f));
    p = p.fma(m, all(-2.4999993993e-1f));
    p = p.fma(m, all(3.3333331174e-1f));
    FloatVector square = m.mul(m);
    FloatVector tail = square.fma(all(-0.5f), k.fma(all(-2.12194440e-4f), p.mul(m).mul(square)));
    FloatVector finite = k.fma(all(0.693359375f), m.add(tail));
    FloatVector positive = x.blend(finite, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
    FloatVector defined = all(Float.NaN).blend(positive, x.compare(VectorOperators.GT, 0f));
    return defined.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
  }

  /** See {@link Elementary#tanh}. */
  public static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector square = x.mul(x);
    FloatVector p = square.fma(all(-5.70498872745e-3f), all(2.06390887954e-2f));
    p = p.fma(square, all(-5.37397155531e-2f));
    p = p.fma(square, all(1.33314422036e-1f));
    p = p.fma(square, all(-3.33332819422e-1f));
    FloatVector near = p.mul(square).fma(x, x);
    FloatVector far = all(1f).sub(all(2f).div(exp(size.add(size)).add(1f)));
    FloatVector signed = far.blend(far.neg(), x.compare(VectorOperators.LT, 0f));
    return signed.blend(near, size.compare(VectorOperators.LT, 0.625f));
  }

  /** See {@link Elementary#sigmoid}. */
  public static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    return all(1f).blend(e, x.compare(VectorOperators.LT, 0f)).div(e.add(1f));
  }

  /** See {@link Elementary#sin}. */
  public static FloatVector sin(FloatVector x) {
    return quarterTurns(x, 0);
  }

  /** See {@link Elementary#cos}. */
  public static FloatVector cos(FloatVector x) {
    return quarterTurns(x, 1);
  }

  private static FloatVector quarterTurns(FloatVector x, int turns) {
    FloatVector shifted = x.fma(all(0.63661977f), all(ROUND));
    FloatVector k = shifted.sub(ROUND);
    IntVector quadrant = shifted.reinterpretAsInts().sub(ROUND_BITS).add(turns);
    FloatVector r = k.fma(all(-1.57079625f), x);
    r = k.fma(all(-7.54978942e-8f), r);
    r = k.fma(all(-5.39030253e-15f), r);
    FloatVector square = r.mul(r);
    FloatVector p = square.fma(all(-1.9515295891e-4f), all(8.3321608736e-3f));
    p = p.fma(square, all(-1.6666654611e-1f));
    FloatVector sine = p.mul(square).fma(r, r);
    FloatVector q = square.fma(all(2.443315711809948e-5f), all(-1.388731625493765e-3f));
    q = q.fma(square, all(4.166664568298827e-2f));
    FloatVector cosine = q.mul(square).fma(square, square.fma(all(-0.5f), all(1f)));
    FloatVector value = cosine.blend(sine, quadrant.and(1).compare(VectorOperators.EQ, 0).cast(SPECIES));
    FloatVector signed = value.neg().blend(value, quadrant.and(2).compare(VectorOperators.EQ, 0).cast(SPECIES));
    return all(Float.NaN).blend(signed, x.abs().compare(VectorOperators.LT, 4194304f));
  }

  /** See {@link Elementary#pow}. */
  public static FloatVector pow(FloatVector x, FloatVector y) {
    return exp(y.mul(log(x)));
  }

  /** See {@link Elementary#sign}. */
  public static FloatVector sign(FloatVector x) {
    return all(0f).blend(1f, x.compare(VectorOperators.GT, 0f)).blend(-1f, x.compare(VectorOperators.LT, 0f));
  }

  /** A surrogate that is only known as a function, lane by lane. */
  public static FloatVector each(SurrogateDerivative surrogate, FloatVector u) {
    float[] lanes = u.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = surrogate.at(lanes[i]);
    }
    return FloatVector.fromArray(SPECIES, lanes, 0);
  }

  private static FloatVector all(float x) {
    return FloatVector.broadcast(SPECIES, x);
  }
}
