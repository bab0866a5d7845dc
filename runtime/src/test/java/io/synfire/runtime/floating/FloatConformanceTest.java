package io.synfire.runtime.floating;

import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.conformance.BackendConformance;

class FloatConformanceTest extends BackendConformance {

  @Override
  protected Backend backend() {
    return Backends.named("float");
  }
}
