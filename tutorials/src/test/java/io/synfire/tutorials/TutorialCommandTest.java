package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TutorialCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command = new CommandLine(new TutorialCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void listsEveryTutorial() throws Exception {
    assertThat(command.execute()).isZero();
    assertThat(out.toString().lines()).containsExactlyElementsOf(ReadmeTest.tutorials());
  }

  @Test
  void runsTheOneThatIsNamed() {
    assertThat(command.execute("T02")).isZero();
  }

  @Test
  void saysWhatThereIs() {
    assertThat(command.execute("T99")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no tutorial named 'T99'").contains("T01NetworkAsAClass");
  }
}
