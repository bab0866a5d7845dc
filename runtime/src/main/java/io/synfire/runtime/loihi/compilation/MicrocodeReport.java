package io.synfire.runtime.loihi.compilation;

import io.synfire.passes.TextTable;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.loihi.microcode.CoefficientRounding;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what became of the coefficients of models that run as microcode. */
final class MicrocodeReport {
  private MicrocodeReport() {}

  /** The report on those of these groups that became microcode, if anything was rounded; of values for each neuron that with the largest error. */
  static Optional<Report> of(NetworkMembers members, Map<Integer, IntegerNeurons> integers) {
    TextTable table = new TextTable();
    table.row("group", "coefficient", "exact", "held", "as", "error");
    boolean any = false;
    for (Map.Entry<Integer, IntegerNeurons> group : integers.entrySet()) {
      if (group.getValue().neurons() instanceof Microcode code) {
        for (CoefficientRounding rounding : code.roundings()) {
          if (rounding.held() != rounding.value()) {
            table.row(row(members.groups().get(group.getKey()).id(), rounding));
            any = true;
          }
        }
      }
    }
    return any ? Optional.of(new Report("Coefficients of models as microcode, in integer units, but for those held exactly", table.print())) : Optional.empty();
  }

  private static String[] row(String group, CoefficientRounding rounding) {
    String as = rounding.shift() == 0 ? String.valueOf(rounding.mantissa()) : rounding.mantissa() + " / 2^" + rounding.shift();
    return new String[] {
      group, rounding.expression(), number(rounding.value()), number(rounding.held()), as,
      String.format(Locale.ROOT, "%.4f %%", 100 * rounding.relativeError())
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.7g", value);
  }
}
