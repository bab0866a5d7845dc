package io.synfire.runtime.event;

import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.conformance.BackendConformance;
import io.synfire.runtime.conformance.Models;
import io.synfire.units.Units;
import java.util.Map;

class EventConformanceTest extends BackendConformance {

  @Override
  protected Backend backend() {
    return Backends.named("event");
  }

  /** Its time constant is a hundredth of a step: within one it forgets its input. */
  @Override
  protected NeuronModelDefinition relay() {
    String equations = "input i : 1\ntau * dv/dt = -v : 1\nv += i";
    return Models.model("test.QuickRelay", equations, "v > 0.5", "v = 0", Map.of("tau", Units.ms(0.01)));
  }
}
