package io.synfire.runtime.loihi.discretization;

import io.synfire.passes.TextTable;
import io.synfire.runtime.backend.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What blocks lost when they became integers, for people to read. */
public final class DiscretizationReport {
  private DiscretizationReport() {}

  /**
   * Two tables: for every block its scales and the error of its firing rates (root mean square and worst, over constant inputs under which the float
   * neuron needs 2 to 256 steps from reset to spike), and for every synapse group the errors of its weights relative to the group's largest.
   * Warnings follow.
   */
  public static Report of(List<Discretization> blocks) {
    TextTable scales = new TextTable();
    scales.row("block", "v scale", "bias scale", "weight scale", "largest weight", "exponent", "rate error rms", "worst");
    TextTable weights = new TextTable();
    weights.row("block", "synapses", "exponent", "error rms", "worst", "saturated", "lost bits");
    StringBuilder warnings = new StringBuilder();
    for (Discretization block : blocks) {
      scales.row(scales(block));
      block.losses().forEach(loss -> weights.row(weights(block.block().label(), loss)));
      block.warnings().forEach(text -> warnings.append(text).append('\n'));
    }
    return new Report("Discretisation", scales.print() + '\n' + weights.print() + (warnings.isEmpty() ? "" : "\n") + warnings);
  }

  private static String[] scales(Discretization block) {
    Scales s = block.scales();
    String rms = block.rateError().map(e -> percent(e.rms())).orElse("-");
    String worst = block.rateError().map(e -> percent(e.worst())).orElse("-");
    return new String[] {
      block.block().label(), number(s.vScale()), range(s.bScale()), range(Arrays.stream(s.wScale()).flatMapToDouble(Arrays::stream).toArray()),
      number(s.wMax()), String.valueOf(s.wExp()), rms, worst
    };
  }

  private static String[] weights(String label, WeightLoss loss) {
    return new String[] {
      label, String.valueOf(loss.group()), String.valueOf(loss.exponent()), percent(loss.rmsError()), percent(loss.maxError()),
      String.valueOf(loss.saturated()), String.valueOf(loss.lostBits())
    };
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
