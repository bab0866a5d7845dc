package io.synfire.library.check.loihi;

import io.synfire.runtime.check.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Collects what agrees and what differs in a case. */
final class Differences {
  private final List<String> compared = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private double maxError;

  /** Integers that must be equal, {@code [time][neuron]} or any other table whose rows may differ in length. */
  void equal(String name, int[][] found, int[][] expected) {
    compared.add(name);
    if (found.length != expected.length) {
      faults.add(name + " has " + found.length + " rows, recorded are " + expected.length);
      return;
    }
    for (int k = 0; k < expected.length; k++) {
      int at = Arrays.mismatch(found[k], expected[k]);
      if (at >= 0) {
        faults.add(name + " differs first at [" + k + "][" + at + "]: " + at(found[k], at) + ", recorded is " + at(expected[k], at));
        return;
      }
    }
  }

  private static String at(int[] row, int k) {
    return k < row.length ? Integer.toString(row[k]) : "nothing";
  }

  /** Things that must be equal. */
  void equal(String name, Object found, Object expected) {
    compared.add(name);
    if (!Objects.equals(found, expected)) {
      faults.add(name + " is " + found + ", recorded is " + expected);
    }
  }

  /** Numbers that must agree within a tolerance relative to each recorded value, or to 1e-12 where it is smaller. */
  void close(String name, double[] found, double[] expected, double tolerance) {
    compared.add(name);
    if (found.length != expected.length) {
      faults.add(name + " has " + found.length + " values, recorded are " + expected.length);
      return;
    }
    for (int i = 0; i < expected.length; i++) {
      double error = found[i] == expected[i] ? 0 : Math.abs(found[i] - expected[i]) / Math.max(Math.abs(expected[i]), 1e-12);
      maxError = Double.isNaN(error) ? error : Math.max(maxError, error);
      if (!(error <= tolerance)) {
        faults.add(name + " differs first at [" + i + "]: " + found[i] + ", recorded is " + expected[i] + ", tolerance " + tolerance);
        return;
      }
    }
  }

  /** Series {@code [time][value]} that must agree within a tolerance relative to the largest recorded value. */
  void closeTo(String name, double[][] found, double[][] expected, double tolerance) {
    compared.add(name);
    double largest = 0;
    double deviation = 0;
    boolean sameShape = found.length == expected.length;
    for (int k = 0; sameShape && k < expected.length; k++) {
      sameShape = found[k].length == expected[k].length;
      for (int i = 0; sameShape && i < expected[k].length; i++) {
        largest = Math.max(largest, Math.abs(expected[k][i]));
        deviation = Math.max(deviation, Math.abs(found[k][i] - expected[k][i]));
      }
    }
    double error = deviation == 0 ? 0 : deviation / largest;
    maxError = Math.max(maxError, error);
    if (!sameShape || !(error <= tolerance)) {
      faults.add(name + (sameShape ? " differs by " + error + " of its largest value, tolerance " + tolerance : " has another shape than recorded"));
    }
  }

  Verdict verdict() {
    String all = String.join(", ", compared);
    return faults.isEmpty()
        ? new Verdict(Verdict.Status.PASS, maxError, "compared " + all)
        : new Verdict(Verdict.Status.FAIL, maxError, String.join("; ", faults) + " (compared " + all + ")");
  }
}
