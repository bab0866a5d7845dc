package io.synfire.runtime.firstspike;

import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.Set;

/**
 * The first-spike backend: feed-forward networks of current-based leaky integrate-and-fire neurons with exponential synapses, each of which spikes at most
 * once, by the exact times of their spikes in continuous time and with exact gradients by weights and delays (Goeltz et al. 2021,
 * doi 10.1038/s42256-021-00388-x, and 2024, arXiv 2404.19165).
 * Neither time step nor rounding of delays matters to the spikes; a spike is reported in the step that contains its time.
 */
public final class FirstSpikeBackend implements Backend {
  static final String NAME = "first-spike";

  /** A backend. */
  public FirstSpikeBackend() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    Set<Feature> features = Set.of(Feature.GRADIENTS, Feature.DELAY_PER_SYNAPSE, Feature.TRAINABLE_DELAYS, Feature.EXACT_DELAYS);
    return new Capabilities(features, 0, Integer.MAX_VALUE);
  }

  @Override
  public Program compile(CompilationUnit unit) {
    NetworkMembers members = NetworkMembers.of(unit);
    return new FirstSpikeProgram(unit, members, new Planner(unit, members).plan());
  }
}
