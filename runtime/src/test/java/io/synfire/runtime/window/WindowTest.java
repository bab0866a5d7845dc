package io.synfire.runtime.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.coding.EncodedInput.ConstantInput;
import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.ir.MonitorDefinition;
import io.synfire.runtime.backend.Observations.SpikeRecord;
import io.synfire.runtime.conformance.Held;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.MonitorPlan.Observed;
import io.synfire.units.Units;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  private static final EncoderPlan ENCODER = new EncoderPlan("eye", 2, new Held());
  private static final EncoderPlan EAR = new EncoderPlan("ear", 1, new Held());

  private static MonitorPlan plan(int every, int... neurons) {
    List<Integer> listed = IntStream.of(neurons).boxed().toList();
    return new MonitorPlan(new MonitorDefinition("m", MonitorDefinition.Kind.STATE, "g", "v", listed, every), new Observed.Variable(0, 0), neurons);
  }

  @Test
  void shardsCoverTheBatchOnceInOrder() {
    for (int batch = 1; batch <= 1200; batch++) {
      List<SampleRange> shards = SampleRange.shards(batch);
      int next = 0;
      for (SampleRange shard : shards) {
        assertThat(shard.first()).isEqualTo(next);
        assertThat(shard.count()).isPositive();
        next += shard.count();
      }
      assertThat(next).isEqualTo(batch);
      assertThat(shards).hasSizeLessThanOrEqualTo(32);
      assertThat(batch <= 512 ? shards.getFirst().count() : 0).isLessThanOrEqualTo(16);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void aMonitorRecordsEveryFewStepsWhateverTheWindows(int every) {
    MonitorPlan plan = plan(every, 0);
    Random random = new Random(every);
    long step = 0;
    for (int w = 0; w < 50; w++) {
      Window window = new Window(step, 1 + random.nextInt(9));
      StateRecord record = StateRecord.open(plan, window, 1);
      int filled = 0;
      for (long n = window.first(); n < window.end(); n++) {
        if (plan.records(n)) {
          assertThat(record.at(n)).isSameAs(record.values()[filled++]);
        }
      }
      assertThat(record.values().length).isEqualTo(filled);
      step = window.end();
    }
    assertThat(plan.records(0, (int) step)).isEqualTo((int) ((step + every - 1) / every));
  }

  @Test
  void spikesOfOtherNeuronsAreLeftOutAndTheListGrows() {
    SpikeList list = new SpikeList(plan(1, 4, 1));
    for (int n = 0; n < 1000; n++) {
      for (int j = 0; j < 6; j++) {
        list.add(n, 7, j);
      }
    }
    SpikeRecord spikes = list.spikes();
    assertThat(spikes.neuron()).hasSize(2000).startsWith(1, 4, 1, 4);
    assertThat(spikes.step()).startsWith(0, 0, 1, 1).endsWith(999, 999);
    assertThat(IntStream.of(spikes.sample())).containsOnly(7);
    assertThat(new SpikeList(plan(1)).spikes().step()).isEmpty();
  }

  @Test
  void dataMustFitTheBatchAndTheEncoder() {
    RunInput input = new RunInput(List.of(ENCODER, EAR), 2);
    assertThatIllegalStateException().isThrownBy(input::requireAll).withMessage("no data for encoders eye, ear; give them with input(...) before advance");
    input.set("ear", new float[][] {{1}, {1, 2, 3}});
    assertThatIllegalStateException().isThrownBy(input::requireAll).withMessage("no data for encoder eye; give them with input(...) before advance");
    assertThatIllegalArgumentException().isThrownBy(() -> input.set("nose", new float[2][2])).withMessage("there is no encoder nose; there is eye, ear");
    assertThatIllegalArgumentException().isThrownBy(() -> input.set("eye", new float[3][2]))
        .withMessage("encoder eye: the run has a batch of 2 samples, was given 3");
    assertThatIllegalArgumentException().isThrownBy(() -> input.set("eye", new float[2][3]))
        .withMessage("encoder eye: a sample has 2 values (or that many for each step of a time series), sample 0 has 3");
    assertThatIllegalArgumentException().isThrownBy(() -> input.set("eye", new float[2][0])).withMessageEndingWith("sample 0 has 0");
    assertThatIllegalArgumentException().isThrownBy(() -> input.set("eye", new float[][] {{0, 0}, {0, Float.NaN}}))
        .withMessage("encoder eye: value 1 of sample 1 is NaN; data must be finite numbers");
    float[][] data = {{1, 2}, {3, 4}};
    input.set("eye", data);
    input.requireAll();
    assertThat(input.of(0)).isSameAs(data);
  }

  @Test
  void aFeedKeepsTheEmissionsThatAreStillRead() {
    EncoderFeed feed = new EncoderFeed(5);
    for (int first = 0; first < 40; first += 4) {
      feed.add(first, new ConstantInput(new float[][] {{first}}));
      for (long step = Math.max(0, first - 5); step < first + 4; step++) {
        assertThat(feed.at(step).firstStep()).isEqualTo(step / 4 * 4);
      }
    }
    assertThatIllegalStateException().isThrownBy(() -> feed.at(20)).withMessage("step 20 is no longer in the history of 5 steps of an encoder");
    feed.clear();
    assertThatIllegalStateException().isThrownBy(() -> feed.at(39));
  }

  @Test
  void whatEncodersEmitFollowsFromSeedAndStepWhateverTheWindows() {
    EncoderPlan random = new EncoderPlan("eye", 5, new RandomSpikes());
    EncoderFeeds whole = feeds(random, 3);
    whole.encode(new Window(0, 6));
    EncoderFeeds parts = feeds(random, 3);
    parts.encode(new Window(0, 2));
    parts.encode(new Window(2, 4));
    EncoderFeeds other = feeds(random, 4);
    other.encode(new Window(0, 6));
    List<List<Integer>> steps = IntStream.range(0, 6).mapToObj(n -> spikes(whole, n)).toList();
    assertThat(IntStream.range(0, 6).mapToObj(n -> spikes(parts, n)).toList()).isEqualTo(steps);
    assertThat(IntStream.range(0, 6).mapToObj(n -> spikes(other, n)).toList()).isNotEqualTo(steps);
  }

  private static EncoderFeeds feeds(EncoderPlan encoder, long seed) {
    EncoderFeeds feeds = new EncoderFeeds(List.of(encoder), Units.ms(1), 2, e -> 10);
    feeds.reset(seed);
    feeds.input().set("eye", new float[][] {{0.5f, 0.5f, 0.5f, 0.5f, 0.5f}, {0.5f, 0.5f, 0.5f, 0.5f, 0.5f}});
    return feeds;
  }

  /** What the first sample emits in a step. */
  private static List<Integer> spikes(EncoderFeeds feeds, int step) {
    EncoderFeed.Emission emission = feeds.feed(0).at(step);
    SpikeEvents events = (SpikeEvents) emission.input();
    int first = 2 * (int) (step - emission.firstStep());
    return IntStream.range(events.offset()[first], events.offset()[first + 1]).mapToObj(e -> events.neuron()[e]).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyItemIsWorkedOnOnceByAnyNumberOfThreads(int threads) {
    try (WorkerPool pool = new WorkerPool(threads)) {
      for (int items : new int[] {0, 1, 2, 100}) {
        AtomicIntegerArray done = new AtomicIntegerArray(items + 1);
        pool.forEach(IntStream.range(0, items).boxed().toList(), done::incrementAndGet);
        assertThat(IntStream.range(0, items).map(done::get)).allMatch(n -> n == 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatAnItemThrowsIsThrown(int threads) {
    try (WorkerPool pool = new WorkerPool(threads)) {
      List<Integer> items = IntStream.range(0, 50).boxed().toList();
      assertThatThrownBy(() -> pool.forEach(items, i -> {
        if (i % 10 == 3) {
          throw new IllegalArgumentException("item " + i);
        }
      })).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("item ");
    }
  }
}
