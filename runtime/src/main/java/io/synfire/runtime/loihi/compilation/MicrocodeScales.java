package io.synfire.runtime.loihi.compilation;

import io.synfire.model.StepProgram;
import io.synfire.runtime.loihi.microcode.FixedPointScales;
import io.synfire.runtime.loihi.microcode.PortDrive;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scales of microcode that sends or receives spikes with payloads.
 *
 * @param program a step of the model
 * @param found the scales that it would have without
 */
record MicrocodeScales(StepProgram program, FixedPointScales found) {
  /** Largest input that the arithmetic of microcode takes. */
  private static final double LARGEST_INPUT = 1 << 28;

  /**
   * The scales.
   *
   * @param sent the variable that is sent, if one is; it becomes so coarse that its largest value is the largest payload
   * @param synapses what arrives
   * @param drive port to how much arrives
   */
  FixedPointScales of(Optional<String> sent, List<ArrivingSynapses> synapses, Map<String, PortDrive> drive) {
    FixedPointScales scales = found;
    if (sent.isPresent()) {
      int coarser = FixedPointScales.LARGEST_FOUND_BITS - ArrivingSynapses.PAYLOAD_BITS;
      scales = scales.scaled(sent.get(), Math.scalb(found.format(sent.get()).scale(), -coarser));
    }
    for (int p = 0; p < program.inputs().size(); p++) {
      int port = p;
      List<ArrivingSynapses> here = synapses.stream().filter(s -> s.group().port() == port && s.group().reach().largest() > 0).toList();
      if (here.stream().anyMatch(ArrivingSynapses::graded)) {
        String name = program.inputs().get(p).name();
        scales = scales.scaled(name, scale(here, drive.get(name)));
      }
    }
    return scales;
  }

  /** The scale at which the weights use their bits that are the smallest, as payloads are large, but for an input that would not fit. */
  private static double scale(List<ArrivingSynapses> here, PortDrive drive) {
    double smallest = here.stream().mapToDouble(s -> s.group().reach().largest()).min().orElseThrow();
    double scale = new PortDrive(smallest, 0, 0).scale();
    while (Math.max(-drive.lowest(), drive.highest()) * scale >= LARGEST_INPUT) {
      scale /= 2;
    }
    return scale;
  }
}
