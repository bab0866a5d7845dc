package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.firstspike.learning.BatchReport;
import io.synfire.runtime.firstspike.learning.BumpMemory;
import io.synfire.runtime.firstspike.learning.ClassTimes;
import io.synfire.runtime.firstspike.learning.EpochReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a training told, epoch by epoch from 0 (before the first) and batch by batch.
 *
 * @param epochs figures of every epoch
 * @param batches figures of every batch
 * @param times spike times of the outputs in the validation data after every epoch
 */
public record History(List<Epoch> epochs, List<Batch> batches, List<ClassTimes> times) {

  public History {
    epochs = List.copyOf(epochs);
    batches = List.copyOf(batches);
    times = List.copyOf(times);
  }

  /**
   * An epoch.
   *
   * @param epoch number of epochs done
   * @param trainLoss mean loss of the batches that were not bumped; not a number if there is none
   * @param trainAccuracy share of samples whose class was found, before the updates; not a number before the first epoch
   * @param validationLoss mean loss of the validation data
   * @param validationAccuracy share of the validation data whose class was found
   * @param bumps in how many batches weights were bumped
   */
  public record Epoch(int epoch, double trainLoss, double trainAccuracy, double validationLoss, double validationAccuracy, long bumps) {}

  /**
   * A batch.
   *
   * @param epoch number of its epoch, from 1
   * @param loss mean loss before the update; not a number where weights were bumped instead
   * @param accuracy share of samples whose class was found
   * @param bump what was bumped
   */
  public record Batch(int epoch, double loss, double accuracy, BumpMemory bump) {}

  /** No epoch. */
  static final History NONE = new History(List.of(), List.of(), List.of());

  /** With an epoch more. */
  History with(EpochReport r) {
    List<Epoch> allEpochs = new ArrayList<>(epochs);
    allEpochs.add(new Epoch(
        r.epoch(), r.train().loss(), r.train().accuracy(), r.validation().score().loss(), r.validation().score().accuracy(), r.bumps()));
    List<Batch> allBatches = new ArrayList<>(batches);
    for (BatchReport b : r.batches()) {
      allBatches.add(new Batch(r.epoch(), b.loss().orElse(Double.NaN), b.accuracy(), b.bump()));
    }
    List<ClassTimes> allTimes = new ArrayList<>(times);
    allTimes.add(r.validation().classTimes());
    return new History(allEpochs, allBatches, allTimes);
  }

  /** Adds it to the arrays of a file. */
  void put(Map<String, double[][]> arrays) {
    arrays.put("epochs", rows(epochs.stream().map(e -> new double[] {
        e.epoch(), e.trainLoss(), e.trainAccuracy(), e.validationLoss(), e.validationAccuracy(), e.bumps()})));
    if (!batches.isEmpty()) {
      arrays.put("batches", rows(batches.stream().map(b -> new double[] {b.epoch(), b.loss(), b.accuracy(), b.bump().layer(), b.bump().value()})));
    }
    arrays.put("times.mean", rows(times.stream().map(t -> flat(t.mean()))));
    arrays.put("times.deviation", rows(times.stream().map(t -> flat(t.deviation()))));
  }

  /** Reads it from a file. */
  static History of(SavedParameters saved, int classes) {
    List<Epoch> epochs = Arrays.stream(saved.array("epochs")).map(e -> new Epoch((int) e[0], e[1], e[2], e[3], e[4], (long) e[5])).toList();
    double[][] batches = saved.arrays().getOrDefault("batches", new double[0][]);
    double[][] mean = saved.array("times.mean");
    double[][] deviation = saved.array("times.deviation");
    List<ClassTimes> times = new ArrayList<>();
    for (int k = 0; k < mean.length; k++) {
      times.add(new ClassTimes(folded(mean[k], classes), folded(deviation[k], classes)));
    }
    return new History(epochs, Arrays.stream(batches).map(b -> new Batch((int) b[0], b[1], b[2], new BumpMemory((int) b[3], b[4]))).toList(), times);
  }

  private static double[][] rows(java.util.stream.Stream<double[]> rows) {
    return rows.toArray(double[][]::new);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[][] folded(double[] flat, int rows) {
    double[][] folded = new double[rows][];
    for (int r = 0; r < rows; r++) {
      folded[r] = Arrays.copyOfRange(flat, r * flat.length / rows, (r + 1) * flat.length / rows);
    }
    return folded;
  }
}
