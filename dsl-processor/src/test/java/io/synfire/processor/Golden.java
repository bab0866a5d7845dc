package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;

/** Compares generated sources with the files in {@code src/test/resources/goldens}. */
final class Golden {
  private Golden() {}

  /** The generated class has the text of the golden file {@code <class>.java}. The present text is kept in target/goldens, to be put there. */
  static void check(Compilation compilation, String className) throws IOException {
    assertThat(compilation.errors()).isEmpty();
    JavaFileObject file = compilation.generatedSourceFile(className).orElseThrow();
    String resource = "/goldens/" + className + ".java";
    try (InputStream golden = Golden.class.getResourceAsStream(resource)) {
      String text = file.getCharContent(false).toString();
      Path kept = Path.of("target" + resource);
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, text);
      assertThat(text).as("put %s into src/test/resources", kept).isEqualTo(golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
