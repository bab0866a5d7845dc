package io.synfire.library.experiments;

import static io.synfire.library.surrogates.Surrogates.stca;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.dsl.Network;
import io.synfire.library.losses.CrossEntropy;
import io.synfire.library.networks.ExampleNet;
import io.synfire.library.optimizers.Sgd;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.EpochMetrics;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.Score;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingException;
import io.synfire.runtime.training.TrainingListener;
import io.synfire.runtime.training.TrainingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  @TempDir private Path folder;

  @Test
  void learnsAndAssignsTheWeightsToTheNetwork() {
    Network network = SmallRun.network();
    TrainingResult result = SmallRun.training(network).epochs(12).fit();
    assertThat(result.test().score().accuracy()).isEqualTo(1);
    assertThat(result.history().get(11).train().loss()).isLessThan(result.history().get(0).train().loss());
    Checkpoint again = Training.of(network.definition()).data(SmallRun.DATA).loss(CrossEntropy.defaults())
        .optimizer(Sgd.defaults().withLearningRate(1e-30)).window(20, result.checkpoint().state().plan().window().dt()).epochs(1).fit().checkpoint();
    assertThat(again.parameters().get("first.weight")).isDeepEqualTo(result.checkpoint().parameters().get("first.weight"));
  }

  @Test
  void theResultDoesNotDependOnTheNumberOfThreads() {
    byte[] one = SmallRun.training().epochs(2).threads(1).fit().checkpoint().bytes();
    assertThat(SmallRun.training().epochs(2).threads(3).fit().checkpoint().bytes()).isEqualTo(one);
    assertThat(SmallRun.training().epochs(2).seed(6).fit().checkpoint().bytes()).isNotEqualTo(one);
  }

  @Test
  void aResumedRunEndsInTheSameBytes() throws IOException {
    SmallRun.training().epochs(4).runDirectory(folder.resolve("whole")).fit();
    SmallRun.training().epochs(2).runDirectory(folder.resolve("parts")).fit();
    Training.resume(RunDirectory.open(folder.resolve("parts"))).data(SmallRun.DATA).epochs(4).fit();
    String last = "checkpoints/epoch-00004.synfire";
    assertThat(folder.resolve("parts").resolve(last)).hasSameBinaryContentAs(folder.resolve("whole").resolve(last));
    assertThat(Files.readAllLines(folder.resolve("parts/metrics.jsonl"))).hasSize(4);
    assertThat(Files.readAllLines(folder.resolve("parts/metrics.csv"))).hasSize(5);
  }

  @Test
  void aRunKilledWithinAnEpochGoesOnFromTheLastCheckpoint() {
    TrainingListener killer = new TrainingListener() {
      @Override
      public void batch(int epoch, int batchesDone, Score running) {
        if (epoch == 3 && batchesDone == 2) {
          throw new IllegalStateException("killed");
        }
      }
    };
    Path path = folder.resolve("killed");
    assertThatThrownBy(() -> SmallRun.training().epochs(4).runDirectory(path).listener(killer).fit()).hasMessage("killed");
    TrainingResult resumed = Training.resume(RunDirectory.open(path)).data(SmallRun.DATA).epochs(4).threads(2).fit();
    assertThat(resumed.checkpoint().bytes()).isEqualTo(SmallRun.training().epochs(4).fit().checkpoint().bytes());
    assertThat(resumed.history()).extracting(EpochMetrics::progress).extracting("epoch").containsExactly(1, 2, 3, 4);
  }

  @Test
  void weightsStayInTheirRange() {
    TrainingResult result = SmallRun.training().optimizer(Sgd.defaults().withLearningRate(100)).epochs(2).fit();
    for (float[] row : result.checkpoint().parameters().get("first.weight")) {
      for (float w : row) {
        assertThat(w).isBetween(-2f, 2f);
      }
    }
  }

  @Test
  void whatIsMissingOrDoesNotFitIsNamedBeforeTheFirstStep() {
    assertThatThrownBy(() -> Training.of(SmallRun.network()).data(SmallRun.DATA).fit())
        .isInstanceOf(TrainingException.class).hasMessage("no loss is given: call loss(...)");
    assertThatThrownBy(() -> SmallRun.training(new ExampleNet()).fit())
        .isInstanceOf(TrainingException.class)
        .hasMessage("encoder input takes samples of shape 784 (784 values), data set two has shape 4 (4 values)");
    assertThatThrownBy(() -> SmallRun.training().regularizer("nobody", new io.synfire.library.losses.SpikeCountPenalty(1, 0, 1)).fit())
        .hasMessage("a regulariser is given for group nobody, which network Small does not have");
    assertThatThrownBy(() -> SmallRun.training().epochs(0).fit()).hasMessage("the number of epochs must be positive, was 0");
    assertThatThrownBy(() -> SmallRun.training().batch(0).fit()).hasMessage("the batch size must be positive, was 0");
  }

  @Test
  void ofOptimisersThatDifferOneMustBeChosen() {
    Network network = SmallRun.network();
    network.optimizer("same", SmallRun.network().definition().optimizers().get(0).rule());
    assertThat(SmallRun.training(network).epochs(1).fit().history()).hasSize(1);
    network.optimizer("other", Sgd.defaults());
    assertThatThrownBy(() -> SmallRun.training(network).epochs(1).fit())
        .isInstanceOf(TrainingException.class)
        .hasMessage("network Small has optimisers that differ, optimizer, same, other: delete all but one, or call optimizer(...)");
    assertThat(SmallRun.training(network).optimizer(Sgd.defaults()).epochs(1).fit().history()).hasSize(1);
  }

  @Test
  void aGroupHasTheSurrogateOfTheLearnerThatNamesIt() {
    Network network = SmallRun.network();
    network.learner("narrow", stca(1), network.get("hidden"));
    assertThat(SmallRun.training(network).epochs(1).fit().history()).hasSize(1);
    network.learner("another", stca(2), network.get("hidden"));
    assertThatThrownBy(() -> SmallRun.training(network).epochs(1).fit())
        .hasMessageContaining("hidden: learners narrow, another give it different surrogates, and backend float uses one for each group");
  }

  @Test
  void aLossThatIsNoNumberStopsTheTraining() {
    assertThatThrownBy(() -> SmallRun.training().loss((output, label, adjoint) -> Double.NaN).fit())
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith("the loss of update 1 in epoch 1 is NaN; lower the learning rate (now 0.02)");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> SmallRun.training().runDirectory(folder)).isInstanceOf(TrainingException.class).hasMessageContaining("is not empty");
    assertThatThrownBy(() -> RunDirectory.open(folder)).hasMessageContaining("is no run directory");
  }
}
