package io.synfire.kernel;

/**
 * Elementary functions in single precision for generated kernels, made of arithmetic that every machine rounds in the same way, so that
 * results do not depend on the platform or on whether a kernel is vectorised. Errors are at most 2.1 units in the last place unless a
 * method says otherwise. Polynomials: S. L. Moshier, Cephes mathematical library, single precision.
 */
public final class Elementary {
  /** State and its derivatives below this are set to 0, so that what decays does not become subnormal, which processors are slow at. */
  public static final float TINY = 1e-30f;

  /** {@code 1.5 * 2^23}: adding it rounds a small number to an integer, which its lowest bits then hold. */
  private static final float ROUND = 12582912f;

  private static final int ROUND_BITS = 0x4B400000;
  private static final float LOG2_E = 1.44269504f;
  private static final float LN_2_HIGH = 0.693359375f;
  private static final float LN_2_LOW = -2.12194440e-4f;
  private static final float TWO_OVER_PI = 0.63661977f;

  private Elementary() {}

  /** {@code e^x}; 0 below -104, infinite above 88.73. */
  public static float exp(float x) {
    float high = x > 89f ? 89f : x;
    float bounded = high < -105f ? -105f : high;
    float shifted = Math.fma(bounded, LOG2_E, ROUND);
    float k = shifted - ROUND;
    float r = Math.fma(k, -LN_2_LOW, Math.fma(k, -LN_2_HIGH, bounded));
    float p = Math.fma(1.9875691500e-4f, r, 1.3981999507e-3f);
    p = Math.fma(p, r, 8.3334519073e-3f);
    p = Math.fma(p, r, 4.1665795894e-2f);
    p = Math.fma(p, r, 1.6666665459e-1f);
    p = Math.fma(p, r, 5.0000001201e-1f);
    p = Math.fma(p, r * r, r) + 1f;
    int exponent = Float.floatToRawIntBits(shifted) - ROUND_BITS;
    int half = exponent >> 1;
    return p * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  private static float powerOfTwo(int k) {
    return Float.intBitsToFloat((k + 127) << 23);
  }

  /** Natural logarithm; NaN below 0, -infinity at 0. */
  public static float log(float x) {
    boolean tiny = x < Float.MIN_NORMAL;
    float scaled = tiny ? x * 8388608f : x;
    int bits = Float.floatToRawIntBits(scaled);
    int biased = (bits - 0x3F3504F3) >> 23;
    float m = Float.intBitsToFloat(bits - (biased << 23)) - 1f;
    float k = (float) biased - (tiny ? 23f : 0f);
    float p = Math.fma(7.0376836292e-2f, m, -1.1514610310e-1f);
    p = Math.fma(p, m, 1.1676998740e-1f);
    p = Math.fma(p, m, -1.2420140846e-1f);
    p = Math.fma(p, m, 1.4249322787e-1f);
    p = Math.fma(p, m, -1.6668057665e-1f);
    p = Math.fma(p, m, 2.0000714765e-1f);
    p = Math.fma(p, m, -2.4999993993e-1f);
    p = Math.fma(p, m, 3.3333331174e-1f);
    float square = m * m;
    float tail = Math.fma(-0.5f, square, Math.fma(k, LN_2_LOW, p * m * square));
    float finite = Math.fma(k, LN_2_HIGH, m + tail);
    float positive = x < Float.POSITIVE_INFINITY ? finite : x;
    float defined = x > 0f ? positive : Float.NaN;
    return x == 0f ? Float.NEGATIVE_INFINITY : defined;
  }

  /** Hyperbolic tangent. */
  public static float tanh(float x) {
    float size = Math.abs(x);
    float square = x * x;
    float p = Math.fma(-5.70498872745e-3f, square, 2.06390887954e-2f);
    p = Math.fma(p, square, -5.37397155531e-2f);
    p = Math.fma(p, square, 1.33314422036e-1f);
    p = Math.fma(p, square, -3.33332819422e-1f);
    float near = Math.fma(p * square, x, x);
    float far = 1f - 2f / (exp(size + size) + 1f);
    return size < 0.625f ? near : x < 0f ? -far : far;
  }

  /** {@code 1 / (1 + e^-x)}. */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    return (x < 0f ? e : 1f) / (1f + e);
  }

  /** Sine of an angle in rad, with an error of at most 1e-6 up to 1e4 rad; NaN beyond 4e6, where a float no longer resolves an angle. */
  public static float sin(float x) {
    return quarterTurns(x, 0);
  }

  /** Cosine of an angle in rad, as accurate as {@link #sin}. */
  public static float cos(float x) {
    return quarterTurns(x, 1);
  }

  /** {@code sin(x + turns * pi / 2)}. */
  private static float quarterTurns(float x, int turns) {
    float shifted = Math.fma(x, TWO_OVER_PI, ROUND);
    float k = shifted - ROUND;
    int quadrant = Float.floatToRawIntBits(shifted) - ROUND_BITS + turns;
    float r = Math.fma(k, -1.57079625f, x);
    r = Math.fma(k, -7.54978942e-8f, r);
    r = Math.fma(k, -5.39030253e-15f, r);
    float square = r * r;
    float p = Math.fma(-1.9515295891e-4f, square, 8.3321608736e-3f);
    p = Math.fma(p, square, -1.6666654611e-1f);
    float sine = Math.fma(p * square, r, r);
    float q = Math.fma(2.443315711809948e-5f, square, -1.388731625493765e-3f);
    q = Math.fma(q, square, 4.166664568298827e-2f);
    float cosine = Math.fma(q * square, square, Math.fma(-0.5f, square, 1f));
    float value = (quadrant & 1) == 0 ? sine : cosine;
    float signed = (quadrant & 2) == 0 ? value : -value;
    return Math.abs(x) < 4194304f ? signed : Float.NaN;
  }

  /** The value, or 0 where its magnitude is below {@link #TINY}. */
  public static float normal(float x) {
    return Math.abs(x) < TINY ? 0f : x;
  }
}
