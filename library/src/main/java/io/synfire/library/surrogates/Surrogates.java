package io.synfire.library.surrogates;

/** Makes surrogates: {@code stca(0.5)}. The meaning of each parameter is documented at the record. */
public final class Surrogates {
  private Surrogates() {}

  /** {@link Stca}. */
  public static Stca stca(double alpha) {
    return new Stca(alpha);
  }

  /** {@link Stbp}. */
  public static Stbp stbp(double alpha) {
    return new Stbp(alpha);
  }

  /** {@link Arctan}. */
  public static Arctan arctan(double alpha) {
    return new Arctan(alpha);
  }

  /** {@link Sigmoid}. */
  public static Sigmoid sigmoid(double slope) {
    return new Sigmoid(slope);
  }

  /** {@link FastSigmoid}. */
  public static FastSigmoid fastSigmoid(double slope) {
    return new FastSigmoid(slope);
  }

  /** {@link Triangular}. */
  public static Triangular triangular(double width) {
    return new Triangular(width);
  }

  /** {@link Gaussian}. */
  public static Gaussian gaussian(double sigma) {
    return new Gaussian(sigma);
  }

  /** {@link Rectangular}. */
  public static Rectangular rectangular(double width) {
    return new Rectangular(width);
  }
}
