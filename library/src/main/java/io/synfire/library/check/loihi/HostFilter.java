package io.synfire.library.check.loihi;

/**
 * A low-pass filter of the host whose time constant is not recorded: {@code y' = a y + (1 - a) x}, with the a that fits a recorded series best.
 *
 * @param kept the a, 0 to below 1
 */
record HostFilter(double kept) {

  /**
   * The series {@code [time][value]} that comes closest to a recorded one: filtered, as many steps late as given, or as it is, one step less late,
   * since a filter takes a step.
   */
  static double[][] closest(double[][] input, double[][] output, int late) {
    double[][] filtered = fitted(input, output, late).apply(input, late);
    double[][] plain = new HostFilter(0).apply(input, late - 1);
    return distance(filtered, output) < distance(plain, output) ? filtered : plain;
  }

  /** Sum of the absolute differences of two series. */
  static double distance(double[][] found, double[][] recorded) {
    double distance = 0;
    for (int k = 0; k < recorded.length; k++) {
      for (int i = 0; i < recorded[k].length; i++) {
        distance += Math.abs(found[k][i] - recorded[k][i]);
      }
    }
    return distance;
  }

  /** The filter between a series {@code [time][value]} that arrives some steps late and a recorded one. */
  static HostFilter fitted(double[][] input, double[][] output, int late) {
    double moved = 0;
    double distance = 0;
    for (int k = late; k < output.length; k++) {
      for (int i = 0; i < output[k].length; i++) {
        double before = k == 0 ? 0 : output[k - 1][i];
        double gap = before - input[k - late][i];
        moved += (output[k][i] - input[k - late][i]) * gap;
        distance += gap * gap;
      }
    }
    return new HostFilter(distance == 0 ? 0 : Math.clamp(moved / distance, 0, 1 - 1e-9));
  }

  /** The series filtered, so many steps late. */
  double[][] apply(double[][] input, int late) {
    double[][] filtered = new double[input.length][input[0].length];
    for (int k = 0; k < input.length; k++) {
      for (int i = 0; i < filtered[k].length; i++) {
        double value = k < late ? 0 : input[k - late][i];
        filtered[k][i] = (k == 0 ? 0 : kept * filtered[k - 1][i]) + (1 - kept) * value;
      }
    }
    return filtered;
  }
}
