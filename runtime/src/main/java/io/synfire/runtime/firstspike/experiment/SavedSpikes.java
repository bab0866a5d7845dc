package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.persistence.Records;
import io.synfire.runtime.training.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Spike times, labels and answers of a savepoint: of the test data for all layers of neurons, of the training data for the outputs. */
final class SavedSpikes {

  private SavedSpikes() {}

  /**
   * The part of the file that is a record.
   *
   * @param epoch number of epochs done
   * @param trainLoss mean loss of the training data
   * @param trainAccuracy share of the training data whose class was found
   * @param testLoss mean loss of the test data
   * @param testAccuracy share of the test data whose class was found
   */
  record FirstSpikeAnswers(int epoch, double trainLoss, double trainAccuracy, double testLoss, double testAccuracy) {}

  /** The bytes of the file. */
  static byte[] bytes(int epoch, FirstSpikeEvaluation train, FirstSpikeEvaluation test) {
    Map<String, double[][]> arrays = new LinkedHashMap<>();
    answers(arrays, "train", train);
    arrays.put("train.outputs", train.outputs());
    answers(arrays, "test", test);
    for (int k = 0; k < test.times().size(); k++) {
      if (test.times().get(k).length > 0) {
        arrays.put("test.layer" + k, test.times().get(k));
      }
    }
    Score trained = train.score();
    return Records.bytes(new Records.Saved<>(
        new FirstSpikeAnswers(epoch, trained.loss(), trained.accuracy(), test.score().loss(), test.score().accuracy()), Map.of(), arrays));
  }

  private static void answers(Map<String, double[][]> arrays, String part, FirstSpikeEvaluation evaluation) {
    arrays.put(part + ".labels", new double[][] {Arrays.stream(evaluation.labels()).asDoubleStream().toArray()});
    arrays.put(part + ".predictions", new double[][] {Arrays.stream(evaluation.predictions()).asDoubleStream().toArray()});
  }
}
