package io.synfire.runtime.backend;

import io.synfire.runtime.backend.Capabilities.Feature;
import java.util.Set;

/** The float backend with most of its features denied, and a smallest hop of one step, as a chip has. */
final class LimitedBackend implements Backend {
  private static final Set<Feature> FEATURES = Set.of(Feature.ANY_NEURON_MODEL, Feature.RECURRENT_CONNECTIONS, Feature.REPEATED_SPIKES);
  static final int MAXIMUM_DELAY = 6;
  private final Backend full = Backends.named("float");

  @Override
  public String name() {
    return "limited";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(FEATURES, 1, MAXIMUM_DELAY);
  }

  @Override
  public Program compile(CompilationUnit unit) {
    return full.compile(unit);
  }
}
