package io.synfire.kernel;

/**
 * Writes the Java source of a {@link NeuronKernel}. Found by {@link java.util.ServiceLoader}; the annotation processor uses the same one
 * at compile time.
 */
public interface KernelGenerator {

  /**
   * The source of the class {@link KernelRequest#className()}.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if the model is wrong
   */
  String generate(KernelRequest request);
}
