package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Delays per synapse are finite, not negative, and as many as there are synapses; given parameters of learnt ones are finite and as many as these. */
final class SoundDelays implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().connections().stream().flatMap(c -> check(index, c));
  }

  private static Stream<Diagnostic> check(NetworkIndex index, ConnectionDefinition c) {
    Topology topology = c.synapses().topology();
    return switch (c.timing().delay()) {
      case Delay.PerSynapse each -> {
        Optional<String> value = MatrixScan.first(each.seconds(), s -> !(s >= 0) || !Float.isFinite(s))
            .map(found -> "the delays hold " + found + "; all must be finite and at least 0 s");
        yield faults(index, c, value, shape(each.seconds(), ends -> MatrixShape.ofSynapses(topology, ends.from(), ends.to()), ", one for each synapse"));
      }
      case Delay.Learned learned when learned.initial() instanceof WeightSource.Given given -> {
        Optional<String> value = MatrixScan.first(given.matrix(), s -> !Float.isFinite(s))
            .map(found -> "the parameters of the delays hold " + found + "; all must be finite");
        yield faults(index, c, value, shape(given.matrix(), ends -> MatrixShape.ofDelays(learned.shape(), topology, ends.from(), ends.to()),
            " for " + learned.shape() + " delays"));
      }
      default -> Stream.empty();
    };
  }

  private static Function<ConnectionShapes, Optional<String>> shape(WeightMatrix matrix, Function<ConnectionShapes, MatrixShape> needed, String why) {
    MatrixShape found = MatrixShape.of(matrix);
    return ends -> Optional.of(needed.apply(ends)).filter(shape -> !shape.equals(found))
        .map(shape -> "the delays are " + found + " and must be " + shape + why);
  }

  private static Stream<Diagnostic> faults(
      NetworkIndex index, ConnectionDefinition c, Optional<String> value, Function<ConnectionShapes, Optional<String>> shape) {
    return Stream.of(value, ConnectionShapes.of(index, c).flatMap(shape)).flatMap(Optional::stream)
        .map(fault -> NetworkRule.problem(DiagnosticKind.BAD_WEIGHTS, c.id(), fault));
  }
}
