package io.synfire.runtime.online;

/**
 * How patterns are shown.
 *
 * @param epochs how often all patterns are shown, positive
 * @param view steps for which one is shown, positive
 * @param rest steps without input after it, 0 or more
 * @param dtMilliseconds time step in ms, positive
 * @param backend name of the backend that runs the network
 */
public record OnlineSettings(int epochs, int view, int rest, double dtMilliseconds, String backend) {
  public OnlineSettings {
    require(epochs > 0, "number of epochs must be positive", epochs);
    require(view > 0, "number of steps of a view must be positive", view);
    require(rest >= 0, "number of steps of a rest must be 0 or more", rest);
    require(dtMilliseconds > 0 && Double.isFinite(dtMilliseconds), "time step dt in ms must be positive and finite", dtMilliseconds);
  }

  private static void require(boolean holds, String rule, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("the " + rule + ", was " + value);
    }
  }

  /** With another number of epochs. */
  public OnlineSettings withEpochs(int other) {
    return new OnlineSettings(other, view, rest, dtMilliseconds, backend);
  }
}
