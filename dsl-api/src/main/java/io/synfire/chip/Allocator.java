package io.synfire.chip;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.Deployment.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives cores to chips.
 *
 * @param allocation in which order
 * @param coresPerChip most cores to use of each chip, 1 to 128
 */
public record Allocator(Allocation allocation, int coresPerChip) {

  public Allocator {
    int most = ChipLimits.LOIHI.coresPerChip();
    if (coresPerChip < 1 || coresPerChip > most) {
      throw new IllegalArgumentException(
          "Chips cannot have more than " + most + " cores, nor fewer than 1; " + coresPerChip + " cores per chip were asked for");
    }
  }

  /**
   * Gives every core to a chip.
   *
   * @param cores number of cores
   * @param edges axons between cores
   * @param chips most chips
   * @return {@code [chip][k]} indices of the cores on each chip that is used
   * @throws DiagnosticException if there are not enough chips
   */
  public List<List<Integer>> allocate(int cores, List<CoreEdge> edges, int chips) {
    if (cores > (long) chips * coresPerChip) {
      throw new DiagnosticException(List.of(Diagnostic.of(DiagnosticKind.CHIP_LIMIT, "", tooMany(cores, chips))));
    }
    return switch (allocation) {
      case GREEDY -> chunks(IntStream.range(0, cores).boxed().toList());
      case ROUND_ROBIN -> inTurn(cores, chips);
      case GREEDY_INTERCHIP -> chunks(new TrafficOrder(cores, edges, coresPerChip).order());
    };
  }

  private String tooMany(int cores, int chips) {
    return "The network needs more chips than requested (" + chips + "): it has " + cores + " cores, and " + chips + " chips of " + coresPerChip + " have "
        + (long) chips * coresPerChip + "; allow more chips, or connect more sparsely";
  }

  private List<List<Integer>> chunks(List<Integer> order) {
    List<List<Integer>> chips = new ArrayList<>();
    for (int first = 0; first < order.size(); first += coresPerChip) {
      chips.add(List.copyOf(order.subList(first, Math.min(first + coresPerChip, order.size()))));
    }
    return chips;
  }

  private static List<List<Integer>> inTurn(int cores, int chips) {
    return IntStream.range(0, Math.min(cores, chips)).mapToObj(chip -> IntStream.iterate(chip, c -> c < cores, c -> c + chips).boxed().toList()).toList();
  }
}
