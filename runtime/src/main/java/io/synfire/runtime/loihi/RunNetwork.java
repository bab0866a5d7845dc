package io.synfire.runtime.loihi;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.loihi.compilation.ChipNetwork;
import io.synfire.runtime.loihi.host.HostNetwork;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.SourceRef;
import java.util.Optional;

/**
 * What a run is made from.
 *
 * @param members the members of the network
 * @param unit what was compiled
 * @param chip the part on the chip
 * @param host the part on the host, if there is one
 */
record RunNetwork(NetworkMembers members, CompilationUnit unit, ChipNetwork chip, Optional<HostNetwork> host) {

  /** The longest time for which the host holds spikes of a source back. */
  int history(SourceRef source) {
    return chip.inputs().stream().filter(i -> i.source().equals(source)).mapToInt(ChipNetwork.HostInput::lag).max().orElse(0);
  }

  /** How far back an encoder is read. */
  int encoderHistory(int encoder) {
    return history(new SourceRef.OfEncoder(encoder, members.encoders().get(encoder).neurons()));
  }
}
