package io.synfire.tutorials.bench;

import static io.synfire.units.Units.ms;

import io.synfire.library.neurons.AdEx;
import io.synfire.library.neurons.AdaptiveLif;
import io.synfire.library.neurons.Clif;
import io.synfire.library.neurons.CubaLif;
import io.synfire.library.neurons.HodgkinHuxley;
import io.synfire.library.neurons.Izhikevich;
import io.synfire.library.neurons.LeakyIntegrator;
import io.synfire.library.neurons.Lif;
import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.Primitives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Neuron updates of generated kernels, in vector and in plain form, against loops written by hand with the Vector API. 4096 neurons;
 * {@code forward} is a step without a tape, {@code training} a step with one and its adjoint, over windows of 16 steps.
 */
public final class KernelBenchmark implements Benchmark {
  private static final List<ModelCase> MODELS =
      List.of(
          new ModelCase(Lif.defaults(), ms(1), 0.4),
          new ModelCase(CubaLif.defaults(), ms(1), 0.4e-9),
          new ModelCase(Clif.defaults(), ms(1), 0.4),
          new ModelCase(AdaptiveLif.defaults(), ms(1), 0.4),
          new ModelCase(LeakyIntegrator.defaults(), ms(1), 0.4e-9),
          new ModelCase(Izhikevich.defaults(), ms(0.5), 20e-9),
          new ModelCase(AdEx.defaults(), ms(0.1), 2e-9),
          new ModelCase(HodgkinHuxley.defaults(), ms(0.01), 2e-9));

  @Override
  public String name() {
    return "kernel";
  }

  @Override
  public String description() {
    return "neuron updates of generated kernels, against loops written by hand";
  }

  @Override
  public List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (ModelCase model : MODELS) {
      for (boolean training : new boolean[] {false, true}) {
        addVariants(variants, model, training);
      }
    }
    return variants;
  }

  private static void addVariants(List<Variant> variants, ModelCase model, boolean training) {
    String stem = model.name() + (training ? " training" : " forward");
    String vector = stem + " vector";
    Optional<HandWritten> byHand = Primitives.vectorised() ? HandWritten.of(model.name()) : Optional.empty();
    byHand.ifPresent(loops -> variants.add(new Variant(stem + " by hand", "", () -> new KernelTask(model, loops::kernel, training))));
    if (Primitives.vectorised()) {
      String reference = byHand.isPresent() ? stem + " by hand" : "";
      variants.add(new Variant(vector, reference, () -> new KernelTask(model, new KernelFactory()::kernel, training)));
    }
    String reference = Primitives.vectorised() ? vector : "";
    variants.add(new Variant(stem + " plain", reference, () -> new KernelTask(model, KernelFactory.plain()::kernel, training)));
  }
}
