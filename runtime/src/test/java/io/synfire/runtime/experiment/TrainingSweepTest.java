package io.synfire.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.runtime.experiment.ConfiguredTraining.Options;
import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.experiment.TrainingSweep.Attempt;
import io.synfire.runtime.experiment.TrainingSweep.Entry;
import io.synfire.runtime.experiment.TrainingSweep.Outcome;
import io.synfire.runtime.report.EpochListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingSweepTest {
  private static final Options OPTIONS = new Options(OptionalInt.empty(), OptionalLong.empty(), 1);
  private static final Path FOLDER = Path.of("runs");

  /** Trains by doing something, to an accuracy. */
  private record Fake(String name, Optional<String> missing, Runnable work, double accuracy) implements ConfiguredTraining {

    @Override
    public List<String> description() {
      return List.of();
    }

    @Override
    public Result train(Path directory, Options options, EpochListener listener) {
      work.run();
      return new Result(accuracy, 3, 0.5, directory);
    }
  }

  private static Entry entry(String name, Optional<String> missing, Runnable work) {
    return new Entry(name, new Attempt.Ready(new Fake(name, missing, work, 0.9)));
  }

  @Test
  void aTrainingThatFailsStopsNoOther() {
    IllegalArgumentException unreadable = new IllegalArgumentException("b.yaml: line 3: no");
    List<Outcome> told = new ArrayList<>();
    List<Outcome> outcomes = new TrainingSweep(1, OPTIONS).run(List.of(
        entry("a", Optional.empty(), () -> {
          throw new IllegalStateException("fell over");
        }),
        new Entry("b", new Attempt.Faulty(unreadable)),
        entry("c", Optional.of("c asks for a chip"), () -> {}),
        entry("d", Optional.empty(), () -> {})), FOLDER, told::add);
    assertThat(outcomes).extracting(Outcome::name).containsExactly("a", "b", "c", "d");
    assertThat(outcomes.subList(0, 3)).allMatch(o -> o.result().isEmpty());
    assertThat(outcomes.subList(0, 3)).extracting(o -> o.fault().orElseThrow().getMessage())
        .containsExactly("fell over", "b.yaml: line 3: no", "c asks for a chip");
    assertThat(outcomes.getLast()).isEqualTo(
        new Outcome("d", Optional.of(new Result(0.9, 3, 0.5, FOLDER.resolve("d"))), Optional.empty()));
    assertThat(told).as("one at a time, in the order in which they end").containsExactlyElementsOf(outcomes);
  }

  @Test
  void asManyTrainingsGoOnAtATimeAsThereAreJobs() {
    CyclicBarrier together = new CyclicBarrier(3);
    List<Entry> entries = IntStream.range(0, 6).mapToObj(k -> entry("t" + k, Optional.empty(), () -> {
      try {
        together.await(20, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException("fewer than three at a time", e);
      }
    })).toList();
    List<Outcome> told = new ArrayList<>();
    List<Outcome> outcomes = new TrainingSweep(3, OPTIONS).run(entries, FOLDER, told::add);
    assertThat(outcomes).allMatch(o -> o.fault().isEmpty()).extracting(Outcome::name).containsExactly("t0", "t1", "t2", "t3", "t4", "t5");
    assertThat(told).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingSweep(0, OPTIONS)).withMessage("the number of jobs must be positive, was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Options(OptionalInt.of(0), OptionalLong.empty(), 1)).withMessageContaining("must be positive");
    assertThatIllegalArgumentException().isThrownBy(() -> new ConfiguredRun.Request(OptionalInt.empty(), ConfiguredRun.Part.TEST, 0, 1))
        .withMessageContaining("must be positive, were 0 and 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new ConfiguredRun.Continuation.From(4, List.of(6, 3)))
        .withMessage("new savepoints must come after epoch 4, which is continued; were [3, 6]");
    assertThatIllegalArgumentException().isThrownBy(() -> new ConfiguredRun.Continuation.From(4, List.of()));
  }

  @Test
  void accuraciesHaveTheMeanAndDeviationOfThePopulation() {
    ConfiguredRun.Inference inference = new ConfiguredRun.Inference("net", 10, List.of(0.8, 0.9, 1.0, 0.9), 0.1);
    assertThat(inference.mean()).isEqualTo(0.9);
    assertThat(inference.deviation()).isCloseTo(Math.sqrt(0.005), org.assertj.core.api.Assertions.within(1e-15));
  }
}
