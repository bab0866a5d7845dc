package io.synfire.runtime.loihi.pes;

import java.util.EnumSet;
import java.util.Set;

/**
 * Errors of the host as integers of the chip: {@code clip(rint(scale e), -127, 127)}.
 *
 * @param scale factor of the errors, more than 0
 */
public record PesError(double scale) {
  /** The usual scale. */
  public static final PesError DEFAULT = new PesError(100);

  /** Largest magnitude of an error on the chip. */
  public static final int LIMIT = 127;

  public PesError {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("the scale of errors is " + scale + "; it must be a number above 0");
    }
  }

  /**
   * Scales errors.
   *
   * @param errors errors of the host
   * @param scaled receives the integers
   * @return what was clipped
   */
  public Set<PesWarning> scale(double[] errors, int[] scaled) {
    Set<PesWarning> clipped = EnumSet.noneOf(PesWarning.class);
    for (int i = 0; i < errors.length; i++) {
      double rounded = Math.rint(scale * errors[i]);
      if (rounded > LIMIT) {
        clipped.add(PesWarning.ERROR_ABOVE);
      } else if (rounded < -LIMIT) {
        clipped.add(PesWarning.ERROR_BELOW);
      }
      scaled[i] = (int) Math.max(-LIMIT, Math.min(LIMIT, rounded));
    }
    return clipped;
  }
}
