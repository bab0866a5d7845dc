package io.synfire.library.check.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.runtime.check.CheckCommand;
import io.synfire.runtime.data.DataDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Runs the recorded cases of the chip that lie beside the data folder, where there are any. */
class GoldenLoihiTest {
  @Test
  void everyCaseOfDiscretisationRatesAndNetworksPasses() {
    Optional<Path> folder = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("loihi").resolve("open")).filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "skipped, no data: the folder golden/loihi/open beside the data folder (system property synfire.data)");
    StringWriter text = new StringWriter();
    new CommandLine(new CheckCommand()).setOut(new PrintWriter(text)).execute(folder.get().toString());
    List<String> lines = text.toString().lines().filter(l -> l.matches(".*\"loihi-(discretize|rates|nengo)/1\".*")).toList();
    assertThat(lines).hasSizeGreaterThan(20).allMatch(l -> l.contains("\"status\":\"pass\""));
  }
}
