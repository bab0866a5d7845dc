package io.synfire.runtime.event;

import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.Program;
import java.util.EnumSet;

/**
 * The event backend: networks of linear integrate-and-fire neurons, recurrent ones too, by the exact times of their spikes in continuous time.
 *
 * <p>Step n of a run is the time from n dt up to, not including, (n + 1) dt. A spike of an encoder in step n happens at n dt, or where an encoding knows its
 * time, then. A connection takes its lag times dt and its delay, which is not rounded. A monitor's or decoder's value of step n is that at the end of the
 * step, and a spike belongs to the step that its time is in. A bias is an input at the beginning of every step. Clock-driven runs, whose spikes move by less
 * than a step, converge to this as dt becomes small. Learnt delays are those of the parameters when a run is opened or reset.
 */
public final class EventBackend implements Backend {
  static final String NAME = "event";

  /** A backend. */
  public EventBackend() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    EnumSet<Feature> features = EnumSet.of(
        Feature.GRADIENTS, Feature.DELAY_PER_SYNAPSE, Feature.TRAINABLE_DELAYS, Feature.EXACT_DELAYS, Feature.PARAMETERS_PER_NEURON,
        Feature.ANY_NEURON_MODEL, Feature.NON_SPIKING_GROUPS, Feature.RECURRENT_CONNECTIONS, Feature.REPEATED_SPIKES, Feature.LIVE_PARAMETERS);
    return new Capabilities(features, 0, Integer.MAX_VALUE);
  }

  @Override
  public Program compile(CompilationUnit unit) {
    return new EventProgram(new EventCompiler(unit).plan());
  }
}
