package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.library.datasets.spiketimes.YinYang.Disc;
import io.synfire.library.datasets.spiketimes.YinYang.Points;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Judges published points of Yin-Yang, tables of x, y and label whose name tells the seed: whether the same points are drawn, bit for bit. */
public final class YinYangPointsJudge implements CaseJudge {
  private static final String SCHEMA = "yin-yang-points/1";
  private static final Pattern SEED = Pattern.compile("seed_?(\\d{1,9})");
  private static final int FARTHEST = 20_000;

  @Override
  public Set<String> schemas() {
    return Set.of(SCHEMA);
  }

  @Override
  public Optional<GoldenFile> adopt(GoldenFile file) {
    List<String> header = StreamSupport.stream(file.root().path("header").spliterator(), false).map(JsonNode::asText).toList();
    Matcher seed = SEED.matcher(file.path().getFileName().toString());
    if (!header.equals(List.of("x", "y", "label")) || !seed.find()) {
      return Optional.empty();
    }
    ObjectNode points = JsonNodeFactory.instance.objectNode();
    points.put("id", "seed " + seed.group(1)).put("seed", Integer.parseInt(seed.group(1))).set("rows", file.root().get("rows"));
    return Optional.of(new GoldenFile(file.path(), SCHEMA, points, file.models()));
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    double[][] rows = fields.matrix("rows");
    Points drawn = Disc.PUBLISHED.points(rows.length + FARTHEST, fields.integer("seed", 0));
    int first = first(drawn, rows[0]);
    Agreement agreement = new Agreement();
    for (int i = 0; i < rows.length; i++) {
      double[] point = {drawn.x()[first + i], drawn.y()[first + i], drawn.labels()[first + i]};
      agreement.equal("points[" + i + "]", java.util.Arrays.toString(point), java.util.Arrays.toString(rows[i]));
    }
    return agreement.verdict();
  }

  /** Where in the order of drawing a table starts, which may be a part of what was published; 0 if nowhere. */
  private static int first(Points drawn, double[] row) {
    for (int i = 0; i < FARTHEST; i++) {
      if (drawn.x()[i] == row[0]) {
        return i;
      }
    }
    return 0;
  }
}
