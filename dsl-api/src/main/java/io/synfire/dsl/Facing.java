package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.passes.AssemblyEnds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The groups that stand for an assembly at the end of a connection. Its input groups are those that get nothing from another group inside it; its output
 * groups are those that give nothing to another group inside it. Only connections and projections that the assembly itself holds, at any depth, count;
 * what is hidden counts too, so that hiding never moves a connection. An assembly without groups emits from its encoders.
 */
final class Facing {
  private Facing() {}

  /** Whether groups stand for the ends of a connection or the target of a decoder or monitor, and the positions that a projection names exist. */
  static boolean resolves(NetworkPart part) {
    return switch (part) {
      case Connection c -> !facing(c.post(), Ends::post).isEmpty() && !outputs(c.pre()).isEmpty() && !(c.post() instanceof Node);
      case Decoder d -> outputs(d.target()).size() == 1 && !(d.target() instanceof Decoder);
      case VariableMonitor<?> m -> outputs(m.target()).size() == 1 && !(m.target() instanceof Decoder);
      case Learner l -> l.modulator().map(m -> outputs(m).size() == 1 && !(m instanceof Decoder)).orElse(true);
      case Projection p -> expands(p);
      default -> true;
    };
  }

  private static boolean expands(Projection projection) {
    try {
      projection.bundles();
      return true;
    } catch (DiagnosticException missing) {
      return false;
    }
  }

  static List<Member> inputs(Link<?> link) {
    List<Member> found = facing(link.post(), Ends::post);
    if (found.isEmpty()) {
      throw Faults.of(AssemblyEnds.noInput(link.id(), link.post().id()));
    }
    return found;
  }

  static List<Member> outputs(Link<?> link) {
    List<Member> found = outputs(link.pre());
    if (found.isEmpty()) {
      throw Faults.of(AssemblyEnds.noOutput(link.id(), link.pre().id()));
    }
    return found;
  }

  /** The only output group of what a decoder or monitor reads. */
  static Member output(NetworkPart reader, Member target) {
    List<Member> found = outputs(target);
    if (found.size() != 1) {
      List<String> outputs = found.stream().map(NetworkPart::id).toList();
      throw Faults.of(AssemblyEnds.notOneOutput(reader.id(), target.id(), outputs));
    }
    return found.get(0);
  }

  static List<Member> outputs(Member member) {
    List<Member> groups = facing(member, Ends::pre);
    boolean silent = groups.isEmpty() && Tree.of(member, NeuronGroup.class).isEmpty();
    return silent ? List.copyOf(Tree.of(member, Encoder.class)) : groups;
  }

  private static List<Member> facing(Member member, Function<Ends, Member> end) {
    if (!(member instanceof Composite)) {
      return List.of(member);
    }
    Set<Member> groups = new LinkedHashSet<>(Tree.of(member, NeuronGroup.class));
    Set<Member> inner = new LinkedHashSet<>(groups);
    for (Link<?> link : links(member)) {
      reach(link).stream().filter(e -> e.pre() != e.post() && inner.contains(e.pre()) && inner.contains(e.post())).map(end).forEach(groups::remove);
    }
    return List.copyOf(groups);
  }

  /** The links inside, but for those that have the assembly itself, or one around it, as an end. */
  private static List<Link<?>> links(Member assembly) {
    return Composite.links(assembly).stream()
        .filter(l -> l.references().stream().noneMatch(end -> Tree.of(end).contains(assembly)))
        .toList();
  }

  private static List<Ends> reach(Link<?> link) {
    return link instanceof Projection p
        ? p.bundles()
        : Tree.of(link.pre(), NeuronGroup.class).stream().flatMap(a -> Tree.of(link.post(), NeuronGroup.class).stream().map(b -> new Ends(a, b))).toList();
  }
}
