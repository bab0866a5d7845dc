package io.synfire.runtime.firstspike.learning;

import java.util.OptionalDouble;

/**
 * What a training tells of a batch.
 *
 * @param loss mean loss before the update, regularisers included; empty where weights were bumped instead
 * @param correct number of samples whose class was found, before the update
 * @param samples size of the batch
 * @param bump what was bumped, if anything, and by how much
 */
public record BatchReport(OptionalDouble loss, int correct, int samples, BumpMemory bump) {

  /** Share of samples whose class was found. */
  public double accuracy() {
    return (double) correct / samples;
  }
}
