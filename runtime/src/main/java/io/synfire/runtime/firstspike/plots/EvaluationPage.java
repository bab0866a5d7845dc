package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page that holds all plots. */
final class EvaluationPage {
  private static final String HEAD = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>%1$s</title>
      <style>
      body { font-family: system-ui, sans-serif; color: #333; max-width: 1180px; margin: 2rem auto; padding: 0 1rem; line-height: 1.5 }
      h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid #ddd }
      table { border-collapse: collapse } th, td { padding: .3rem 1.2rem .3rem 0; text-align: right } th:first-child, td:first-child { text-align: left }
      th { border-bottom: 1px solid #999 } figure { margin: 1.5rem 0 } img { max-width: 100%% } figcaption { color: #666 } nav a { margin-right: 1.2rem }
      </style></head><body>
      <h1>%1$s</h1>
      """;

  private EvaluationPage() {}

  /** Plots that belong together. */
  record Section(String name, List<Picture> pictures) {}

  static String html(EvaluationData data, List<Section> all) {
    List<Section> sections = all.stream().filter(s -> !s.pictures().isEmpty()).toList();
    String links = sections.stream().map(s -> "<a href=\"#" + id(s) + "\">" + escaped(s.name()) + "</a>")
        .collect(Collectors.joining("\n", "<nav>", "</nav>\n"));
    String plots = sections.stream().map(EvaluationPage::section).collect(Collectors.joining());
    return HEAD.formatted(escaped(data.title())) + summary(data) + links + plots + "</body></html>\n";
  }

  private static String summary(EvaluationData data) {
    Layers layers = new Layers(data.network().spec());
    String network = data.network().spec().inputs() + " inputs; " + layers.all();
    return "<p>" + escaped(network) + ". " + parameters(data) + " parameters. Times are in units of the synaptic time constant, tau_syn.</p>\n"
        + "<table><tr><th>data</th><th>samples</th><th>right</th><th>accuracy</th><th>mean loss</th></tr>\n"
        + data.splits().stream().map(EvaluationPage::row).collect(Collectors.joining()) + "</table>\n";
  }

  private static long parameters(EvaluationData data) {
    return data.network().parameters().values().stream().mapToLong(v -> v.length == 0 ? 0 : (long) v.length * v[0].length).sum();
  }

  private static String row(Split split) {
    int[] labels = split.evaluation().labels();
    int right = 0;
    for (int s = 0; s < labels.length; s++) {
      right += labels[s] == split.evaluation().predictions()[s] ? 1 : 0;
    }
    return String.format(Locale.ROOT, "<tr><td>%s</td><td>%d</td><td>%d</td><td>%.2f %%</td><td>%.4f</td></tr>%n", escaped(split.name()), labels.length, right,
        100.0 * right / labels.length, split.evaluation().score().loss());
  }

  private static String section(Section section) {
    String figures = section.pictures().stream().map(EvaluationPage::figure).collect(Collectors.joining());
    return "<h2 id=\"" + id(section) + "\">" + escaped(section.name()) + "</h2>\n" + figures;
  }

  private static String figure(Picture picture) {
    String caption = escaped(picture.caption());
    return "<figure><img alt=\"" + caption + "\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()) + "\"><figcaption>" + caption
        + "</figcaption></figure>\n";
  }

  private static String id(Section section) {
    return section.name().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
