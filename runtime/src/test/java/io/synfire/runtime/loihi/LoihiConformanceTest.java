package io.synfire.runtime.loihi;

import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.conformance.BackendConformance;

class LoihiConformanceTest extends BackendConformance {

  @Override
  protected Backend backend() {
    return Backends.named("loihi");
  }

  /** A coefficient of 12 bits. */
  @Override
  protected float tolerance() {
    return 0.4f / 4096;
  }
}
