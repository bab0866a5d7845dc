package io.synfire.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.CheckCommand;
import io.synfire.runtime.data.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Runs the recorded cases that lie beside the data folder, where there are any. */
class GoldenSpaicTest {
  private static final Set<String> NEURONS = Set.of("if", "lif", "clif", "izh", "aeif", "adex");

  @Test
  void nothingFailsAndWhatIsPromisedIsSupported() throws IOException {
    Optional<Path> folder = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("spaic").resolve("open")).filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "skipped, no data: the folder golden/spaic/open beside the data folder (system property synfire.data)");
    StringWriter text = new StringWriter();
    int status = new CommandLine(new CheckCommand()).setOut(new PrintWriter(text)).execute(folder.get().toString());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.toString().lines().filter(l -> l.startsWith("{")).toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).filteredOn(l -> l.get("status").asText().equals("fail")).isEmpty();
    assertThat(status).isZero();
    assertThat(lines).filteredOn(GoldenSpaicTest::isPromised).hasSizeGreaterThan(25).extracting(l -> l.get("status").asText()).containsOnly("pass");
  }

  private static boolean isPromised(JsonNode line) {
    String id = line.get("case").asText();
    String model = id.contains("_") ? id.substring(0, id.indexOf('_')) : id;
    return switch (line.get("schema").asText()) {
      case "spaic-network/1" -> true;
      case "spaic-neuron/1" -> NEURONS.contains(model);
      case "spaic-encoder/1" -> Set.of("latency", "poisson", "bernoulli", "constant", "null").contains(model);
      case "spaic-decoder/1" -> id.startsWith("spike_") || id.startsWith("first_spike") || id.startsWith("final_step");
      case "spaic-connection/1" -> Set.of("full", "one", "three", "recurrent", "chain", "delay").contains(model);
      default -> id.matches("(clif|lif)_(stca|stbp|sbp)_.*");
    };
  }
}
