package io.synfire.runtime.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A data set in two parts.
 *
 * @param train samples to learn from
 * @param test samples to judge by
 */
public record DataSplit(Dataset train, Dataset test) {

  public DataSplit {
    if (!train.shape().equals(test.shape()) || train.classes() != test.classes()) {
      throw new IllegalArgumentException("training and test data differ in shape or classes: " + train + " and " + test);
    }
  }

  /**
   * Splits each class in the same proportion.
   *
   * @param all the data
   * @param testFraction fraction of every class that goes to the test part, in (0, 1)
   * @param seed decides which samples
   */
  public static DataSplit stratified(Dataset all, double testFraction, long seed) {
    if (!(testFraction > 0 && testFraction < 1)) {
      throw new IllegalArgumentException("the test fraction must be in (0, 1), was " + testFraction);
    }
    List<Integer> train = new ArrayList<>();
    List<Integer> test = new ArrayList<>();
    int[] seen = new int[all.classes()];
    int[] wanted = counts(all, testFraction);
    for (int i : SampleOrder.shuffled(all.size(), seed, 0)) {
      int label = all.label(i);
      (seen[label]++ < wanted[label] ? test : train).add(i);
    }
    return new DataSplit(all.select(sorted(train)), all.select(sorted(test)));
  }

  private static int[] counts(Dataset all, double fraction) {
    int[] count = new int[all.classes()];
    for (int label : all.labels()) {
      count[label]++;
    }
    for (int c = 0; c < count.length; c++) {
      count[c] = (int) Math.round(count[c] * fraction);
    }
    return count;
  }

  private static int[] sorted(List<Integer> indices) {
    return indices.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
