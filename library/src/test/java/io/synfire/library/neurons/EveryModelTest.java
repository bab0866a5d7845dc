package io.synfire.library.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModel;
import io.synfire.model.NeuronModelDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryModelTest {

  static List<Class<? extends Record>> models() throws Exception {
    List<Class<? extends Record>> models = new ArrayList<>();
    for (Class<?> place : List.of(If.class, io.synfire.library.neurons.spaic.SpaicGlif.class)) {
      URI folder = place.getResource(place.getSimpleName() + ".class").toURI().resolve(".");
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".class")).sorted().forEach(n -> add(models, place, n));
      }
    }
    return models;
  }

  private static void add(List<Class<? extends Record>> models, Class<?> place, String file) {
    try {
      Class<?> type = Class.forName(place.getPackageName() + "." + file.substring(0, file.length() - ".class".length()));
      if (type.isAnnotationPresent(NeuronModel.class)) {
        models.add(type.asSubclass(Record.class));
      }
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void compilesWithoutDiagnostics(Class<? extends Record> model) {
    assertThat(ModelCompiler.check(ModelReader.text(model))).isEmpty();
    assertThat(ModelCompiler.compile(ModelReader.text(model)).model()).isEqualTo(model.getName());
  }

  @ParameterizedTest
  @MethodSource("models")
  void hasDefaultsThatItsDefinitionHolds(Class<? extends Record> model) throws Exception {
    Record defaults = (Record) model.getMethod("defaults").invoke(null);
    NeuronModelDefinition definition = ModelReader.read(defaults);
    assertThat(definition.values()).hasSize(model.getRecordComponents().length);
  }
}
