package io.synfire.runtime.kernels;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.kernel.KernelLayout;
import io.synfire.kernel.NeuronKernel;
import io.synfire.model.ModelReader;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModel;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kernels that were generated at compile time, as class {@code <Model>Kernel} beside the model, of a nested one
 * {@code <Outer>_<Model>Kernel}. A model's name may come from a file, so no class is initialised for its name alone: there must be an
 * annotated record of that name which says what the model says, and a kernel beside it.
 */
final class GeneratedKernels {
  private GeneratedKernels() {}

  /** The kernel of a model, if there is one with this layout: a class compiled for other uses, or from an older text, does not fit. */
  static Optional<NeuronKernel> find(ModelText model, KernelLayout layout) {
    return classNames(model.name()).flatMap(name -> find(name, model).stream()).filter(kernel -> kernel.layout().equals(layout)).findFirst();
  }

  /** The names that the class of a model {@code a.Outer.Model} can have: the same, {@code a.Outer$Model}, {@code a$Outer$Model}. */
  private static Stream<String> classNames(String model) {
    return Stream.iterate(model, name -> !name.isEmpty(), name -> {
      int dot = name.lastIndexOf('.');
      return dot < 0 ? "" : name.substring(0, dot) + "$" + name.substring(dot + 1);
    });
  }

  private static Optional<NeuronKernel> find(String className, ModelText model) {
    try {
      return beside(Class.forName(className, false, loader()), model);
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? GeneratedKernels.class.getClassLoader() : context;
  }

  private static Optional<NeuronKernel> beside(Class<?> type, ModelText model) throws ReflectiveOperationException {
    if (!says(type, model)) {
      return Optional.empty();
    }
    String path = type.getName().substring(type.getPackageName().length());
    Class<?> kernel = Class.forName(type.getPackageName() + path.replace('$', '_') + "Kernel", false, type.getClassLoader());
    return NeuronKernel.class.isAssignableFrom(kernel)
        ? Optional.of((NeuronKernel) kernel.getConstructor().newInstance())
        : Optional.empty();
  }

  private static boolean says(Class<?> type, ModelText model) {
    try {
      return type.isRecord() && type.isAnnotationPresent(NeuronModel.class) && ModelReader.text(type.asSubclass(Record.class)).equals(model);
    } catch (DiagnosticException e) {
      return false;
    }
  }
}
