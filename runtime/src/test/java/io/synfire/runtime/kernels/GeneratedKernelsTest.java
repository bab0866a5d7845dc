package io.synfire.runtime.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.kernel.KernelLayout;
import io.synfire.model.Integrator;
import io.synfire.model.ModelReader;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModel;
import io.synfire.model.ResetGradient;
import io.synfire.units.Time;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes named by models, which may come from files: only a kernel beside the annotated record of the same text is ever initialised. */
class GeneratedKernelsTest {
  private static final ModelText DECAY = ModelReader.text(Decay.class);
  private static final KernelLayout LAYOUT = new DecayKernel().layout();
  private static final String SPRUNG = "io.synfire.test.sprung";

  /** No model, with a class beside it. */
  static final class Trap {
    static {
      System.setProperty(SPRUNG, "Trap");
    }
  }

  /** What an attacker would like to see initialised. */
  public static final class TrapKernel {
    static {
      System.setProperty(SPRUNG, "TrapKernel");
    }
  }

  /** A model, with a class beside it that is no kernel. */
  @NeuronModel(equations = "input i : 1\ntau * dv/dt = i - v : 1")
  record Bait(Time tau) {
    static {
      System.setProperty(SPRUNG, "Bait");
    }
  }

  /** No kernel. */
  public static final class BaitKernel {
    static {
      System.setProperty(SPRUNG, "BaitKernel");
    }
  }

  private static ModelText renamed(String name) {
    return new ModelText(
        name, DECAY.parameters(), DECAY.equations(), DECAY.threshold(), DECAY.reset(), DECAY.update(), DECAY.refractory(), DECAY.options());
  }

  @Test
  void theKernelBesideTheRecordIsFound() {
    assertThat(GeneratedKernels.find(DECAY, LAYOUT)).containsInstanceOf(DecayKernel.class);
    assertThat(GeneratedKernels.find(ModelReader.text(Outer.Nested.class), LAYOUT)).containsInstanceOf(Outer_NestedKernel.class);
  }

  @Test
  void aModelThatSaysSomethingElseThanTheRecordHasNone() {
    ModelText.Options options = new ModelText.Options(Integrator.FORWARD_EULER, ResetGradient.THROUGH);
    ModelText other = new ModelText(DECAY.name(), DECAY.parameters(), DECAY.equations(), "", "", "", "", options);
    assertThat(GeneratedKernels.find(other, LAYOUT)).isEmpty();
    assertThat(GeneratedKernels.find(DECAY, new KernelLayout(List.of("u"), List.of(), List.of(), List.of(), List.of(), List.of()))).isEmpty();
  }

  @Test
  void noClassIsInitialisedForItsName() {
    String outer = GeneratedKernelsTest.class.getName();
    for (String name : List.of(outer + "$Trap", outer + "$Bait", "java.lang.Integer", "no.such.Model", "java.lang.Record")) {
      assertThat(GeneratedKernels.find(renamed(name), LAYOUT)).as(name).isEmpty();
    }
    assertThat(GeneratedKernels.find(ModelReader.text(Bait.class), LAYOUT)).isEmpty();
    assertThat(System.getProperty(SPRUNG)).as("what was initialised").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".Lif", "net..Lif", "net.Lif.", "net.1Lif", "*/ static { } /*.Lif", "net.\\u002a\\u002f.Lif", "net.Lif Two", "net/Lif"})
  void namesThatAreNoJavaNamesAreRefused(String name) {
    assertThatThrownBy(() -> renamed(name)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("qualified Java name").hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"decay", "net.decay", "Net.Decay", "net.Outer.Inner", "net.Test$1Local", "net.D\u00e9cay"})
  void modelsOfAnyJavaNameCompile(String name) {
    assertThat(KernelFactory.plain().kernel(KernelSpec.uniform(renamed(name))).layout()).isEqualTo(LAYOUT);
  }
}
