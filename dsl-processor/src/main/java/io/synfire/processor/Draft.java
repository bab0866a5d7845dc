package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.processor.Bundles.Bundle;
import io.synfire.processor.Bundles.DeclaredLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network in the making: its definition, where each part was declared, and the statements that wire it. */
final class Draft {
  final List<MemberDefinition> members = new ArrayList<>();
  final List<ConnectionDefinition> connections = new ArrayList<>();
  final List<DeclaredLink> links = new ArrayList<>();
  final List<MonitorDefinition> monitors = new ArrayList<>();
  final List<LearnerDefinition> learners = new ArrayList<>();
  final List<Diagnostic> problems = new ArrayList<>();
  final Map<String, Site> sites = new LinkedHashMap<>();
  final List<Statement> statements = new ArrayList<>();
  final List<MethodSpec> methods = new ArrayList<>();
  final Placement placement = new Placement();

  NetworkDefinition network(String name, LagPolicy policy) {
    return new NetworkDefinition(name, policy, members, connections, monitors, learners, List.of());
  }

  /** Adds a statement that assigns a field. */
  void assign(Site site, CodeBlock value) {
    statements.add(new Statement(site.name(), CodeBlock.of("net.$N = $L", site.name(), value)));
  }

  Optional<MemberDefinition> member(String id) {
    return members.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The field that declares a part, or the part that it is in. */
  Optional<Site> site(String id) {
    for (String path = id; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
      if (sites.containsKey(path)) {
        return Optional.of(sites.get(path));
      }
    }
    return Optional.empty();
  }

  /** Lets problems with something that is declared elsewhere be reported at a field that names it. */
  void reportThere(List<Diagnostic> about, String field) {
    if (sites.containsKey(field)) {
      about.stream().filter(d -> !d.subject().isEmpty()).forEach(d -> sites.putIfAbsent(d.subject(), sites.get(field)));
    }
  }

  /** What a reference names: a member, or a variable or port of one after a dot. */
  Endpoint end(String reference) {
    int dot = reference.lastIndexOf('.');
    return member(reference).isPresent() || dot < 0 || dot == reference.length() - 1
        ? new Endpoint(reference, "")
        : new Endpoint(reference.substring(0, dot), reference.substring(dot + 1));
  }

  /** The Java expression for a member: its field, or a look-up where it is nested or inherited. */
  CodeBlock memberCode(String id) {
    return isOwn(id) ? CodeBlock.of("net.$N", id) : CodeBlock.of("net.get($S)", id);
  }

  /** The Java expression for a connection. */
  CodeBlock connectionCode(String id) {
    return isOwn(id) ? CodeBlock.of("net.$N", id) : CodeBlock.of("net.connection($S)", id);
  }

  /** The ids of the bundles of synapses of a connection; empty if there is no such connection. */
  List<String> bundles(String link) {
    return links.stream().filter(l -> l.id().equals(link)).flatMap(l -> l.bundles().stream()).map(Bundle::id).toList();
  }

  private boolean isOwn(String id) {
    return statements.stream().anyMatch(s -> s.field().equals(id));
  }

  /**
   * A statement of the wiring.
   *
   * @param field name of the field it is about
   * @param code the statement, without the semicolon
   */
  record Statement(String field, CodeBlock code) {}
}
