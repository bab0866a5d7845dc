package io.synfire.runtime.kernels;

import io.synfire.equations.ExprEvaluator;
import io.synfire.kernel.KernelGenerator;
import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.KernelRequest;
import io.synfire.kernel.KernelRequest.KernelForm;
import io.synfire.kernel.NeuronKernel;
import io.synfire.kernel.SurrogateDerivative;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.model.AdjointCompiler;
import io.synfire.model.AdjointProgram;
import io.synfire.model.ModelCompiler;
import io.synfire.model.StepProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes kernels of neuron models, in the best form that the virtual machine and the class path allow: generated with the Vector API and
 * compiled in memory; else the class that the annotation processor wrote beside the model, where it fits; else plain Java compiled in
 * memory; else interpreted. All but the last have the same bits. A class written beside a model asks the buffers for the surrogate, so
 * where one is asked for here it fits only if nothing can be compiled. A kernel is made once for each factory; factories are thread-safe, and
 * worth keeping, since compiling takes a few tenths of a second.
 */
public final class KernelFactory {
  private static final System.Logger LOG = System.getLogger(KernelFactory.class.getName());

  private final Optional<KernelGenerator> generator;
  private final Optional<MemoryCompiler> compiler;
  private final boolean vectorised;
  private final Map<KernelSpec, NeuronKernel> made = new ConcurrentHashMap<>();
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /** A factory that uses all that is there. */
  public KernelFactory() {
    this(ServiceLoader.load(KernelGenerator.class).findFirst(), MemoryCompiler.find(), Primitives.vectorised());
  }

  /** A factory that leaves the Vector API alone: for comparing, and for finding out what a difference comes from. */
  public static KernelFactory plain() {
    return new KernelFactory(ServiceLoader.load(KernelGenerator.class).findFirst(), MemoryCompiler.find(), false);
  }

  /** A factory that makes do with this much. */
  KernelFactory(Optional<KernelGenerator> generator, Optional<MemoryCompiler> compiler, boolean vectorised) {
    this.generator = generator;
    this.compiler = compiler;
    this.vectorised = vectorised;
  }

  /**
   * The kernel for a model. Its {@link NeuronKernel#layout()} is that of {@link KernelLayout#of}.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if the model is wrong
   */
  public NeuronKernel kernel(KernelSpec spec) {
    return made.computeIfAbsent(spec, this::make);
  }

  /** The derivative of a surrogate as a function, for {@link io.synfire.kernel.StepBuffers#surrogate}: needed by kernels not compiled for it. */
  public static SurrogateDerivative derivative(SurrogateExpression surrogate) {
    return u -> (float) ExprEvaluator.evaluate(surrogate.derivative(), name -> u);
  }

  private NeuronKernel make(KernelSpec spec) {
    boolean compiles = generator.isPresent() && compiler.isPresent();
    if (compiles && vectorised) {
      return compiled(spec, KernelForm.VECTOR);
    }
    StepProgram program = ModelCompiler.compile(spec.model());
    AdjointProgram adjoint = AdjointCompiler.compile(program, spec.trainable(), spec.model().options().resetGradient());
    boolean wantsOwnSurrogate = spec.surrogate().isPresent() && compiles;
    Optional<NeuronKernel> generated =
        wantsOwnSurrogate ? Optional.empty() : GeneratedKernels.find(spec.model(), KernelLayout.of(program, adjoint, spec.perNeuron()));
    if (generated.isPresent()) {
      say(System.Logger.Level.INFO, "classes generated with the models, in plain Java");
      return generated.get();
    }
    if (compiles) {
      say(System.Logger.Level.INFO, "plain Java");
      return compiled(spec, KernelForm.PLAIN);
    }
    say(System.Logger.Level.WARNING, "an interpreter, some hundred times slower than compiled code");
    return new InterpretedKernel(program, adjoint, spec);
  }

  /** Logs once for each factory how kernels run, and what would make them faster; not where the slower form was asked for. */
  private void say(System.Logger.Level level, String how) {
    if (!remedy().isEmpty() && said.add(how)) {
      LOG.log(level, "neuron kernels run as " + how + "; for vector code, " + remedy());
    }
  }

  private String remedy() {
    List<String> missing = new ArrayList<>();
    if (generator.isEmpty()) {
      missing.add("put synfire-dsl-processor on the class path");
    }
    if (compiler.isEmpty()) {
      missing.add("run on a JDK, with module jdk.compiler");
    }
    if (!Primitives.vectorised()) {
      missing.add("start java with --add-modules jdk.incubator.vector");
    }
    return String.join(", ", missing);
  }

  private NeuronKernel compiled(KernelSpec spec, KernelForm form) {
    String simple = spec.model().name().substring(spec.model().name().lastIndexOf('.') + 1);
    String className = "io.synfire.generated." + simple + (form == KernelForm.VECTOR ? "VectorKernel" : "PlainKernel");
    KernelRequest request = new KernelRequest(spec.model(), className, spec.perNeuron(), spec.trainable(), spec.surrogate(), form);
    String source = generator.orElseThrow().generate(request);
    return compiler.orElseThrow().compile(className, source, form == KernelForm.VECTOR);
  }
}
