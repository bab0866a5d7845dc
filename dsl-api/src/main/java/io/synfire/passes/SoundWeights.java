package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Weights and biases are finite numbers, and a given bias has one value per target neuron. */
final class SoundWeights implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().connections().stream().flatMap(c -> check(index, c));
  }

  private static Stream<Diagnostic> check(NetworkIndex index, ConnectionDefinition c) {
    Optional<String> weights = fault(c.synapses().weights()).map(fault -> "the weights " + fault);
    Optional<String> bias = c.synapses().bias().flatMap(SoundWeights::fault).map(fault -> "the bias " + fault);
    Optional<String> biasShape = c.synapses().bias().flatMap(b -> shapeFault(index, c, b));
    return Stream.of(weights, bias, biasShape).flatMap(Optional::stream).map(fault -> NetworkRule.problem(DiagnosticKind.BAD_WEIGHTS, c.id(), fault));
  }

  private static Optional<String> fault(WeightSource source) {
    return switch (source) {
      case WeightSource.Given given -> given(given.matrix());
      case WeightSource.Normal n -> require(Double.isFinite(n.mean()) && n.standardDeviation() >= 0 && Double.isFinite(n.standardDeviation()),
          "need a finite mean and a finite standard deviation of at least 0, were normal(" + n.mean() + ", " + n.standardDeviation() + ")");
      case WeightSource.Uniform u -> require(Double.isFinite(u.minimum()) && Double.isFinite(u.maximum()) && u.minimum() <= u.maximum(),
          "need finite limits in ascending order, were uniform(" + u.minimum() + ", " + u.maximum() + ")");
      case WeightSource.Constant c -> require(Double.isFinite(c.value()), "must be a finite number, were constant(" + c.value() + ")");
      case WeightSource.KaimingUniform k -> gain(k.gain());
      case WeightSource.XavierUniform x -> gain(x.gain());
    };
  }

  private static Optional<String> gain(double gain) {
    return require(gain > 0 && Double.isFinite(gain), "need a positive, finite gain, was " + gain);
  }

  private static Optional<String> require(boolean holds, String fault) {
    return holds ? Optional.empty() : Optional.of(fault);
  }

  private static Optional<String> given(WeightMatrix matrix) {
    return MatrixScan.first(matrix, value -> !Float.isFinite(value)).map(found -> "hold " + found + "; all values must be finite numbers");
  }

  private static Optional<String> shapeFault(NetworkIndex index, ConnectionDefinition c, WeightSource bias) {
    if (!(bias instanceof WeightSource.Given given)) {
      return Optional.empty();
    }
    MatrixShape found = MatrixShape.of(given.matrix());
    return MeetingShapes.Ends.of(index, c)
        .map(ends -> new MatrixShape(1, ends.to().size()))
        .filter(needed -> !needed.equals(found))
        .map(needed -> "the bias is " + found + " and must be " + needed + ", one value for each neuron of '" + c.target().member() + "'");
  }
}
