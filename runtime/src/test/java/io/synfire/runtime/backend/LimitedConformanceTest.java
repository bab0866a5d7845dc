package io.synfire.runtime.backend;

import io.synfire.runtime.conformance.BackendConformance;

/** The suite itself: a backend that lacks features and has a hop of one step passes by refusing. */
class LimitedConformanceTest extends BackendConformance {

  @Override
  protected Backend backend() {
    return new LimitedBackend();
  }
}
