package io.synfire.runtime.loihi.compilation;

import io.synfire.passes.TextTable;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.loihi.discretization.WeightLoss;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what rounding to integers lost, layer by layer. */
final class RoundingReport {
  private final NetworkMembers members;
  private final List<IncomingConnection> incoming;

  RoundingReport(NetworkMembers members, List<IncomingConnection> incoming) {
    this.members = members;
    this.incoming = incoming;
  }

  /** The report on these groups. */
  Report of(Map<Integer, IntegerNeurons> integers) {
    TextTable weights = new TextTable();
    weights.row("group", "connection", "exponent", "lost bits", "clipped", "rms error", "largest error");
    StringBuilder neurons = new StringBuilder();
    integers.forEach((g, group) -> {
      String id = members.groups().get(g).id();
      List<String> names = names(id);
      List<WeightLoss> losses = group.rounding().losses();
      for (int s = 0; s < losses.size(); s++) {
        WeightLoss loss = losses.get(s);
        weights.row(id, names.get(s), String.valueOf(loss.exponent()), String.valueOf(loss.lostBits()), String.valueOf(loss.saturated()),
            percent(loss.rmsError()), percent(loss.maxError()));
      }
      neurons.append(id).append(": ").append(group.rounding().kind()).append(", ").append(group.rounding().summary()).append('\n');
      group.rounding().warnings().forEach(w -> neurons.append("  warning: ").append(w).append('\n'));
    });
    return new Report("Rounding to integers (errors of weights relative to the largest of the connection)", weights.print() + neurons);
  }

  private List<String> names(String group) {
    List<String> names = new ArrayList<>();
    for (IncomingConnection c : incoming) {
      if (c.parameters().definition().target().member().equals(group)) {
        c.arms().forEach(arm -> names.add(c.parameters().definition().id()));
      }
    }
    return names;
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.3f %%", 100 * fraction);
  }
}
