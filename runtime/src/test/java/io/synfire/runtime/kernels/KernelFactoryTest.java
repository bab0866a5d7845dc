package io.synfire.runtime.kernels;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.kernel.KernelGenerator;
import io.synfire.model.ModelReader;
import io.synfire.model.ModelText;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which form of a kernel is chosen from what is there. */
class KernelFactoryTest {
  private final Optional<KernelGenerator> generator = ServiceLoader.load(KernelGenerator.class).findFirst();
  private final Optional<MemoryCompiler> compiler = MemoryCompiler.find();
  private final ModelText withKernel = ModelReader.text(Decay.class);
  private final ModelText without = ModelReader.read(new KernelModels.NonSpiking(ms(20))).text();

  @Test
  void vectorFormComesFirst() {
    assumeTrue(Primitives.vectorised(), "skipped, no module jdk.incubator.vector");
    assertThat(new KernelFactory().kernel(KernelSpec.uniform(without)).getClass().getSimpleName()).endsWith("VectorKernel");
  }

  @Test
  void plainFormIsCompiledWhereTheVectorApiIsMissing() {
    assertThat(new KernelFactory(generator, compiler, false).kernel(KernelSpec.uniform(without)).getClass().getSimpleName())
        .endsWith("PlainKernel");
  }

  @Test
  void theClassBesideTheModelIsUsedWhereItFits() {
    KernelFactory noCompiler = new KernelFactory(generator, Optional.empty(), true);
    assertThat(noCompiler.kernel(KernelSpec.uniform(withKernel))).isInstanceOf(DecayKernel.class);
    assertThat(new KernelFactory(generator, compiler, false).kernel(KernelSpec.uniform(withKernel)))
        .isInstanceOf(DecayKernel.class);
    KernelSpec trained = new KernelSpec(withKernel, Set.of(), Set.of("tau"), Optional.empty());
    assertThat(noCompiler.kernel(trained)).isInstanceOf(InterpretedKernel.class);
  }

  @Test
  void theInterpreterComesLast() {
    assertThat(new KernelFactory(Optional.empty(), compiler, true).kernel(KernelSpec.uniform(without))).isInstanceOf(InterpretedKernel.class);
    assertThat(new KernelFactory(generator, Optional.empty(), true).kernel(KernelSpec.uniform(without))).isInstanceOf(InterpretedKernel.class);
  }

  @Test
  void aKernelIsMadeOnce() {
    KernelFactory factory = KernelFactory.plain();
    KernelSpec spec = KernelSpec.uniform(without);
    assertThat(factory.kernel(spec)).isSameAs(factory.kernel(KernelSpec.uniform(without)));
    assertThat(KernelFactory.plain().kernel(spec)).isNotSameAs(factory.kernel(spec));
  }

  @Test
  void sourceThatDoesNotCompileIsOurFault() {
    KernelGenerator broken = request -> "package io.synfire.generated; class Wrong {";
    assertThatThrownBy(() -> new KernelFactory(Optional.of(broken), compiler, false).kernel(KernelSpec.uniform(without)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not compile");
  }
}
