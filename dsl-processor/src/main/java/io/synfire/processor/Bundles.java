package io.synfire.processor;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.passes.AssemblyEnds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The groups that stand for an assembly where an annotation names one, found as the front end finds them at run time. */
final class Bundles {
  private final Draft draft;

  Bundles(Draft draft) {
    this.draft = draft;
  }

  /** The bundles of synapses that a connection stands for; one where neither end is an assembly. */
  DeclaredLink link(String id, String pre, String post) {
    List<String> sources = outputs(pre);
    List<String> targets = facing(post, Bundle::post);
    require(!sources.isEmpty(), AssemblyEnds.noOutput(id, pre));
    require(!targets.isEmpty(), AssemblyEnds.noInput(id, post));
    List<Bundle> bundles =
        sources.stream().flatMap(a -> targets.stream().map(b -> new Bundle(name(id, pre, a, post, b), a, b))).toList();
    return new DeclaredLink(id, bundles, reach(pre, post));
  }

  /** The member that a decoder or monitor reads: the target itself, of an assembly its only output group. */
  String output(String reader, String target) {
    List<String> found = outputs(target);
    require(found.size() == 1, AssemblyEnds.notOneOutput(reader, target, found));
    return found.getFirst();
  }

  private static void require(boolean sound, Diagnostic otherwise) {
    if (!sound) {
      throw new DiagnosticException(List.of(otherwise));
    }
  }

  private String name(String id, String pre, String source, String post, String target) {
    return isAssembly(pre) || isAssembly(post) ? id + "." + end(pre, source) + "->" + end(post, target) : id;
  }

  private String end(String named, String actual) {
    return isAssembly(named) ? actual.substring(named.length() + 1) : named.substring(named.lastIndexOf('.') + 1);
  }

  private boolean isAssembly(String id) {
    return draft.member(id).filter(ContainerDefinition.class::isInstance).isPresent();
  }

  private List<String> outputs(String member) {
    boolean silent = isAssembly(member) && inside(member, GroupDefinition.class).isEmpty();
    return silent ? inside(member, EncoderDefinition.class) : facing(member, Bundle::pre);
  }

  private List<String> facing(String member, Function<Bundle, String> end) {
    if (!isAssembly(member)) {
      return List.of(member);
    }
    List<String> inner = inside(member, GroupDefinition.class);
    Set<String> groups = new LinkedHashSet<>(inner);
    draft.links.stream()
        .filter(link -> link.id().startsWith(member + "."))
        .flatMap(link -> link.reach().stream())
        .filter(b -> !b.pre().equals(b.post()) && inner.contains(b.pre()) && inner.contains(b.post()))
        .map(end)
        .forEach(groups::remove);
    return List.copyOf(groups);
  }

  /** All pairs of groups in both ends. */
  private List<Bundle> reach(String pre, String post) {
    return groups(pre).stream().flatMap(a -> groups(post).stream().map(b -> new Bundle("", a, b))).toList();
  }

  private List<String> groups(String member) {
    return isAssembly(member) ? inside(member, GroupDefinition.class) : List.of(member);
  }

  private List<String> inside(String assembly, Class<? extends MemberDefinition> kind) {
    return draft.members.stream().filter(kind::isInstance).map(MemberDefinition::id).filter(id -> id.startsWith(assembly + ".")).toList();
  }

  /**
   * One bundle of synapses.
   *
   * @param id its id
   * @param pre its source
   * @param post its target
   */
  record Bundle(String id, String pre, String post) {
    Bundle within(String prefix) {
      return new Bundle(prefix + id, prefix + pre, prefix + post);
    }
  }

  /**
   * A connection as it was declared.
   *
   * @param id its id
   * @param bundles the bundles of synapses that it stands for
   * @param reach all pairs of groups in its ends
   */
  record DeclaredLink(String id, List<Bundle> bundles, List<Bundle> reach) {
    /** The same link where the assembly that holds it has become a member of another one. */
    DeclaredLink within(String prefix) {
      return new DeclaredLink(
          prefix + id, bundles.stream().map(b -> b.within(prefix)).toList(), reach.stream().map(b -> b.within(prefix)).toList());
    }
  }
}
