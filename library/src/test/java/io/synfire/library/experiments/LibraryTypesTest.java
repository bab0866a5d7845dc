package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.learning.ActivityRegularizer;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.LearningRule;
import io.synfire.learning.Loss;
import io.synfire.learning.OptimizerRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryTypesTest {
  private static final List<Class<?>> OPEN = List.of(
      Encoding.class, Decoding.class, LearningRule.class, OptimizerRule.class, LearningRateSchedule.class, Loss.class, ActivityRegularizer.class);

  @Test
  void everyRecordOfTheVocabularyCanBeSaved() throws Exception {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> type : classes()) {
      if (type.isRecord() && OPEN.stream().anyMatch(o -> o.isAssignableFrom(type))) {
        found.add(type);
      }
    }
    assertThat(new LibraryTypes().types()).containsAll(found.stream().<Class<? extends Record>>map(c -> c.asSubclass(Record.class)).toList());
  }

  private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
    Path root = Path.of("target/classes");
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class") && !f.toString().contains("-info")).toList()) {
        String name = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        classes.add(Class.forName(name.substring(0, name.length() - ".class".length()), false, LibraryTypesTest.class.getClassLoader()));
      }
    }
    return classes;
  }
}
