package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.WeightMatrix;
import java.util.Optional;
import java.util.stream.Stream;

/** Delays per synapse are finite, not negative, and as many as there are synapses. */
final class SoundDelays implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().connections().stream()
        .filter(c -> c.timing().delay() instanceof Delay.PerSynapse)
        .flatMap(c -> check(index, c, ((Delay.PerSynapse) c.timing().delay()).seconds()));
  }

  private static Stream<Diagnostic> check(NetworkIndex index, ConnectionDefinition c, WeightMatrix seconds) {
    Optional<String> value = MatrixScan.first(seconds, s -> !(s >= 0) || !Float.isFinite(s))
        .map(found -> "the delays hold " + found + "; all must be finite and at least 0 s");
    MatrixShape found = MatrixShape.of(seconds);
    Optional<String> shape = ConnectionShapes.of(index, c)
        .map(ends -> MatrixShape.ofSynapses(c.synapses().topology(), ends.from(), ends.to()))
        .filter(needed -> !needed.equals(found))
        .map(needed -> "the delays are " + found + " and must be " + needed + ", one for each synapse");
    return Stream.of(value, shape).flatMap(Optional::stream).map(fault -> NetworkRule.problem(DiagnosticKind.BAD_WEIGHTS, c.id(), fault));
  }
}
