package io.synfire.runtime.check;

/**
 * What came of a case.
 *
 * @param status passed, failed, or not judged
 * @param maxError largest relative error; NaN where nothing was compared
 * @param detail what was compared, what differs, or why it is unsupported
 */
public record Verdict(Status status, double maxError, String detail) {

  /** Outcomes of a case. */
  public enum Status {
    /** Everything agrees. */
    PASS,
    /** Something differs, or the case cannot be read. */
    FAIL,
    /** It concerns what Synfire does not have. */
    UNSUPPORTED
  }

  /** A case that failed for a reason other than a number. */
  public static Verdict fail(String detail) {
    return new Verdict(Status.FAIL, Double.NaN, detail);
  }

  /** A case that concerns what Synfire does not have. */
  public static Verdict unsupported(String detail) {
    return new Verdict(Status.UNSUPPORTED, Double.NaN, detail);
  }
}
