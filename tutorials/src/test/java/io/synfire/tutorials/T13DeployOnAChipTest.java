package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.Deployment;
import io.synfire.ir.Shape;
import io.synfire.runtime.divergence.DecoderDivergence;
import io.synfire.runtime.divergence.LayerDivergence;
import java.util.List;
import org.junit.jupiter.api.Test;

class T13DeployOnAChipTest {

  @Test
  void theChipAnswersAsTheFloatsDo() {
    T13DeployOnAChip.Result result = T13DeployOnAChip.run();

    assertThat(result.reports().getFirst().text()).contains("hidden[64:96]").contains("96/4096").contains("4 cores on 1 chip of 128 cores");
    assertThat(result.reports().get(1).text()).containsPattern("hidden +compartments").containsPattern("answer +second");
    assertThat(result.answer()).hasSize(10);
    List<LayerDivergence> layers = result.divergence().layers();
    assertThat(layers).extracting(LayerDivergence::group).containsExactly("retina", "hidden", "answer");
    assertThat(layers.getFirst().coincidence()).isEqualTo(1);
    assertThat(layers).allSatisfy(layer -> assertThat(layer.coincidence()).isGreaterThan(0.8));
    DecoderDivergence answer = result.divergence().decoders().getFirst();
    assertThat(answer.agreement()).isGreaterThan(0.95);
    assertThat(answer.accuracy().orElseThrow().target()).isGreaterThan(0.8);
  }

  @Test
  void theAnnotationsSayWhatGoesWhere() {
    Deployment expected = Deployment.DEFAULT.withChips(1).withOnHost("retina").withBlockShape("hidden", Shape.of(32));
    assertThat(new T13DeployOnAChip.DigitsOnChip().deployment()).isEqualTo(expected);
  }

  @Test
  void javacSaysWhatDoesNotFitAtTheLineOfTheGroup() {
    List<String> source = T13DeployOnAChip.TOO_WIDE.lines().toList();
    int line = 1 + source.indexOf(source.stream().filter(l -> l.contains("@Neurons")).findFirst().orElseThrow());
    assertThat(T13DeployOnAChip.tooWide())
        .contains("TooWide.java:" + line + ": error: [chip-limit] layer: block layer[0:1] needs 4608 input axons, and a core has 4096");
  }
}
