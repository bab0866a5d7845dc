package io.synfire.runtime.loihi;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.runtime.backend.Backend;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.Set;

/**
 * The fixed-point neuromorphic backend: cores with integer compartments or microcode, one step for every hop, synaptic delays of up to 63 further steps.
 * Encoders, decoders and the groups that the deployment says so run on the host.
 */
public final class LoihiBackend implements Backend {
  private static final Set<Feature> FEATURES =
      Set.of(
          Feature.DELAY_PER_SYNAPSE, Feature.PARAMETERS_PER_NEURON, Feature.ANY_NEURON_MODEL, Feature.NON_SPIKING_GROUPS, Feature.GRADED_SPIKES,
          Feature.PLASTICITY, Feature.RECURRENT_CONNECTIONS, Feature.REPEATED_SPIKES);

  /** A backend. */
  public LoihiBackend() {}

  @Override
  public String name() {
    return "loihi";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(FEATURES, 1, SynapseGroup.LARGEST_DELAY);
  }

  @Override
  public Program compile(CompilationUnit unit) {
    NetworkMembers members = NetworkMembers.of(unit);
    DiagnosticException.throwIfErrors(new Refusals(members, unit).all());
    return new LoihiProgram(unit, members);
  }
}
