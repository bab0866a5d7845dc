package io.synfire.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final String GOOD = "{\"id\":\"good\",\"terms\":[1,2],\"sum\":3}";

  @TempDir private Path folder;

  private record Outcome(int status, List<JsonNode> lines, String sums) {}

  private Outcome check(Path... folders) throws IOException {
    StringWriter text = new StringWriter();
    CommandLine command = new CommandLine(new CheckCommand()).setOut(new PrintWriter(text));
    String[] arguments = java.util.Arrays.stream(folders).map(Path::toString).toArray(String[]::new);
    int status = command.execute(arguments);
    List<String> printed = new ArrayList<>(text.toString().lines().toList());
    String sums = printed.remove(printed.size() - 1);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : printed) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return new Outcome(status, lines, sums);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void passesWithStatusZero() throws IOException {
    write("deep/er/a.json", "{\"schema\":\"sum/1\",\"cases\":[" + GOOD + "]}");
    Outcome outcome = check(folder);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.sums()).isEqualTo("1 passed, 0 failed, 0 skipped");
    JsonNode line = outcome.lines().get(0);
    assertThat(line.properties().stream().map(java.util.Map.Entry::getKey)).containsExactly("file", "case", "schema", "status", "maxError", "detail");
    assertThat(line.get("file").asText()).endsWith("a.json");
    assertThat(line.get("case").asText()).isEqualTo("good");
    assertThat(line.get("schema").asText()).isEqualTo("sum/1");
    assertThat(line.get("status").asText()).isEqualTo("pass");
    assertThat(line.get("maxError").asDouble()).isZero();
  }

  @Test
  void failsWithStatusOneAndTheError() throws IOException {
    write("a.json", "{\"schema\":\"sum/1\",\"cases\":[" + GOOD + ",{\"id\":\"bad\",\"terms\":[1,2],\"sum\":3.5}]}");
    Outcome outcome = check(folder);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.sums()).isEqualTo("1 passed, 1 failed, 0 skipped");
    assertThat(outcome.lines().get(1).get("status").asText()).isEqualTo("fail");
    assertThat(outcome.lines().get(1).get("maxError").asDouble()).isEqualTo(0.5);
  }

  @Test
  void skipsWhatIsUnsupported() throws IOException {
    write("a.json", "{\"schema\":\"sum/1\",\"stochastic\":[{\"operation\":\"multiply\"}]}");
    write("b.json", "{\"schema\":\"difference/1\",\"cases\":[{},{}]}");
    Outcome outcome = check(folder);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.sums()).isEqualTo("0 passed, 0 failed, 3 skipped");
    assertThat(outcome.lines()).extracting(l -> l.get("case").asText()).containsExactly("stochastic[0]", "cases[0]", "cases[1]");
    assertThat(outcome.lines()).extracting(l -> l.get("detail").asText())
        .containsExactly("products", "no part of Synfire knows schema difference/1", "no part of Synfire knows schema difference/1");
    assertThat(outcome.lines().get(0).get("maxError").isNull()).isTrue();
  }

  @Test
  void aFileWithoutListsIsACase() throws IOException {
    write("a.json", "{\"schema\":\"sum/1\",\"id\":\"single\",\"terms\":[1,2],\"sum\":3}");
    assertThat(check(folder).lines().get(0).get("case").asText()).isEqualTo("single");
  }

  @Test
  void dataAreNotCases() throws IOException {
    write("a.json", "{\"cases\":[" + GOOD + "]}");
    write("b.csv", "x,y\n1,2\n");
    write("c.json", "[1,2]");
    write("notes.txt", "not JSON");
    assertThat(check(folder).sums()).isEqualTo("0 passed, 0 failed, 0 skipped");
  }

  @Test
  void filesThatAJudgeKnowsByTheirContentAreCases() throws IOException {
    write("a.csv", "a, b,sum\n1,2,3\n\n-1.5e1,5,-10\n1,1,3");
    Outcome outcome = check(folder);
    assertThat(outcome.sums()).isEqualTo("2 passed, 1 failed, 0 skipped");
    assertThat(outcome.lines()).extracting(l -> l.get("schema").asText()).containsOnly("sum/1");
    assertThat(outcome.lines()).extracting(l -> l.get("case").asText()).containsExactly("cases[0]", "cases[1]", "cases[2]");
  }

  @Test
  void cellsOfTablesAreNumbersNullsAndTexts() {
    String table = Table.parse("t,out\n0.1,\n2,late\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    assertThat(table).isEqualTo("{\"header\":[\"t\",\"out\"],\"rows\":[[0.1,null],[2.0,\"late\"]]}");
  }

  @Test
  void vectorsAndSamplesAreCases() throws IOException {
    write("a.json", "{\"schema\":\"sum/1\",\"vectors\":[" + GOOD + "],\"samples\":[{\"terms\":[1,2],\"sum\":3}]}");
    assertThat(check(folder).sums()).isEqualTo("2 passed, 0 failed, 0 skipped");
  }

  @Test
  void malformedFilesFailWithTheReason() throws IOException {
    write("broken.json", "{\"schema\": \"sum/1\",\n \"cases\": [");
    write("empty.json", "");
    write("schema.json", "{\"schema\": 7}");
    Outcome outcome = check(folder, folder.resolve("absent"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.lines()).extracting(l -> l.get("status").asText()).containsOnly("fail");
    assertThat(outcome.lines()).hasSize(4);
    assertThat(outcome.lines().get(0).get("detail").asText()).startsWith("is not JSON at line 2");
    assertThat(outcome.lines().get(outcome.lines().size() - 1).get("detail").asText()).isEqualTo("cannot be read: no such file or folder");
    assertThat(outcome.sums()).endsWith("failed, 0 skipped");
  }

  @Test
  void malformedCasesFailNamingTheField() throws IOException {
    write("a.json", "{\"schema\":\"sum/1\",\"cases\":[{\"terms\":\"x\"},{\"terms\":[1,2]},{\"operation\":\"break\"},5]}");
    Outcome outcome = check(folder);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.lines()).extracting(l -> l.get("detail").asText()).containsExactly(
        "field \"terms\" must be an array, was \"x\"", "field \"sum\" is missing", "internal error: java.lang.IllegalStateException: broken",
        "field \"terms\" is missing");
  }

  @Test
  void aFileMayBeGivenByItself() throws IOException {
    write("a.json", "{\"schema\":\"sum/1\",\"cases\":[" + GOOD + "]}");
    assertThat(check(folder.resolve("a.json")).sums()).isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void needsAFolder() {
    CommandLine command = new CommandLine(new CheckCommand()).setErr(new PrintWriter(new StringWriter()));
    assertThat(command.execute()).isEqualTo(2);
  }
}
