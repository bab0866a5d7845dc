package io.synfire.library.check.loihi;

import io.synfire.runtime.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Compares tables of numbers, row by row in time. */
final class SeriesComparison {
  private final List<String> names = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private double largest;

  /** Two things that must be equal. */
  void holds(String name, Object found, Object expected) {
    names.add(name);
    if (!found.equals(expected)) {
      faults.add(name + ": found " + found + ", recorded " + expected);
    }
  }

  /** Numbers that may differ by a fraction of the recorded number, or of 1 where that is smaller. */
  void close(String name, double[][] found, double[][] recorded, double tolerance) {
    names.add(name);
    String shape = "";
    for (int t = 0; t < Math.max(found.length, recorded.length); t++) {
      if (t >= found.length || t >= recorded.length || found[t].length != recorded[t].length) {
        shape = name + " has another shape than recorded at row " + t;
        break;
      }
      for (int i = 0; i < recorded[t].length; i++) {
        double error = Math.abs(found[t][i] - recorded[t][i]) / Math.max(1, Math.abs(recorded[t][i]));
        largest = error <= largest ? largest : error;
        if (!(error <= tolerance) && shape.isEmpty()) {
          shape = name + " differs first at [" + t + "][" + i + "], found " + found[t][i] + ", recorded " + recorded[t][i];
        }
      }
    }
    if (!shape.isEmpty()) {
      faults.add(shape);
    }
  }

  Verdict verdict() {
    String detail = "compared " + String.join(", ", names);
    return faults.isEmpty() ? new Verdict(Verdict.Status.PASS, largest, detail)
        : new Verdict(Verdict.Status.FAIL, largest, String.join("; ", faults) + " (" + detail + ")");
  }
}
