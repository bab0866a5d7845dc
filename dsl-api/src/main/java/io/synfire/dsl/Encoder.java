package io.synfire.dsl;

import io.synfire.coding.Encoding;
import io.synfire.ir.Shape;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns data into input. */
public final class Encoder extends Node {
  private final Encoding encoding;
  private final Optional<Shape> shape;

  /**
   * An encoder.
   *
   * @param encoding how data become input
   * @param shape shape of one sample
   */
  public Encoder(Encoding encoding, Shape shape) {
    this(encoding, Optional.of(shape));
  }

  Encoder(Encoding encoding, Optional<Shape> shape) {
    this.encoding = Objects.requireNonNull(encoding, "encoding");
    this.shape = shape;
  }

  /** How data become input. */
  public Encoding encoding() {
    return encoding;
  }

  /** Shape of one sample; empty where it was not given, which is an error when the network is compiled. */
  public Optional<Shape> shape() {
    return shape;
  }

  @Override
  String kind() {
    return "encoder";
  }

  @Override
  Encoder copy(UnaryOperator<NetworkPart> change, Weights weights) {
    return new Encoder(encoding, shape);
  }
}
