package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.WeightMatrix;
import java.util.stream.Stream;

/** No cycle closes within one time step. A delay is taken to last at least one step. */
final class UnlaggedCycles implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return LagChoice.of(index.network(), 0, UnlaggedCycles::leastDelay).diagnostics().stream().filter(Diagnostic::isError);
  }

  static int leastDelay(ConnectionDefinition c) {
    return switch (c.timing().delay()) {
      case Delay.None none -> 0;
      case Delay.Same same -> same.time().si() > 0 ? 1 : 0;
      case Delay.PerSynapse each -> someIsZero(each.seconds()) ? 0 : 1;
      case Delay.Learned learned -> learned.minimum().si() > 0 ? 1 : 0;
    };
  }

  private static boolean someIsZero(WeightMatrix seconds) {
    return MatrixScan.first(seconds, s -> !(s > 0)).isPresent();
  }
}
