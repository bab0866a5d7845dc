package io.synfire.dsl;

/** Ids of the bundles of synapses of a link. */
final class LinkIds {
  private LinkIds() {}

  /** The id of the link; of a link that may stand for several bundles {@code "con3.layer2->layer1"}, where members of an assembly have their path in it. */
  static String of(Link<?> link, Ends ends, String id) {
    return link.isExpanded() ? id + "." + end(link.pre(), ends.pre()) + "->" + end(link.post(), ends.post()) : id;
  }

  private static String end(Member named, Member actual) {
    return named instanceof Composite ? Paths.within(named, actual) : named.name();
  }
}
