package io.synfire.passes;

import io.synfire.passes.Schedule.Arrival;
import io.synfire.passes.Schedule.Entry;
import io.synfire.passes.Schedule.Phase;
import io.synfire.passes.Schedule.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a schedule. */
public final class ScheduleTable {
  private ScheduleTable() {}

  /**
   * A schedule as a table with one line for each piece of work in a step, in order: phase, node, what it reads, what it writes, and for a
   * connection its lag in steps, with the reason where the lag is not 0 and the delay where there is one.
   */
  public static String print(Schedule schedule) {
    Map<String, Arrival> arrivals = schedule.arrivals().stream().collect(Collectors.toMap(Arrival::connection, a -> a, (first, second) -> first));
    TextTable table = new TextTable();
    table.row("phase", "node", "reads", "writes", "lag");
    for (Entry e : schedule.entries()) {
      table.row(e.phase().name().toLowerCase(Locale.ROOT), e.node(), names(e.reads()), names(e.writes()), lag(e, arrivals));
    }
    return table.print();
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names);
  }

  private static String lag(Entry entry, Map<String, Arrival> arrivals) {
    return entry.phase() == Phase.DELIVER ? lag(arrivals.get(entry.node())) : "";
  }

  private static String lag(Arrival arrival) {
    String reason = arrival.reason() == Reason.DEFAULT ? "" : " (" + arrival.reason().name().toLowerCase(Locale.ROOT) + ")";
    int delay = arrival.delaySteps().maximum();
    String each = arrival.delaySteps().perSynapse() == null ? "" : "up to ";
    return arrival.lag() + reason + (delay == 0 ? "" : " + " + each + delay + " delay");
  }
}
