package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import java.util.stream.Stream;

/** Every encoder has the shape of its data. */
final class EncoderShapes implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().members(EncoderDefinition.class).stream()
        .filter(encoder -> encoder.shape().isEmpty())
        .map(encoder -> NetworkRule.problem(
            DiagnosticKind.ENCODER_WITHOUT_SHAPE, encoder.id(),
                "the encoder does not say the shape of one sample of its data; give it one, such as 784 or 28x28"));
  }
}
