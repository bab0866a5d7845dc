package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.training.Score;
import java.util.List;

/**
 * How a network does on data: what {@link io.synfire.runtime.training.Evaluation} is for networks of the DSL, with the spike times behind the answers.
 *
 * @param score mean loss over the samples and share of classes found
 * @param labels {@code [sample]} true classes
 * @param predictions {@code [sample]} classes found; -1 where the neuron chosen does not spike
 * @param times by layer of the network spike times {@code [sample][neuron]} of layers of neurons, {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE}
 *     where there is none; an array without rows for other layers
 */
public record FirstSpikeEvaluation(Score score, int[] labels, int[] predictions, List<double[][]> times) {

  public FirstSpikeEvaluation {
    times = List.copyOf(times);
  }

  /** Spike times of the output neurons, {@code [sample][output]}. */
  public double[][] outputs() {
    return times.getLast();
  }

  /** When output neurons spike, by true class. */
  public ClassTimes classTimes() {
    return ClassTimes.of(outputs(), labels, outputs()[0].length);
  }
}
