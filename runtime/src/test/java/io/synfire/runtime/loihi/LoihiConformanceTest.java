package io.synfire.runtime.loihi;

import io.synfire.learning.PlasticityRule;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.conformance.BackendConformance;
import io.synfire.units.Time;

class LoihiConformanceTest extends BackendConformance {

  @Override
  protected Backend backend() {
    return Backends.named("loihi");
  }

  /** The rule of the suite as products of traces. */
  @Override
  protected PlasticityRule stdp() {
    Time tau = new Time(-0.001 / Math.log(0.7));
    return TraceRule.of("0.02 * x1 * y0 - 0.02 * x0 * y1").with(TraceVariable.X1, Trace.adding(1, tau)).with(TraceVariable.Y1, Trace.adding(1, tau));
  }

  /** A coefficient of 12 bits. */
  @Override
  protected float tolerance() {
    return 0.4f / 4096;
  }
}
