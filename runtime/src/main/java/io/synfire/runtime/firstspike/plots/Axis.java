package io.synfire.runtime.firstspike.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis.
 *
 * @param label what it shows, with unit
 * @param low its first number
 * @param high its last number
 * @param kind how numbers are spread over it
 */
record Axis(String label, double low, double high, Kind kind) {

  /** How numbers are spread over an axis. */
  enum Kind {
    /** Evenly. */
    LINEAR,
    /** Evenly, and only whole numbers are marked. */
    WHOLE,
    /** Equal factors at equal distances. */
    LOGARITHMIC
  }

  static Axis of(String label, Extent extent) {
    return new Axis(label, extent.low(), extent.high(), Kind.LINEAR);
  }

  /** Of whole numbers. */
  static Axis whole(String label, double low, double high) {
    return new Axis(label, low, high, Kind.WHOLE);
  }

  boolean logarithmic() {
    return kind == Kind.LOGARITHMIC;
  }

  /** Logarithmic over numbers that are positive; others do not count. */
  static Axis logarithmic(String label, double[]... rows) {
    double[][] positive = new double[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      positive[k] = java.util.Arrays.stream(rows[k]).filter(v -> v > 0).map(Math::log10).toArray();
    }
    Extent extent = Extent.of(positive).roomy(0.05);
    return new Axis(label, Math.pow(10, extent.low()), Math.pow(10, extent.high()), Kind.LOGARITHMIC);
  }

  /** Where a number lies, 0 at the beginning and 1 at the end. */
  double share(double value) {
    return logarithmic() ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low)) : (value - low) / (high - low);
  }

  /** Round numbers to mark: about so many, and 2 or more unless only whole numbers or powers are marked. */
  List<Double> ticks(int about) {
    return logarithmic() ? powers() : steps(about);
  }

  private List<Double> steps(int about) {
    double rough = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double round = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
    double step = kind == Kind.WHOLE ? Math.max(1, round) : round;
    List<Double> ticks = new ArrayList<>();
    for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(k * step + 0.0);
    }
    return ticks.size() < 2 && kind == Kind.LINEAR ? steps(2 * about) : ticks;
  }

  private List<Double> powers() {
    List<Double> ticks = new ArrayList<>();
    boolean wide = Math.log10(high / low) > 2.5;
    for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (int k : wide ? new int[] {1} : new int[] {1, 2, 5}) {
        double tick = k * Math.pow(10, power);
        if (tick >= low && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** A number in few digits. */
  static String text(double value) {
    double size = Math.abs(value);
    if (value != 0 && (size < 1e-3 || size >= 1e9)) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    if (size >= 1e4) {
      return size >= 1e6 ? text(Math.rint(value / 1e5) / 10) + "M" : text(Math.rint(value / 1e2) / 10) + "k";
    }
    String text = String.format(Locale.ROOT, "%.4f", value + 0.0);
    return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
  }
}
