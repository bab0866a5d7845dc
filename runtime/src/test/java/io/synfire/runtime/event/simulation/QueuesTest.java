package io.synfire.runtime.event.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What comes next, against lists that are searched. */
class QueuesTest {

  @Test
  void theAgendaFindsTheEarliestAndOfSeveralTheFirst() {
    SplittableRandom random = new SplittableRandom(1);
    double[] times = new double[23];
    Arrays.fill(times, Double.POSITIVE_INFINITY);
    Agenda agenda = new Agenda(times.length);
    for (int k = 0; k < 5000; k++) {
      int neuron = random.nextInt(times.length);
      times[neuron] = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(12);
      agenda.set(neuron, times[neuron]);
      int first = 0;
      for (int n = 1; n < times.length; n++) {
        first = times[n] < times[first] ? n : first;
      }
      assertThat(agenda.next()).isEqualTo(times[first]);
      if (times[first] < Double.POSITIVE_INFINITY) {
        assertThat(agenda.neuron()).isEqualTo(first);
        assertThat(agenda.time(first)).isEqualTo(times[first]);
      }
    }
    agenda.clear();
    assertThat(agenda.next()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  private record Delivery(double time, int connection, int source, int spike, int synapse) {}

  @Test
  void deliveriesComeByTimeThenConnectionThenSource() {
    SplittableRandom random = new SplittableRandom(2);
    DeliveryQueue queue = new DeliveryQueue();
    List<Delivery> waiting = new ArrayList<>();
    for (int k = 0; k < 3000; k++) {
      if (waiting.isEmpty() || random.nextInt(100) < 55) {
        Delivery added = new Delivery(random.nextInt(20), random.nextInt(-3, 40), k, random.nextInt(1000), random.nextInt(9));
        waiting.add(added);
        queue.add(added.time, added.connection, added.source, added.spike, added.synapse);
      } else {
        Delivery first = waiting.stream()
            .min(Comparator.comparingDouble(Delivery::time).thenComparingInt(Delivery::connection).thenComparingInt(Delivery::source)).orElseThrow();
        waiting.remove(first);
        assertThat(new Delivery(queue.next(), queue.connection(), first.source, queue.spike(), queue.synapse())).isEqualTo(first);
        queue.remove();
      }
    }
    queue.clear();
    assertThat(queue.next()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void spikesOnTheirWayMoveToAnotherLogOnceEach() {
    SpikeLog before = new SpikeLog();
    for (int s = 0; s < 100; s++) {
      before.add(s % 3, s, 0.5 * s, s);
    }
    DeliveryQueue queue = new DeliveryQueue();
    for (int k = 0; k < 6; k++) {
      queue.add(k, 0, k, 70 + k % 2, 0);
    }
    SpikeLog after = new SpikeLog();
    queue.keep(before, after);
    assertThat(after.size()).isEqualTo(2);
    for (int k = 0; k < 6; k++) {
      int spike = queue.spike();
      assertThat(after.neuron(spike)).isEqualTo(70 + k % 2);
      assertThat(after.population(spike)).isEqualTo((70 + k % 2) % 3);
      assertThat(after.time(spike)).isEqualTo(0.5 * (70 + k % 2));
      assertThat(after.value(spike)).isEqualTo(70 + k % 2);
      queue.remove();
    }
  }
}
