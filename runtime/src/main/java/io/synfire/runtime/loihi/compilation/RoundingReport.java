package io.synfire.runtime.loihi.compilation;

import io.synfire.passes.TextTable;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.loihi.compilation.IntegerNeurons.Rounding;
import io.synfire.runtime.loihi.discretization.RateError;
import io.synfire.runtime.loihi.discretization.Scales;
import io.synfire.runtime.loihi.discretization.WeightLoss;
import io.synfire.runtime.loihi.microcode.CoefficientRounding;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says what rounding to integers lost, layer by layer: for every group its scales and the error of its firing rates (root mean square and worst, over
 * constant inputs under which the float neuron needs 2 to 256 steps from reset to spike), for every connection the errors of its weights relative to the
 * largest. Warnings follow.
 */
final class RoundingReport {
  /** Relative error of a coefficient of microcode above which the neurons are others than those that were meant. */
  static final double COARSE = 0.02;

  private final NetworkMembers members;
  private final List<IncomingConnection> incoming;

  RoundingReport(NetworkMembers members, List<IncomingConnection> incoming) {
    this.members = members;
    this.incoming = incoming;
  }

  /** The report on these groups. */
  Report of(Map<Integer, IntegerNeurons> integers) {
    TextTable neurons = new TextTable();
    neurons.row("group", "runs as", "1 in v", "1 in bias", "weight at 255", "exponent", "rate error rms", "worst");
    TextTable weights = new TextTable();
    weights.row("group", "connection", "weights", "exponent", "lost bits", "clipped", "error rms", "worst");
    StringBuilder texts = new StringBuilder();
    integers.forEach((g, group) -> {
      String id = members.groups().get(g).id();
      List<String> names = names(id);
      neurons.row(row(id, group.rounding()));
      for (int s = 0; s < names.size(); s++) {
        long count = Arrays.stream(group.synapses().get(s).weights()).flatMap(Arrays::stream).mapToLong(row -> row.length).sum();
        weights.row(row(id, names.get(s), count, group.rounding().losses().get(s)));
      }
      texts(id, names, group).forEach(text -> texts.append(id).append(": ").append(text).append('\n'));
    });
    return new Report("Rounding to integers", neurons.print() + '\n' + weights.print() + (texts.isEmpty() ? "" : "\n") + texts);
  }

  private static String[] row(String group, Rounding rounding) {
    if (rounding.scales().isEmpty()) {
      return new String[] {group, rounding.kind(), "-", "-", "-", "-", "-", "-"};
    }
    Scales s = rounding.scales().get();
    Optional<RateError> rates = rounding.rates();
    return new String[] {
      group, rounding.kind(), number(s.vScale()), range(s.bScale()), s.wMax() == 0 ? "-" : number(s.wMax()), String.valueOf(s.wExp()),
      rates.map(e -> percent(e.rms())).orElse("-"), rates.map(e -> percent(e.worst())).orElse("-")
    };
  }

  private static String[] row(String group, String connection, long weights, WeightLoss loss) {
    return new String[] {
      group, connection, String.valueOf(weights), String.valueOf(loss.exponent()), String.valueOf(loss.lostBits()), String.valueOf(loss.saturated()),
      percent(loss.rmsError()), percent(loss.maxError())
    };
  }

  private static List<String> texts(String id, List<String> names, IntegerNeurons group) {
    List<String> texts = new ArrayList<>();
    if (!group.rounding().summary().isEmpty()) {
      texts.add(group.rounding().summary());
    }
    coarsest(group).filter(c -> c.relativeError() > COARSE).ifPresent(c -> texts.add("warning: " + coarse(c)));
    group.rounding().warnings().forEach(w -> texts.add("warning: " + byName(w, id, names)));
    return texts;
  }

  /** The coefficient of microcode that is farthest from what it should be. */
  static Optional<CoefficientRounding> coarsest(IntegerNeurons group) {
    List<CoefficientRounding> all = group.neurons() instanceof Microcode code ? code.roundings() : List.of();
    return all.stream().max(Comparator.comparingDouble(CoefficientRounding::relativeError));
  }

  /** Says how far a coefficient is from what it should be. */
  static String coarse(CoefficientRounding c) {
    return String.format(Locale.ROOT, "the coefficient of %s should be %.4g in integers and is %.4g, wrong by %.1f %%, and up to %.0f %% is taken",
        c.expression(), c.value(), c.held(), 100 * c.relativeError(), 100 * COARSE);
  }

  /** A message with the names of connections, where it numbers the synapse groups of a group. */
  static String byName(String text, String group, List<String> names) {
    String named = text;
    for (String start : new String[] {"block ", "group "}) {
      for (int s = names.size() - 1; s >= 0; s--) {
        named = named.replace(start + group + ", synapse group " + s + ":", "connection " + names.get(s) + " into " + group + ":");
      }
      named = named.replace(start + group + ": ", "");
    }
    return named;
  }

  /** The connections of a group's synapse groups. */
  List<String> names(String group) {
    List<String> names = new ArrayList<>();
    for (IncomingConnection c : incoming) {
      if (c.parameters().definition().target().member().equals(group)) {
        c.arms().forEach(arm -> names.add(c.parameters().definition().id()));
      }
    }
    return names;
  }

  private static String range(double[] values) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(0);
    return least == most ? number(least) : number(least) + " to " + number(most);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private static String percent(double fraction) {
    return Double.isInfinite(fraction) ? "silent" : String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }
}
