package io.synfire.library.check.firstspike;

import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what agrees and what differs in a case. */
final class Agreement {
  private static final int MOST_FAULTS = 5;

  private final Set<String> compared = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();
  private double maxError;

  /**
   * Spike times that must agree within a tolerance, relative to times above 1; and be missing where the recorded ones are.
   *
   * @param expected NaN or infinite for no spike
   */
  void times(String name, double[] found, double[] expected, double tolerance) {
    if (!sameLength(name, found.length, expected.length)) {
      return;
    }
    for (int i = 0; i < found.length; i++) {
      boolean spike = Double.isFinite(expected[i]);
      if (SpikeTime.isSpike(found[i]) != spike) {
        fault(name + "[" + i + "]: " + (spike ? "no spike, recorded is one at " + expected[i] : "a spike at " + found[i] + ", recorded is none"));
      } else if (spike) {
        number(name + "[" + i + "]", found[i], expected[i], tolerance * Math.max(1, Math.abs(expected[i])));
      }
    }
  }

  /**
   * Numbers that must agree within a tolerance, which grows with the largest of them where that is above 1, and within a hundredth of the largest.
   *
   * @param expected NaN where nothing is known but that the number must be finite
   */
  void numbers(String name, double[] found, double[] expected, double tolerance) {
    numbers(name, new double[][] {found}, new double[][] {expected}, tolerance);
  }

  /** Numbers that must agree, of which the largest of the whole array counts. */
  void numbers(String name, double[][] found, double[][] expected, double tolerance) {
    if (!sameLength(name, found.length, expected.length)) {
      return;
    }
    double largest = 0;
    for (double[] row : expected) {
      for (double e : row) {
        largest = Double.isNaN(e) ? largest : Math.max(largest, Math.abs(e));
      }
    }
    double limit = Math.min(tolerance * Math.max(1, largest), (largest + tolerance) / 100);
    for (int i = 0; i < found.length; i++) {
      if (sameLength(name + "[" + i + "]", found[i].length, expected[i].length)) {
        for (int j = 0; j < found[i].length; j++) {
          double e = Double.isNaN(expected[i][j]) && Double.isFinite(found[i][j]) ? found[i][j] : expected[i][j];
          number(name + "[" + i + "][" + j + "]", found[i][j], e, limit);
        }
      }
    }
  }

  /** A number that must agree within an absolute tolerance. */
  void number(String name, double found, double expected, double tolerance) {
    double error = Math.abs(found - expected);
    maxError = Double.isNaN(error) ? Double.NaN : Math.max(maxError, error);
    statistic(name, found, expected, tolerance);
  }

  /** A figure of random data that must lie within a tolerance; it is no error that it differs. */
  void statistic(String name, double found, double expected, double tolerance) {
    compared.add(name.replaceAll("\\[.*", ""));
    if (!(Math.abs(found - expected) <= tolerance)) {
      fault(name + ": " + found + ", recorded is " + expected + ", tolerance " + tolerance);
    }
  }

  /** Things that must be equal. */
  void equal(String name, Object found, Object expected) {
    compared.add(name.replaceAll("\\[.*", ""));
    if (!found.equals(expected)) {
      fault(name + ": " + found + ", recorded is " + expected);
    }
  }

  private boolean sameLength(String name, int found, int expected) {
    compared.add(name.replaceAll("\\[.*", ""));
    if (found != expected) {
      fault(name + ": has length " + found + ", recorded is " + expected);
    }
    return found == expected;
  }

  private void fault(String fault) {
    faults.add(fault);
  }

  Verdict verdict() {
    String all = String.join(", ", compared);
    if (faults.isEmpty()) {
      return new Verdict(Verdict.Status.PASS, maxError, "compared " + all);
    }
    String first = String.join("; ", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    String more = faults.size() > MOST_FAULTS ? "; and " + (faults.size() - MOST_FAULTS) + " more" : "";
    return new Verdict(Verdict.Status.FAIL, maxError, first + more + " (compared " + all + ")");
  }
}
