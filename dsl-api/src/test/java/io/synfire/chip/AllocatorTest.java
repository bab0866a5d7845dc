package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.Deployment.Allocation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocatorTest {
  private static final List<CoreEdge> EDGES =
      List.of(new CoreEdge(0, 3, 5), new CoreEdge(3, 1, 2), new CoreEdge(4, 3, 9), new CoreEdge(2, 2, 50), new CoreEdge(1, 0, 1));

  @Test
  void greedyFillsOneChipAfterTheOther() {
    assertThat(new Allocator(Allocation.GREEDY, 2).allocate(5, EDGES, 3)).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
  }

  @Test
  void roundRobinGivesToEachInTurnAndLeavesNoChipEmpty() {
    assertThat(new Allocator(Allocation.ROUND_ROBIN, 2).allocate(5, EDGES, 3)).containsExactly(List.of(0, 3), List.of(1, 4), List.of(2));
    assertThat(new Allocator(Allocation.ROUND_ROBIN, 2).allocate(2, EDGES, 3)).hasSize(2);
  }

  /** Core 2 is the first that no other leads to; nothing connects it, so that the next such core follows, then along the strongest edges. */
  @Test
  void greedyInterchipFollowsTheTraffic() {
    assertThat(new Allocator(Allocation.GREEDY_INTERCHIP, 4).allocate(5, EDGES, 2)).containsExactly(List.of(2, 4, 3, 0), List.of(1));
  }

  /** Of cores 2 and 8, equally connected, 8 is looked at first: it falls into slot 0 of a table of 8. Recorded from nengo-loihi. */
  @Test
  void ofEqualConnectionsTheFirstInTheReferencesOrderIsTaken() {
    List<CoreEdge> equal = List.of(new CoreEdge(0, 2, 3), new CoreEdge(0, 8, 3));
    assertThat(new Allocator(Allocation.GREEDY_INTERCHIP, 2).allocate(9, equal, 5).get(0)).containsExactly(0, 8);
  }

  @Test
  void integersAreVisitedInTheOrderOfTheirSlots() {
    assertThat(slots(1, 9, 17, 2)).containsExactly(1, 2, 9, 17);
    assertThat(slots(40, 3, 39, 70, 8, 35)).containsExactly(3, 35, 70, 39, 40, 8);
    assertThat(slots()).isEmpty();
  }

  private static int[] slots(int... keys) {
    SlotTable table = new SlotTable();
    IntStream.of(keys).forEach(table::add);
    return table.keys().toArray();
  }

  @ParameterizedTest
  @EnumSource(Allocation.class)
  void tooFewChipsAreRefused(Allocation allocation) {
    assertThatThrownBy(() -> new Allocator(allocation, 2).allocate(5, EDGES, 2))
        .hasMessage("[chip-limit] The network needs more chips than requested (2): it has 5 cores, and 2 chips of 2 have 4; allow more chips, or connect "
            + "more sparsely");
  }

  @Test
  void aChipHas128Cores() {
    assertThatThrownBy(() -> new Allocator(Allocation.GREEDY, 129))
        .hasMessage("Chips cannot have more than 128 cores, nor fewer than 1; 129 cores per chip were asked for");
  }
}
