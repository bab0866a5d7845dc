package io.synfire.runtime.backend;

import java.util.Set;

/** The float backend with most of its features denied, and a smallest hop of one step, as a chip has. */
final class LimitedBackend implements Backend {
  static final int MAXIMUM_DELAY = 6;
  private final Backend full = Backends.named("float");

  @Override
  public String name() {
    return "limited";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Set.of(Capabilities.Feature.ANY_NEURON_MODEL), 1, MAXIMUM_DELAY);
  }

  @Override
  public Program compile(CompilationUnit unit) {
    return full.compile(unit);
  }
}
