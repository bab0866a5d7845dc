package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Every decoder reads a variable that its target has. */
final class DecoderTargets implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().members(DecoderDefinition.class).stream().flatMap(decoder -> check(index, decoder));
  }

  private static Stream<Diagnostic> check(NetworkIndex index, DecoderDefinition decoder) {
    if (decoder.target().isEmpty()) {
      return Stream.of(NetworkRule.problem(
          DiagnosticKind.DECODER_WITHOUT_TARGET, decoder.id(), "the decoder does not say which group it reads; name one" + groups(index)));
    }
    String target = decoder.target().get();
    MemberDefinition member = index.members().get(target);
    if (member instanceof GroupDefinition group) {
      return new Endpoints(index).variable(decoder.id(), group, decoder.decoding().variable()).problems().stream();
    }
    return Stream.of(member == null ? Wording.unknownName(decoder.id(), target, index.members().keySet()) : noGroup(index, decoder.id(), member));
  }

  private static Diagnostic noGroup(NetworkIndex index, String decoder, MemberDefinition member) {
    return NetworkRule.problem(
        DiagnosticKind.DECODER_WITHOUT_TARGET, decoder, "a decoder reads a neuron group, and " + Wording.described(member) + " is none; name one"
            + groups(index));
  }

  private static String groups(NetworkIndex index) {
    List<String> groups = index.network().members(GroupDefinition.class).stream().map(GroupDefinition::id).toList();
    return groups.isEmpty() ? "" : ": there is " + Wording.list(groups);
  }
}
