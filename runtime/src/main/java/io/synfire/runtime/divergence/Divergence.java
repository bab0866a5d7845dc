package io.synfire.runtime.divergence;

import io.synfire.passes.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How far a network on a target is from the same network on a reference.
 *
 * @param reference name of the reference backend
 * @param target name of the target backend
 * @param samples number of samples compared
 * @param layers one for every group, in order of declaration
 * @param decoders one for every decoder
 */
public record Divergence(String reference, String target, long samples, List<LayerDivergence> layers, List<DecoderDivergence> decoders) {
  public Divergence {
    layers = List.copyOf(layers);
    decoders = List.copyOf(decoders);
  }

  /** Tables for people to read; lines ending in newline. */
  public String print() {
    TextTable layerTable = new TextTable();
    layerTable.row("layer", reference + " Hz", target + " Hz", "rate error", "coincident", "van Rossum", "v correlation");
    for (LayerDivergence l : layers) {
      layerTable.row(l.group(), number(l.referenceRate()), number(l.targetRate()), percent(l.rateError()), percent(l.coincidence()),
          String.format(Locale.ROOT, "%.4f", l.distance()), String.format(Locale.ROOT, "%.5f", l.correlation()));
    }
    TextTable decoderTable = new TextTable();
    decoderTable.row("decoder", "same answer", "error", reference + " accuracy", target + " accuracy");
    for (DecoderDivergence d : decoders) {
      decoderTable.row(d.decoder(), percent(d.agreement()), percent(d.error()), d.accuracy().map(a -> percent(a.reference())).orElse("-"),
          d.accuracy().map(a -> percent(a.target())).orElse("-"));
    }
    return layerTable.print() + (decoders.isEmpty() ? "" : "\n" + decoderTable.print()) + "\n" + conclusion() + "\n";
  }

  /** The largest difference of the rates, and how often decoders agree, in one line. */
  public String conclusion() {
    String rates = layers.stream().max(Comparator.comparingDouble(l -> Math.abs(l.rateError())))
        .map(l -> "rates differ by at most " + percent(Math.abs(l.rateError())) + " (" + l.group() + ")").orElse("no group spikes");
    String answers = decoders.stream().min(Comparator.comparingDouble(DecoderDivergence::agreement))
        .map(d -> "; " + d.decoder() + " gives the same answer for " + percent(d.agreement()) + " of the samples").orElse("");
    return target + " against " + reference + ": " + rates + answers;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }
}
