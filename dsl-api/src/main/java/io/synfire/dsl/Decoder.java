package io.synfire.dsl;

import io.synfire.coding.Decoding;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Turns what a group does into an answer. */
public final class Decoder extends Node {
  private final Decoding decoding;
  private final Target target;

  /**
   * A decoder.
   *
   * @param target the group it reads; of an assembly its only output group
   * @param decoding how activity becomes an answer
   */
  public Decoder(Member target, Decoding decoding) {
    this.target = new Target(target);
    this.decoding = Objects.requireNonNull(decoding, "decoding");
  }

  /** What it reads. */
  public Member target() {
    return target.member();
  }

  /** How activity becomes an answer. */
  public Decoding decoding() {
    return decoding;
  }

  @Override
  String kind() {
    return "decoder";
  }

  @Override
  List<NetworkPart> references() {
    return target.references();
  }

  @Override
  void repoint(UnaryOperator<NetworkPart> change) {
    target.repoint(change);
  }

  @Override
  Runnable memento() {
    return target.memento(super.memento());
  }

  @Override
  Decoder copy(UnaryOperator<NetworkPart> change, Weights weights) {
    return new Decoder(target.changed(change), decoding);
  }
}
