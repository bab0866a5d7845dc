package io.synfire.library.check;

import io.synfire.runtime.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects what agrees and what differs in a case. */
final class Comparison {
  private final double tolerance;
  private final List<String> compared = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private double maxError;

  /** With this tolerance, relative to the largest value of each series. */
  Comparison(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Values that must be equal. */
  void exact(String name, float[][][] found, double[][][] expected) {
    compared.add(name);
    if (!sameShape(name, found, expected)) {
      return;
    }
    int differences = 0;
    String first = "";
    for (int k = 0; k < expected.length; k++) {
      for (int b = 0; b < expected[k].length; b++) {
        for (int j = 0; j < expected[k][b].length; j++) {
          if (!Double.isNaN(expected[k][b][j]) && found[k][b][j] != (float) expected[k][b][j]) {
            first = differences++ == 0 ? " first at [" + k + "][" + b + "][" + j + "]" : first;
          }
        }
      }
    }
    if (differences > 0) {
      faults.add(name + " differs in " + differences + " places," + first);
    }
  }

  void exact(String name, float[][] found, double[][] expected) {
    exact(name, new float[][][] {found}, new double[][][] {expected});
  }

  /** Values that must agree within the tolerance; {@code unit} is what the recorded value 1 is in SI units. */
  void close(String name, float[][][] found, double[][][] expected, double unit) {
    compared.add(name);
    if (!sameShape(name, found, expected)) {
      return;
    }
    double largest = 0;
    double deviation = 0;
    for (int k = 0; k < expected.length; k++) {
      for (int b = 0; b < expected[k].length; b++) {
        for (int j = 0; j < expected[k][b].length; j++) {
          double e = expected[k][b][j];
          if (!Double.isNaN(e)) {
            largest = Math.max(largest, Math.abs(e));
            deviation = largest(deviation, Math.abs(found[k][b][j] / unit - e));
          }
        }
      }
    }
    judge(name, deviation, largest);
  }

  void close(String name, float[][] found, double[][] expected) {
    close(name, new float[][][] {found}, new double[][][] {expected}, 1);
  }

  /** A fact that must hold. */
  void holds(String name, boolean holds, String fault) {
    compared.add(name);
    if (!holds) {
      faults.add(name + " " + fault);
    }
  }

  Verdict verdict() {
    String all = String.join(", ", compared);
    return faults.isEmpty()
        ? new Verdict(Verdict.Status.PASS, maxError, "compared " + all)
        : new Verdict(Verdict.Status.FAIL, maxError, String.join("; ", faults) + " (compared " + all + ")");
  }

  private void judge(String name, double deviation, double largest) {
    double error = deviation == 0 ? 0 : deviation / largest;
    maxError = largest(maxError, error);
    if (!(deviation <= tolerance * largest)) {
      faults.add(name + " differs by " + error + " of its largest value, tolerance " + tolerance);
    }
  }

  private boolean sameShape(String name, float[][][] found, double[][][] expected) {
    boolean same = found.length == expected.length;
    for (int k = 0; same && k < expected.length; k++) {
      same = found[k].length == expected[k].length;
      for (int b = 0; same && b < expected[k].length; b++) {
        same = found[k][b].length == expected[k][b].length;
      }
    }
    if (!same) {
      faults.add(name + " has another shape than recorded");
    }
    return same;
  }

  private static double largest(double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : Math.max(a, b);
  }
}
