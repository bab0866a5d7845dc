package io.synfire.runtime.floating;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.kernels.RowEvents;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final int ROWS = 5;
  private static final int COLUMNS = 71;

  private static RowEvents random(long step) {
    SplittableRandom random = new SplittableRandom(step);
    RowEvents events = RowEvents.spikes(ROWS, ROWS * COLUMNS).clear();
    double density = step % 4 / 3.0;
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        if (random.nextDouble() < density) {
          events.add(j);
        }
      }
      events.endRow();
    }
    return events;
  }

  private static int[] list(RowEvents events) {
    return IntStream.range(0, ROWS).flatMap(row -> IntStream.range(events.from(row), events.from(row + 1)).map(e -> row * COLUMNS + events.column(e))).toArray();
  }

  @Test
  void spikesOfTheLatestStepsComeBack() {
    SpikeHistory history = new SpikeHistory(ROWS, COLUMNS, 4);
    for (long step = 0; step < 30; step++) {
      history.put(step, random(step));
      for (long past = Math.max(0, step - 3); past <= step; past++) {
        assertThat(list(history.get(past))).as("step %s in step %s", past, step).isEqualTo(list(random(past)));
      }
    }
  }

  @Test
  void growingKeepsWhatWasThere() {
    SpikeHistory spikes = new SpikeHistory(ROWS, COLUMNS, 4);
    ValueHistory values = new ValueHistory(1, 3, 4);
    for (long step = 0; step < 10; step++) {
      spikes.put(step, random(step));
      values.put(step, new float[] {step, 2 * step, 3 * step});
    }
    spikes.reserve(7, 10);
    values.reserve(7, 10);
    for (long past = 6; past < 10; past++) {
      assertThat(list(spikes.get(past))).isEqualTo(list(random(past)));
      assertThat(Arrays.copyOf(values.get(past).values(), 3)).containsExactly(past, 2 * past, 3 * past);
    }
  }
}
