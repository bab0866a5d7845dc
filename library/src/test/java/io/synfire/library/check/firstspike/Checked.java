package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.CheckCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What the command says of a folder. */
record Checked(List<JsonNode> lines) {

  static Checked run(Path folder, String... options) throws IOException {
    StringWriter text = new StringWriter();
    String[] arguments = Stream.concat(Stream.of(options), Stream.of(folder.toString())).toArray(String[]::new);
    new CommandLine(new CheckCommand()).setOut(new PrintWriter(text)).execute(arguments);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.toString().lines().filter(l -> l.startsWith("{")).toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return new Checked(lines);
  }

  /** Status and detail of the only case. */
  String only() {
    if (lines.size() != 1) {
      throw new IllegalStateException("there are " + lines.size() + " cases");
    }
    return lines.getFirst().get("status").asText() + ": " + lines.getFirst().get("detail").asText();
  }
}
