package io.synfire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.equations.ExprParser;
import io.synfire.kernel.KernelRequest;
import io.synfire.kernel.KernelRequest.KernelForm;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.model.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The source of generated kernels against the files in {@code src/test/resources/goldens}. Run with
 * {@code -Dsynfire.goldens=write} to write the files anew, and review the difference.
 */
class KernelGoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");

  @ParameterizedTest
  @CsvSource({
    "Lif, PLAIN, '', '', false",
    "Lif, VECTOR, '', '', true",
    "Clif, PLAIN, '', '', true",
    "Clif, VECTOR, gain, 'gain,tau_m', true",
    "Exponential, PLAIN, '', tau, false",
    "Exponential, VECTOR, '', '', false"
  })
  void sourceIsThatOfTheGoldenFile(String model, KernelForm form, String perNeuron, String trainable, boolean surrogate) throws IOException {
    String className = "goldens." + model + (form == KernelForm.VECTOR ? "VectorKernel" : "Kernel");
    Optional<SurrogateExpression> written =
        surrogate ? Optional.of(new SurrogateExpression(ExprParser.parse("1 / (1 + u * u)"), ExprParser.parse("u"))) : Optional.empty();
    Class<? extends Record> type = type(model);
    KernelRequest request = new KernelRequest(ModelReader.text(type), className, names(perNeuron), names(trainable), written, form);
    assertGolden(className.substring("goldens.".length()), new NeuronKernelGenerator().generate(request));
  }

  private static Class<? extends Record> type(String model) {
    return switch (model) {
      case "Lif" -> GoldenModels.Lif.class;
      case "Clif" -> GoldenModels.Clif.class;
      default -> GoldenModels.Exponential.class;
    };
  }

  private static Set<String> names(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(","));
  }

  private static void assertGolden(String name, String source) throws IOException {
    Path golden = GOLDENS.resolve(name + ".java.txt");
    if ("write".equals(System.getProperty("synfire.goldens"))) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, source);
    }
    assertThat(source).isEqualTo(Files.readString(golden));
  }
}
