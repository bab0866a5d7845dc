package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tutorials are: its Java is compiled and run there, and the files it links exist. */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern TUTORIAL = Pattern.compile("`(T\\d\\d\\w+)`");

  @Test
  void everyJavaBlockStandsInATutorial() throws IOException {
    String tutorials = withoutIndentation(sources());
    List<String> blocks = matches(JAVA);

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);
    assertThat(blocks).allSatisfy(block -> assertThat(tutorials).contains(withoutIndentation(block)));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    assertThat(matches(LINK)).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  @Test
  void everyTutorialIsNamedAndEveryNamedTutorialExists() throws IOException {
    List<String> present = tutorials();

    assertThat(matches(TUTORIAL)).containsAll(present);
    assertThat(present).containsAll(matches(TUTORIAL));
  }

  /** Names of all tutorials, in order. */
  static List<String> tutorials() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("tutorials/src/main/java/io/synfire/tutorials"))) {
      return files.map(p -> p.getFileName().toString()).filter(n -> n.matches("T\\d\\d\\w+\\.java")).map(n -> n.replace(".java", "")).sorted().toList();
    }
  }

  private static List<String> matches(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(ROOT.resolve("README.md"))).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("tutorials/src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return all.toString();
    }
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
