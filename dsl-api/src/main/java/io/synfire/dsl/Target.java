package io.synfire.dsl;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The member that a decoder or monitor looks at; edits may put another in its place. */
final class Target {
  private Member member;

  Target(Member member) {
    this.member = Objects.requireNonNull(member, "target");
  }

  Member member() {
    return member;
  }

  List<NetworkPart> references() {
    return List.of(member);
  }

  /** What the edit puts in the place of the member. */
  Member changed(UnaryOperator<NetworkPart> change) {
    return (Member) change.apply(member);
  }

  void repoint(UnaryOperator<NetworkPart> change) {
    member = changed(change);
  }

  /** Takes the present member back, after the rest. */
  Runnable memento(Runnable rest) {
    Member before = member;
    return () -> {
      rest.run();
      member = before;
    };
  }
}
