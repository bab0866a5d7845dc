package io.synfire.runtime.training;

/**
 * How far a training has come.
 *
 * @param epoch number of epochs done
 * @param update number of updates done
 */
public record Progress(int epoch, long update) {

  /** Nothing done. */
  public static final Progress START = new Progress(0, 0);

  public Progress {
    if (epoch < 0 || update < 0) {
      throw new IllegalArgumentException("epochs and updates done must not be negative, were " + epoch + " and " + update);
    }
  }
}
