package io.synfire.chip;

import io.synfire.passes.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How full the cores of a network are.
 *
 * @param rows one for each core
 * @param limits what cores and chips hold
 * @param chips number of chips in use
 */
public record Utilization(List<Row> rows, ChipLimits limits, int chips) {

  /**
   * One core.
   *
   * @param label its name
   * @param chip the chip it is on, from 0
   * @param demand what is used of it
   */
  public record Row(String label, int chip, CoreDemand demand) {}

  public Utilization {
    rows = List.copyOf(rows);
  }

  /** How full the cores of a partition are. */
  public static Utilization of(Partition partition, ChipLimits limits) {
    int[] chipOf = new int[partition.cores().size()];
    for (int chip = 0; chip < partition.chips().size(); chip++) {
      for (int core : partition.chips().get(chip)) {
        chipOf[core] = chip;
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < chipOf.length; c++) {
      rows.add(new Row(partition.cores().get(c).label(), chipOf[c], partition.cores().get(c).demand()));
    }
    return new Utilization(rows, limits, partition.chips().size());
  }

  /** The sum over all cores. */
  public CoreDemand total() {
    return rows.stream().map(Row::demand).reduce(CoreDemand.NONE, CoreDemand::plus);
  }

  /** A table: for every core, and in total, what is used, what there is, and the fraction in per cent; lines ending in newline. */
  public String print() {
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>(List.of("block", "chip"));
    for (CoreResource resource : CoreResource.values()) {
      heading.addAll(List.of(resource.heading(), "%"));
    }
    table.row(heading.toArray(String[]::new));
    rows.forEach(row -> table.row(cells(List.of(row.label(), String.valueOf(row.chip())), row.demand(), 1)));
    table.row(cells(List.of("total", ""), total(), Math.max(rows.size(), 1)));
    return table.print() + rows.size() + (rows.size() == 1 ? " core on " : " cores on ") + chips + (chips == 1 ? " chip" : " chips") + " of "
        + limits.coresPerChip() + " cores\n";
  }

  private String[] cells(List<String> first, CoreDemand demand, int cores) {
    List<String> cells = new ArrayList<>(first);
    for (CoreResource resource : CoreResource.values()) {
      long most = limits.core().of(resource) * cores;
      cells.add(demand.of(resource) + "/" + most);
      cells.add(String.format(Locale.ROOT, "%.1f", 100.0 * demand.of(resource) / most));
    }
    return cells.toArray(String[]::new);
  }
}
