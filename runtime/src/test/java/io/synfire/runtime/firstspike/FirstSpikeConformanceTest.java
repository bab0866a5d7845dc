package io.synfire.runtime.firstspike;

import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.conformance.BackendConformance;

class FirstSpikeConformanceTest extends BackendConformance {

  @Override
  protected Backend backend() {
    return Backends.named("first-spike");
  }

  /** Its time constants are a hundredth of a step: it spikes soon after a spike that arrives through a weight of 1, and forgets it within the step. */
  @Override
  protected NeuronModelDefinition relay() {
    return FirstSpikeModels.relay();
  }
}
