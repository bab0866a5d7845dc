package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.WeightSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Given weights and biases are finite numbers, and a given bias has one value per target neuron. */
final class SoundWeights implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().connections().stream().flatMap(c -> check(index, c));
  }

  private static Stream<Diagnostic> check(NetworkIndex index, ConnectionDefinition c) {
    Optional<String> weights = fault(c.synapses().weights()).map(fault -> "the weights " + fault);
    Optional<String> bias = c.synapses().bias().flatMap(SoundWeights::fault).map(fault -> "the bias values " + fault);
    Optional<String> biasShape = c.synapses().bias().flatMap(b -> shapeFault(index, c, b));
    return Stream.of(weights, bias, biasShape).flatMap(Optional::stream).map(fault -> NetworkRule.problem(DiagnosticKind.BAD_WEIGHTS, c.id(), fault));
  }

  private static Optional<String> fault(WeightSource source) {
    return source instanceof WeightSource.Given given
        ? MatrixScan.first(given.matrix(), value -> !Float.isFinite(value)).map(found -> "hold " + found + "; all values must be finite numbers")
        : Optional.empty();
  }

  private static Optional<String> shapeFault(NetworkIndex index, ConnectionDefinition c, WeightSource bias) {
    if (!(bias instanceof WeightSource.Given given)) {
      return Optional.empty();
    }
    MatrixShape found = MatrixShape.of(given.matrix());
    return ConnectionShapes.of(index, c)
        .map(ends -> new MatrixShape(1, ends.to().size()))
        .filter(needed -> !needed.equals(found))
        .map(needed -> "the bias is " + found + " and must be " + needed + ", one value for each neuron of '" + c.target().member() + "'");
  }
}
