package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import java.util.stream.Stream;

/** Both ends of every connection exist: the member, and its variable or port. */
final class ConnectionEnds implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    Endpoints endpoints = new Endpoints(index);
    return index.network().connections().stream().flatMap(c -> endpoints.problems(c).stream());
  }
}
