package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.ir.Deployment.Allocation;
import java.util.List;
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
