package io.synfire.plasticity;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.units.Time;

/** A rule that is made of products of spike traces, so that the learning engine of a chip can run it. Implementations are records. */
public interface TraceBased extends PlasticityRule {

  /** The rule as products of traces, for a time step. */
  TraceRule traceRule(Time dt);

  @Override
  default Plasticity open(PlasticConnection connection) {
    return new TracePlasticity(traceRule(connection.dt()), connection);
  }
}
