package io.synfire.runtime.backend;

/** Something that runs networks. Found by {@link java.util.ServiceLoader}. */
public interface Backend {

  /** Name on the command line, such as {@code "float"}. */
  String name();

  /** What it can do. */
  Capabilities capabilities();

  /**
   * Turns a checked and scheduled network into a program.
   *
   * @throws io.synfire.diagnostics.DiagnosticException if the network needs what this backend cannot do
   */
  Program compile(CompilationUnit unit);
}
